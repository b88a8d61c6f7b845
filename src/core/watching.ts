import type { WaitingFileView } from '../contract';
import type { Instant } from './foundation';

/** A watched folder as it was when it was last looked at. */
export interface FolderState {
  readonly folder: string;
  /** Sources whose files arrive there. */
  readonly sources: readonly string[];
  /** Since when the folder cannot be reached; null while it can. */
  readonly goneSince: Instant | null;
  /** Why it cannot, as the system puts it, such as ENOENT. */
  readonly reason: string | null;
  readonly waiting: readonly WaitingFileView[];
}

/** What the host sees in the watched folders, told to the core so that the status page can say it. Empty: nobody looks. */
export interface WatchBoard {
  show(folders: readonly FolderState[]): void;
  folders(): readonly FolderState[];
}

/** `onChange` is called when something else than before is shown. */
export function createWatchBoard(onChange: () => void): WatchBoard {
  let shown: readonly FolderState[] = [];
  return {
    show(folders) {
      const changed = JSON.stringify(folders) !== JSON.stringify(shown);
      shown = folders;
      if (changed) onChange();
    },
    folders: () => shown,
  };
}
