import type { App } from 'electron';

/** The way out: the engine ends its work first, then everything goes. */
export interface Quitting {
  isLeaving(): boolean;
  /** Ends the engine; resolves when it is gone. Whatever quits after that is not held up any more. */
  readonly settle: () => Promise<void>;
}

export function createQuitting(app: Pick<App, 'on' | 'quit'>, end: () => Promise<void>): Quitting {
  let leaving: 'no' | 'closing' | 'gone' = 'no';
  let settled: Promise<void> | null = null;
  const settle = () => {
    leaving = leaving === 'gone' ? 'gone' : 'closing';
    settled ??= end().then(() => {
      leaving = 'gone';
    });
    return settled;
  };
  app.on('before-quit', (event) => {
    if (leaving === 'gone') return;
    event.preventDefault();
    if (leaving === 'closing') return;
    void settle().then(() => app.quit());
  });
  return { isLeaving: () => leaving !== 'no', settle };
}
