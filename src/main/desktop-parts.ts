import type * as Electron from 'electron';
import type { Updater } from './system/updates';

/** What OneShelf asks of Electron; tests pass a recording stand-in. */
export type DesktopParts = Pick<
  typeof Electron,
  | 'app'
  | 'BrowserWindow'
  | 'dialog'
  | 'ipcMain'
  | 'Menu'
  | 'MessageChannelMain'
  | 'Notification'
  | 'powerMonitor'
  | 'protocol'
  | 'safeStorage'
  | 'screen'
  | 'session'
  | 'shell'
  | 'Tray'
  | 'utilityProcess'
>;

export interface DesktopOptions {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly executable: string;
  /** Where the program was started, for files named without a folder. */
  readonly folder: string;
  readonly platform: NodeJS.Platform;
  /** Folder of this build's parts: `out`, with main, preload and renderer in it. */
  readonly built: string;
  readonly now: () => number;
  readonly everyDay: (work: () => void) => void;
  /** Null where this build knows no place to get updates from. */
  readonly updater: (() => Promise<Updater>) | null;
}
