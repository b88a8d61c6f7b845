import type { IpcMain } from 'electron';
import { type DesktopPreferences, desktopRequestSchema, type DesktopState } from '../contract';
import { answerPages } from './pages/page-calls';
import type { PreferenceKeeper } from './system/preferences';
import type { StartWithSystem } from './system/start-with-system';
import type { Updates } from './system/updates';

interface DeskOptions {
  readonly version: string;
  readonly platform: NodeJS.Platform;
  readonly preferences: PreferenceKeeper;
  readonly startWithSystem: StartWithSystem;
  readonly updates: Pick<Updates, 'state' | 'check' | 'install'>;
  readonly exportKey: () => Promise<void>;
  readonly onChanged: (preferences: DesktopPreferences) => void;
}

/** Answers the settings page about what only the desktop program knows. */
export function openDesk(ipc: Pick<IpcMain, 'handle'>, options: DeskOptions): void {
  const { preferences, startWithSystem, updates } = options;
  answerPages(ipc, 'oneshelf:desktop', async (_event, input): Promise<DesktopState> => {
    const request = desktopRequestSchema.parse(input);
    switch (request.do) {
      case 'look':
        break;
      case 'choose':
        if (request.startWithSystem !== undefined) startWithSystem.set(request.startWithSystem);
        if (request.preferences) preferences.change(request.preferences);
        options.onChanged(preferences.current());
        break;
      case 'check_update':
        await updates.check();
        break;
      case 'install_update':
        await updates.install();
        break;
      case 'export_key':
        await options.exportKey();
    }
    return {
      version: options.version,
      preferences: preferences.current(),
      startWithSystem: startWithSystem.isOn(),
      update: updates.state(),
      spellingFetches: options.platform !== 'darwin',
    };
  });
}
