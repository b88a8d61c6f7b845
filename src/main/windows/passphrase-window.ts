import { join } from 'node:path';
import type { BrowserWindow, BrowserWindowConstructorOptions, IpcMain } from 'electron';
import { type Language, passphraseAnswerSchema } from '../../contract';
import type { PassphraseAnswer, PassphraseWhy } from '../../host';
import { APP_URL } from '../pages/addresses';
import { webPreferences } from './console-window';
import { answerPages } from '../pages/page-calls';

/** The small window that asks for a passphrase before there is an engine to show anything of. */
export interface PassphraseWindow {
  readonly ask: (why: PassphraseWhy) => Promise<PassphraseAnswer>;
  /** Whatever is still asked is answered with "later". */
  close(): void;
}

interface PassphraseOptions {
  readonly built: string;
  readonly icon: string;
  readonly devTools: boolean;
  readonly language: () => Language;
  readonly open: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly ipc: Pick<IpcMain, 'handle'>;
}

export function createPassphraseWindow(options: PassphraseOptions): PassphraseWindow {
  let window: BrowserWindow | null = null;
  let answer: ((given: PassphraseAnswer) => void) | null = null;
  const give = (given: PassphraseAnswer) => {
    answer?.(given);
    answer = null;
  };

  const make = (why: PassphraseWhy): BrowserWindow => {
    const made = options.open({
      width: 480,
      // A new one is typed twice, and what it means is explained.
      height: why === 'new' ? 580 : 390,
      resizable: false,
      maximizable: false,
      fullscreenable: false,
      title: 'OneShelf',
      icon: options.icon,
      autoHideMenuBar: true,
      webPreferences: {
        ...webPreferences(join(options.built, 'preload', 'passphrase.cjs'), options.devTools),
        spellcheck: false,
      },
    });
    made.on('closed', () => {
      window = null;
      give('later');
    });
    return made;
  };

  answerPages(options.ipc, 'oneshelf:passphrase', (event, input) => {
    // The console is a page of ours as well, but nobody asked it.
    if (!window || event.sender !== window.webContents) throw new Error('nobody asked this page');
    give(passphraseAnswerSchema.parse(input));
  });

  return {
    ask(why) {
      window ??= make(why);
      const loading = window.loadURL(`${APP_URL}passphrase.html?why=${why}&language=${options.language()}`);
      loading.catch((cause: unknown) => console.error(cause));
      return new Promise((resolve) => (answer = resolve));
    },
    close() {
      window?.destroy();
      window = null;
      give('later');
    },
  };
}
