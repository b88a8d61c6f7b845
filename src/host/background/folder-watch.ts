import { mkdir } from 'node:fs/promises';
import type { FolderState, Log } from '../../core';
import type { Clock } from '../../core/foundation';
import type { FolderPlan } from './folders';
import type { Hints } from './hints';
import type { Inbox } from './inbox';

interface FolderWatchOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly inbox: Inbox;
  readonly hints: Pick<Hints, 'follow' | 'followOnly'>;
  /** The folders as the settings have them now. */
  readonly plan: () => Promise<FolderPlan[]>;
  readonly show: (folders: readonly FolderState[]) => void;
  readonly lookAgain: (folder: string, inMs: number) => void;
  /** The master was changed by an import. */
  readonly applied: () => void;
}

/** The watched folders together: each is looked at on its own, so that one that hangs does not keep the others waiting. */
export interface FolderWatch {
  /** Looks at every folder, or at this one; a folder that is being looked at already is not looked at twice. */
  look(only?: string): Promise<void>;
  /** Deletes old files that are done with. */
  tidy(): Promise<void>;
  /** Looks no more, and resolves when nothing is under way. */
  stop(): Promise<void>;
}

export function createFolderWatch(options: FolderWatchOptions): FolderWatch {
  const { clock, log, inbox, hints, plan, show, lookAgain, applied } = options;
  const states = new Map<string, FolderState>();
  const looking = new Map<string, Promise<void>>();
  let stopped = false;

  const lookAt = async (folder: FolderPlan) => {
    if (folder.own) await mkdir(folder.folder, { recursive: true });
    const { view, againInMs, applied: changed, waiting } = await inbox.look(folder);
    const before = states.get(folder.folder);
    const since = before?.goneSince ?? clock.now().toISOString();
    states.set(folder.folder, {
      folder: folder.folder,
      sources: folder.sources.map(({ name }) => name),
      goneSince: view.present ? null : since,
      reason: view.present ? null : view.reason,
      waiting,
    });
    show([...states.values()]);
    if (view.present && before?.goneSince) log.info('watch_folder_back', { folder: folder.folder });
    if (!view.present && !before?.goneSince)
      log.warn('watch_folder_gone', { folder: folder.folder, reason: view.reason });
    if (stopped) return;
    if (view.present) await hints.follow(folder.folder, view.identity, folder.polling);
    if (againInMs !== null) lookAgain(folder.folder, againInMs);
    if (changed > 0) applied();
  };
  const lookOnce = (folder: FolderPlan) => {
    const look =
      (looking.get(folder.folder) ?? null) ||
      lookAt(folder)
        .catch((cause: unknown) => log.error('inbox_failed', { folder: folder.folder, error: String(cause) }))
        .finally(() => looking.delete(folder.folder));
    looking.set(folder.folder, look);
    return look;
  };

  return {
    async look(only) {
      if (stopped) return;
      const folders = await plan();
      const watched = new Set(folders.map(({ folder }) => folder));
      for (const folder of states.keys()) if (!watched.has(folder)) states.delete(folder);
      const present = folders.filter(({ folder }) => states.get(folder)?.goneSince == null);
      // A watcher on a folder that is gone would never notice that it is back.
      await hints.followOnly(new Set(present.map(({ folder }) => folder)));
      const asked = folders.filter(({ folder }) => only === undefined || folder === only);
      await Promise.all(asked.map(lookOnce));
    },
    async tidy() {
      for (const { folder, retentionDays } of await plan()) {
        if (stopped || retentionDays === null) continue;
        const deleted = await inbox.tidy(folder, retentionDays);
        if (deleted > 0) log.info('inbox_tidied', { folder, deleted });
      }
    },
    async stop() {
      stopped = true;
      await hints.followOnly(new Set());
      await Promise.all(looking.values());
      show([]);
    },
  };
}
