import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { isOwnPage } from './addresses';

/**
 * The one way in which a page's messages reach this process: whoever sent one must be the top frame of a page of ours.
 * Everything else is refused before it is looked at.
 */
export function answerPages(
  ipc: Pick<IpcMain, 'handle'>,
  channel: `oneshelf:${string}`,
  answer: (event: IpcMainInvokeEvent, input: unknown) => unknown,
): void {
  ipc.handle(channel, (event, input: unknown) => {
    const frame = event.senderFrame;
    if (!frame || frame.parent !== null || !isOwnPage(frame.url)) throw new Error('not a page of OneShelf');
    return answer(event, input);
  });
}
