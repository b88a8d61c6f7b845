import { join } from 'node:path';
import { Cron } from 'croner';
import type { Engine } from '../engine';
import { systemClock } from '../system';
import { createFolderWatch } from './folder-watch';
import { planFolders } from './folders';
import { followChanges } from './kicks';
import { createHints } from './hints';
import { createInbox } from './inbox';
import { withOwnSignal } from './own-signal';
import { createRounds } from './rounds';
import { stuckList } from './stuck-list';
import { createWakefulness } from './wakefulness';

/** What an engine does while nobody looks: picks files up, syncs, sends alerts, clears away what is old. */
export interface Background {
  /** The PC goes to sleep: nothing new begins. */
  readonly sleep: () => void;
  /** It is awake again: whatever was missed is done once, as soon as the network can be expected to be back. */
  readonly wake: () => void;
  /** Starts nothing new and waits for what is under way, which is told to stop early. */
  close(): Promise<void>;
}

/** Covers folders that vanish and come back, and shares whose changes nobody announces. */
const RESCAN_EVERY_SECONDS = 30;
const HINT_DELAY_MS = 250;
const GATHER_MS = 200;
/** An import tells of itself many times; the index waits until it is over. */
const INDEX_GATHER_MS = 1_000;
const BACKUP_HOURLY = '43 * * * *';
const TIDY_HOURLY = '17 * * * *';
/** Wireless networks take a few seconds to come back. */
const NETWORK_BACK_MS = 5_000;

export async function startBackground(engine: Engine): Promise<Background> {
  const leaving = new AbortController();
  const { log } = engine;
  const scheduler = engine.client({ actor: 'scheduler', role: 'owner', mayReadPaths: false });
  const watcher = engine.client({ actor: 'watcher', role: 'owner', mayReadPaths: true });
  const untilLeaving = <T>(work: (call: { readonly signal: AbortSignal }) => Promise<T>) =>
    withOwnSignal(leaving.signal, work);

  const rounds = createRounds({
    clock: systemClock,
    log,
    syncEveryMinutes: async () => (await scheduler.settings.get({})).syncEveryMinutes,
    tickPrices: () => untilLeaving((call) => scheduler.prices.tick({}, call)),
    sync: () => untilLeaving((call) => scheduler.sync.run({}, call)),
    sendAlerts: () => untilLeaving((call) => scheduler.alerts.send({}, call)),
  });
  const soon = new Map<string, NodeJS.Timeout>();
  const lookSoon = (folder: string, delay: number) => {
    if (leaving.signal.aborted || soon.has(folder)) return;
    const timer = setTimeout(() => {
      soon.delete(folder);
      void look(folder);
    }, delay);
    soon.set(folder, timer);
  };
  const folders = createFolderWatch({
    clock: systemClock,
    log,
    inbox: createInbox({
      clock: systemClock,
      log,
      importFile: (request) => untilLeaving((call) => watcher.imports.run(request, call)),
      async stateOf(id) {
        const shown = await watcher.imports.show({ id, limit: 1 });
        return shown.ok ? shown.value.run.state : null;
      },
      language: async () => (await watcher.settings.get({})).language,
      refused: (file) => engine.core.watching.refused(file),
      stuckList: stuckList(join(engine.dataFolder, 'stuck-files.json')),
    }),
    hints: createHints(log, (folder) => lookSoon(folder, HINT_DELAY_MS)),
    plan: async () => planFolders(await watcher.sources.list({}), engine.dataFolder),
    show: (states) => engine.core.watching.show(states),
    lookAgain: lookSoon,
    applied: () => void rounds.goRound(),
  });
  const running = new Set<Promise<void>>();
  const attempt = (code: string, work: () => Promise<void>) => {
    const attempted: Promise<void> = work()
      .catch((cause: unknown) => log.error(code, { error: String(cause) }))
      .finally(() => running.delete(attempted));
    running.add(attempted);
    return attempted;
  };
  const look = (folder?: string) => attempt('inbox_failed', () => folders.look(folder));
  const tidy = () =>
    attempt('tidy_failed', async () => {
      await folders.tidy();
      const { forgotten, bytes } = await untilLeaving((call) => scheduler.sources.tidy({}, call));
      if (forgotten > 0) log.info('files_forgotten', { forgotten, bytes });
    });

  const keepCopies = () =>
    attempt('backup_failed', async () => {
      const daily = await untilLeaving((call) => scheduler.backups.daily({}, call));
      if (!daily.ok) log.error(daily.problem.code, daily.problem.facts);
    });

  const wakefulness = createWakefulness({
    after: (work) => {
      const timer = setTimeout(work, NETWORK_BACK_MS);
      return () => clearTimeout(timer);
    },
    catchUp() {
      void look();
      void attempt('rounds_failed', () => rounds.tick());
    },
  });
  const minutes = new Cron('* * * * *', { protect: true, catch: true }, () => {
    if (wakefulness.minute()) return rounds.tick();
  });
  const rescans = new Cron(`*/${RESCAN_EVERY_SECONDS} * * * * *`, { catch: true }, () => {
    if (wakefulness.isAwake()) return look();
  });
  const tidying = new Cron(TIDY_HOURLY, { protect: true, catch: true }, () => {
    if (wakefulness.isAwake()) return tidy();
  });
  const copying = new Cron(BACKUP_HOURLY, { protect: true, catch: true }, () => {
    if (wakefulness.isAwake()) return keepCopies();
  });
  // Sales heard of in a pass are changes too, so a sell-out on one channel is on its way to the others at once.
  void attempt('kicks_failed', () =>
    followChanges({
      log,
      events: engine.core.events.subscribe(leaving.signal),
      push: () => untilLeaving((call) => scheduler.sync.run({ onlyDue: true }, call)),
      gatherMs: GATHER_MS,
    }),
  );
  const index = () => untilLeaving((call) => scheduler.products.index({}, call));
  void attempt('search_index_failed', () =>
    followChanges({
      log,
      events: engine.core.events.subscribe(leaving.signal),
      push: index,
      gatherMs: INDEX_GATHER_MS,
    }),
  );
  void attempt('search_index_failed', async () => void (await index()));
  void look();
  void attempt('rounds_failed', () => rounds.tick());
  void tidy();
  void keepCopies();

  return {
    sleep: wakefulness.sleep,
    wake: wakefulness.wake,
    async close() {
      leaving.abort();
      wakefulness.sleep();
      minutes.stop();
      rescans.stop();
      tidying.stop();
      copying.stop();
      for (const timer of soon.values()) clearTimeout(timer);
      await folders.stop();
      await Promise.all(running);
      await rounds.settle();
    },
  };
}
