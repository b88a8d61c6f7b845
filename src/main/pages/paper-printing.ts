import type { BrowserWindow, BrowserWindowConstructorOptions, IpcMain, WebPreferences } from 'electron';
import { paperSchema } from '../../contract';
import { answerPages } from './page-calls';
import type { PaperShelf } from './paper-shelf';

interface PrintingOptions {
  readonly ipc: Pick<IpcMain, 'handle'>;
  readonly shelf: PaperShelf;
  readonly open: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly log: (cause: unknown) => void;
}

/** Chromium's own PDF reader is the only plugin there is; the page around it gets no bridge and no script. */
const PAPER_PREFERENCES: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  devTools: false,
  plugins: true,
};

/** Somebody who closes the dialog has decided; that is no failure. */
const CANCELLED = /cancell?ed/i;

/**
 * Takes a PDF from a page and shows the system's print dialog for it; answers whether the dialog could be shown. A paper
 * that cannot be printed here is saved by the page instead.
 */
export function printPapers({ ipc, shelf, open, log }: PrintingOptions): void {
  answerPages(ipc, 'oneshelf:print', async (_event, input): Promise<boolean> => {
    const address = shelf.put(paperSchema.parse(input));
    const window = open({ show: false, title: 'OneShelf', webPreferences: PAPER_PREFERENCES });
    try {
      await window.loadURL(address);
      const failure = await new Promise<string | null>((resolve) => {
        window.once('closed', () => resolve('closed'));
        window.webContents.print({ silent: false, printBackground: true }, (success, reason) =>
          resolve(success || CANCELLED.test(reason) ? null : reason),
        );
      });
      if (failure !== null) log(new Error(`not printed: ${failure}`));
      return failure === null;
    } catch (cause) {
      log(cause);
      return false;
    } finally {
      shelf.take(address);
      if (!window.isDestroyed()) window.destroy();
    }
  });
}
