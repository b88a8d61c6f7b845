import type { Dialog, MessageBoxOptions, Notification, NotificationConstructorOptions } from 'electron';
import { describe, type Language, type ProblemView } from '../contract';
import { detail } from './say';

/** How the desktop speaks to a person outside of its window. */
export interface Spoken {
  /** A native notification; clicking it does `open`. */
  notify(problem: ProblemView, open: () => void): void;
  /** A dialog with buttons; gives the number of the one that was pressed. */
  explain(problem: ProblemView, buttons: readonly string[], type?: MessageBoxOptions['type']): Promise<number>;
}

interface SpokenOptions {
  readonly dialog: Pick<Dialog, 'showMessageBox'>;
  readonly Notification: {
    new (options: NotificationConstructorOptions): Notification;
    isSupported(): boolean;
  };
  readonly icon: string;
  readonly language: () => Language;
}

export function createSpoken({ dialog, Notification, icon, language }: SpokenOptions): Spoken {
  /** Kept until they are gone: one that nobody holds is collected, and its click with it. */
  const shown = new Set<Notification>();
  return {
    notify(problem, open) {
      if (!Notification.isSupported()) return;
      const notification = new Notification({
        title: describe(problem, language()).what,
        body: detail(problem, language()),
        icon,
      });
      shown.add(notification);
      const forget = () => void shown.delete(notification);
      notification.on('click', () => {
        forget();
        open();
      });
      notification.on('close', forget);
      notification.on('failed', forget);
      notification.show();
    },
    async explain(problem, buttons, type = 'error') {
      const { response } = await dialog.showMessageBox({
        type,
        title: 'OneShelf',
        message: describe(problem, language()).what,
        detail: detail(problem, language()),
        buttons: [...buttons],
        noLink: true,
      });
      return response;
    },
  };
}
