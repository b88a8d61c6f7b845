import { startDesktop } from '../../../src/main/desktop';
import type { DesktopOptions } from '../../../src/main/desktop-parts';
import { scratchFolder } from '../../support/database';
import { standInElectron } from './electron';

/** The desktop program on a stand-in for Electron that remembers what it was asked. */
export async function started(
  argv: readonly string[] = ['oneshelf'],
  own: Parameters<typeof standInElectron>[0] = {},
  options: Partial<DesktopOptions> = {},
) {
  const folder = own.userData ?? (await scratchFolder());
  const electron = standInElectron({ ...own, userData: folder });
  await startDesktop(electron.parts, {
    argv,
    env: { XDG_CONFIG_HOME: folder },
    executable: '/opt/OneShelf/oneshelf',
    folder,
    platform: 'linux',
    built: '/app/out',
    now: () => 0,
    everyDay: () => undefined,
    updater: null,
    ...options,
  });
  return { ...electron, folder };
}

/** Lets everything that waits for nothing outside happen. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
