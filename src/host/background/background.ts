import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { Cron } from 'croner';
import type { Engine } from '../engine';
import { systemClock } from '../system';
import { createInbox, STILL_MS } from './inbox';
import { createRounds } from './rounds';

/** What an engine does while nobody looks: picks files up, syncs, sends alerts. */
export interface Background {
  /** Starts nothing new and waits for what is under way, which is told to stop early. */
  close(): Promise<void>;
}

/** Covers folders that vanish and come back, and shares whose changes nobody announces. */
const RESCAN_EVERY_SECONDS = 30;
const HINT_DELAY_MS = 250;

export async function startBackground(engine: Engine): Promise<Background> {
  const leaving = new AbortController();
  const { log } = engine;
  const scheduler = engine.client({ actor: 'scheduler', mayReadPaths: false });
  const watcher = engine.client({ actor: 'watcher', mayReadPaths: true });
  const stop = { signal: leaving.signal };

  const rounds = createRounds({
    clock: systemClock,
    log,
    syncEveryMinutes: async () => (await scheduler.settings.get({})).syncEveryMinutes,
    sync: () => scheduler.sync.run({}, stop),
    sendAlerts: () => scheduler.alerts.send({}, stop),
  });
  const inbox = createInbox({
    clock: systemClock,
    log,
    importFile: (path) => watcher.imports.run({ path }, stop),
    language: async () => (await watcher.settings.get({})).language,
  });

  let watched: { folder: string; hints: FSWatcher } | null = null;
  let soon: NodeJS.Timeout | null = null;
  let looking: Promise<void> | null = null;

  const lookSoon = (delay: number) => {
    if (leaving.signal.aborted || soon) return;
    soon = setTimeout(() => {
      soon = null;
      void look();
    }, delay);
  };
  const follow = async (folder: string, present: boolean) => {
    if (watched && (watched.folder !== folder || !present)) {
      await watched.hints.close();
      watched = null;
    }
    if (watched || !present) return;
    const hints = watch(folder, { depth: 0, ignoreInitial: true });
    hints.on('all', () => lookSoon(HINT_DELAY_MS));
    hints.on('error', (cause) => log.warn('inbox_watch_failed', { error: String(cause) }));
    watched = { folder, hints };
  };
  const lookOnce = async () => {
    const folder = await inboxFolder(engine, (await watcher.settings.get({})).watchFolder);
    const { present, unfinished, applied } = await inbox.look(folder);
    if (leaving.signal.aborted) return;
    await follow(folder, present);
    if (unfinished > 0) lookSoon(STILL_MS);
    if (applied > 0) await rounds.goRound();
  };
  const look = () =>
    (looking ??= lookOnce()
      .catch((cause: unknown) => log.error('inbox_failed', { error: String(cause) }))
      .finally(() => (looking = null)));

  const minutes = new Cron('* * * * *', { protect: true, catch: true }, () => rounds.tick());
  const rescans = new Cron(`*/${RESCAN_EVERY_SECONDS} * * * * *`, { protect: true, catch: true }, () => look());
  const underWay = Promise.all([look(), rounds.tick()]);

  return {
    async close() {
      leaving.abort();
      minutes.stop();
      rescans.stop();
      if (soon) clearTimeout(soon);
      await watched?.hints.close();
      await underWay;
      await looking;
      await rounds.settle();
    },
  };
}

/** The folder set by a person, which is theirs to make, or `inbox` beside the master, which is ours. */
async function inboxFolder({ dataFolder }: Engine, set: string | null): Promise<string> {
  if (set !== null) return set;
  const folder = join(dataFolder, 'inbox');
  await mkdir(folder, { recursive: true });
  return folder;
}
