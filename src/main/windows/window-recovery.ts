import type { BrowserWindow, MessageBoxOptions } from 'electron';
import { describe, type Language, type ProblemView } from '../../contract';
import { detail, say } from '../say';

interface RecoveryOptions {
  readonly load: () => void;
  readonly language: () => Language;
  /** A word that needs no answer. */
  readonly tell: (problem: ProblemView) => void;
  /** Gives the number of the button. */
  readonly ask: (options: MessageBoxOptions) => Promise<number>;
}

/** A page that dies more often than this is only loaded again when the person says so. */
const RELOADS = 3;

/** A page that dies is loaded again, with a word about it; one that hangs is the person's to decide about. */
export function recoverPage(window: Pick<BrowserWindow, 'webContents' | 'on'>, options: RecoveryOptions): void {
  const { load, language, tell, ask } = options;
  let crashes = 0;
  let asking = false;
  const question = (problem: ProblemView, buttons: readonly string[]) =>
    ask({
      type: 'warning',
      title: 'OneShelf',
      message: describe(problem, language()).what,
      detail: detail(problem, language()),
      buttons: buttons.map((code) => say(code, language())),
      noLink: true,
    });

  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    crashes += 1;
    if (crashes <= RELOADS) {
      tell({ code: 'desktop_page_restarted', facts: {} });
      load();
      return;
    }
    void question({ code: 'desktop_page_gave_up', facts: {} }, ['desktop_reload', 'desktop_close']).then((button) => {
      crashes = 0;
      if (button === 0) load();
    });
  });
  window.on('unresponsive', () => {
    if (asking) return;
    asking = true;
    void question({ code: 'desktop_page_hangs', facts: {} }, ['desktop_wait', 'desktop_reload']).then((button) => {
      asking = false;
      if (button === 1) window.webContents.forcefullyCrashRenderer();
    });
  });
}
