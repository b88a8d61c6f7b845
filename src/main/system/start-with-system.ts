import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { App } from 'electron';

/** Whether OneShelf starts, hidden in the tray, when the person signs in. */
export interface StartWithSystem {
  /** Null where that cannot be arranged. */
  isOn(): boolean | null;
  set(on: boolean): void;
}

interface StartOptions {
  readonly app: Pick<App, 'isPackaged' | 'getLoginItemSettings' | 'setLoginItemSettings' | 'getPath'>;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly executable: string;
}

const HIDDEN = ['--hidden'];

export function startWithSystem({ app, platform, env, executable }: StartOptions): StartWithSystem {
  // From its sources the program to start would be Electron itself, with nothing to show.
  if (!app.isPackaged) return { isOn: () => null, set: () => undefined };
  if (platform === 'win32' || platform === 'darwin') {
    return {
      isOn: () => app.getLoginItemSettings({ args: HIDDEN }).openAtLogin,
      set: (on) => app.setLoginItemSettings({ openAtLogin: on, args: HIDDEN }),
    };
  }
  const file = join(env.XDG_CONFIG_HOME || join(app.getPath('home'), '.config'), 'autostart', 'oneshelf.desktop');
  return {
    isOn: () => existsSync(file) && !/^Hidden\s*=\s*true/im.test(readFileSync(file, 'utf8')),
    set(on) {
      if (!on) rmSync(file, { force: true });
      else {
        mkdirSync(dirname(file), { recursive: true });
        // An AppImage runs from a mount that is gone after it ends; APPIMAGE names the file itself.
        writeFileSync(file, autostartEntry(env.APPIMAGE || executable));
      }
    },
  };
}

/** A desktop entry as the XDG autostart specification has it; a path is quoted and its special characters escaped. */
export function autostartEntry(program: string): string {
  const quoted = program
    .replace(/["`$\\]/g, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%');
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=OneShelf',
    `Exec="${quoted}" ${HIDDEN.join(' ')}`,
    'Icon=oneshelf',
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}
