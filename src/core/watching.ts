import type { ProblemView, WaitingFileView } from '../contract';
import { actingAs } from './actor';
import type { ActivityLog } from './activity';
import { type Instant, problem } from './foundation';

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

/** A file that was put away without becoming an import. */
export interface RefusedFile {
  readonly file: string;
  /** The source whose files arrive in its folder. */
  readonly source: string;
  readonly folder: string;
  /** Where it lies now: `failed` for what could not be read, `held` for what came too late or not whole. */
  readonly shelf: 'failed' | 'held';
  readonly problem: ProblemView;
}

/** What the host sees in the watched folders, told to the core so that the status page can say it. Empty: nobody looks. */
export interface WatchBoard {
  show(folders: readonly FolderState[]): void;
  folders(): readonly FolderState[];
  /** Nobody saw it refused, and no import tells of it: written down, so that somebody hears of it in the morning. */
  refused(file: RefusedFile): Promise<void>;
}

/** `onChange` is called when something else than before is shown. */
export function createWatchBoard(activity: ActivityLog, onChange: () => void): WatchBoard {
  let shown: readonly FolderState[] = [];
  return {
    show(folders) {
      const changed = JSON.stringify(folders) !== JSON.stringify(shown);
      shown = folders;
      if (changed) onChange();
    },
    folders: () => shown,
    async refused({ problem: { code: cause, facts }, ...about }) {
      const entry = problem('inbox_refused', { ...facts, ...about, cause });
      await actingAs('watcher', () => activity.record('error', entry));
      onChange();
    },
  };
}
