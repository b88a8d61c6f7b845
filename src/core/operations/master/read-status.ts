import type { Knex } from 'knex';
import type { ChannelView, StatusView } from '../../../contract';
import { findChannels, findTwins } from '../../channels';
import type { Queryable } from '../../database';
import { addMilliseconds, type Instant, instant } from '../../foundation';
import { findRun, listRuns } from '../../imports';
import type { Services } from '../../services';
import { readMailSettings, readSettings } from '../../settings';
import { unprotectedSince } from '../backups';
import { runView } from '../imports';
import type { ProductLists } from '../products';
import { judge } from './concerns';
import { heldRun, longDisparities, refusedFiles, rowsAside, sinceWhen } from './standing-concerns';

const LAST_RUNS = 5;
/** Settled mails stop being a concern after a week. */
const REMEMBERED_MS = 7 * 24 * 3_600_000;
/** A file that was no export at all has no better one to come after it; somebody has seen it by then. */
const REFUSALS_REMEMBERED_MS = 3 * 24 * 3_600_000;
/** A mail that was queued this long ago and not tried has been forgotten by whoever should send it. */
const PATIENCE_MS = 3_600_000;
/** What channels show differently for fewer turns than this is on its way. */
const LONG_TURNS = 3;

/** The shop at a glance: what is there, what happened last, and what needs a person. */
export async function readStatus(
  services: Services,
  lists: ProductLists,
  channels: readonly ChannelView[],
): Promise<StatusView> {
  const db = services.database.read;
  const now = instant(services.clock);
  const { items: lastRuns } = await listRuns(db, { offset: 0, limit: LAST_RUNS });
  const { total: heldRuns } = await listRuns(db, { offset: 0, limit: 1, state: 'held' });
  const waiting = await count(db('waitlist_entry').where({ state: 'waiting' }));
  const mailConfigured = (await readMailSettings(services)) !== null;
  const { syncEveryMinutes } = await readSettings(db);
  const newestRuns = await newestRunPerSource(db);
  const listed = async (filter: 'all' | 'in_stock') =>
    (await lists.answer({ search: '', filter, sort: 'sku', descending: false })).ids.length;
  return {
    ...judge({
      now,
      syncEveryMinutes,
      channels,
      twins: await findTwins(db, await findChannels(db), services.connectors),
      newestRuns,
      refusedFiles: await refusedFiles(db, addMilliseconds(now, -REFUSALS_REMEMBERED_MS)),
      heldRuns,
      heldRun: heldRuns === 1 ? await heldRun(db) : null,
      rowsAside: await rowsAside(db, newestRuns),
      disparities: await longDisparities(db, addMilliseconds(now, -LONG_TURNS * syncEveryMinutes * 60_000)),
      since: await sinceWhen(db),
      waiting,
      mailConfigured,
      unprotectedSince: await unprotectedSince(db),
      folders: services.watching.folders(),
      disk: await services.disk(),
      dataFolder: services.dataFolder,
      ...(await openAlerts(db, now)),
    }),
    products: await listed('all'),
    inStock: await listed('in_stock'),
    lastRuns: lastRuns.map(runView),
    heldRuns,
    channels: [...channels],
    waitlist: { waiting },
    alerts: {
      queued: await count(db('alert').where({ state: 'queued' })),
      uncertain: await count(db('alert').where({ state: 'uncertain' })),
      refused: await count(db('alert').where({ state: 'refused' })),
    },
    practice: channels.some((channel) => channel.practice),
    mailConfigured,
  };
}

async function newestRunPerSource(db: Queryable) {
  const ids = await db('import_run').groupBy('source_id').max({ id: 'id' }).pluck<number[]>('id');
  const runs = await Promise.all(ids.map((id) => findRun(db, id)));
  return runs.flatMap((run) => (run ? [runView(run)] : []));
}

async function openAlerts(db: Queryable, now: Instant) {
  const since = addMilliseconds(now, -REMEMBERED_MS);
  const settled = (state: string) => count(db('alert').where({ state }).where('ended_at', '>=', since));
  return {
    alertsUnsent: await count(
      db('alert')
        .where({ state: 'queued' })
        .where(
          (either) =>
            void either.where('attempts', '>', 0).orWhere('queued_at', '<', addMilliseconds(now, -PATIENCE_MS)),
        ),
    ),
    alertsUncertain: await settled('uncertain'),
    alertsRefused: await settled('refused'),
  };
}

async function count(query: Knex.QueryBuilder): Promise<number> {
  const [row] = await query.count<{ n: number }[]>({ n: '*' });
  return row?.n ?? 0;
}
