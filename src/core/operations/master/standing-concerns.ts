import type { ImportRunView } from '../../../contract';
import { listingsSince } from '../../channels';
import type { Queryable } from '../../database';
import { type Instant, type Problem, problem } from '../../foundation';
import { concernKey, type HealthFacts } from './concerns';

/** The oldest held run. */
export async function heldRun(db: Queryable): Promise<number | null> {
  const [id] = await db('import_run').where({ state: 'held' }).orderBy('id').limit(1).pluck<number[]>('id');
  return id ?? null;
}

/**
 * Files that could not be read since `after`: the newest of each source. A file of levels or prices that was applied later
 * says anew what the unread one did. After a delivery it stays: what nobody could read may have been another, whose goods
 * come in no other file.
 */
export async function refusedFiles(db: Queryable, after: Instant): Promise<readonly Problem[]> {
  const rows = await db.raw<{ at: Instant; facts: string }[]>(
    `select max(id), at, facts from activity
     where code = 'inbox_refused' and at >= :after and facts ->> 'shelf' = 'failed' and not exists (
       select 1 from import_run run join source on source.id = run.source_id
       where source.name = activity.facts ->> 'source' and run.started_at > activity.at
         and run.state in ('applied', 'unchanged') and run.profile ->> 'kind' is not 'delivery')
     group by facts ->> 'source' order by 1`,
    { after },
  );
  return rows.map(({ at, facts }) =>
    problem('inbox_refused', { ...(JSON.parse(facts) as Problem['facts']), since: at }),
  );
}

/** Rows nobody has settled yet in the newest applied file of each source; older files have been overtaken. */
export async function rowsAside(db: Queryable, newest: readonly ImportRunView[]): Promise<HealthFacts['rowsAside']> {
  const ids = newest.filter(({ state }) => state === 'applied' || state === 'unchanged').map(({ id }) => id);
  const row = await db('import_rejected_row')
    .whereIn('run_id', ids)
    .where({ state: 'open' })
    .first<{ count: number; run: number | null } | undefined>(db.raw('count(*) as count, max(run_id) as run'));
  return row ?? { count: 0, run: null };
}

/** Products out of step since before a moment, found among the few listings that do not show what they should. */
export async function longDisparities(db: Queryable, before: Instant): Promise<number> {
  const [row] = await db.raw<{ n: number }[]>(
    `select count(*) as n from disparity where since < ? and exists (
       select 1 from listing join channel on channel.id = listing.channel_id and channel.state = 'active'
       where listing.product_id = disparity.product_id and listing.match = 'matched'
         and (listing.confirmed_price_minor is not listing.desired_price_minor
           or listing.confirmed_quantity is not listing.desired_quantity))`,
    [before],
  );
  return row?.n ?? 0;
}

/** Since when each thing that needs a person has been so. */
export async function sinceWhen(db: Queryable): Promise<Map<string, Instant>> {
  const [oldest] = await db.raw<Record<string, Instant | null>[]>(
    `select (select min(started_at) from import_run where state = 'held') as runs_held,
       (select min(queued_at) from alert where state = 'queued') as alerts_unsent,
       (select min(ended_at) from alert where state = 'uncertain') as alerts_uncertain,
       (select min(ended_at) from alert where state = 'refused') as alerts_refused,
       (select min(since) from disparity) as disparities,
       (select min(created_at) from waitlist_entry where state = 'waiting') as mail_not_configured`,
  );
  const known = new Map<string, Instant>();
  for (const [code, since] of Object.entries(oldest ?? {})) if (since !== null) known.set(code, since);
  for (const { channel, state, held, asks, since } of await listingsSince(db)) {
    const key = concernKey(concernOf(state, held, asks), channel);
    const before = known.get(key);
    if (before === undefined || since < before) known.set(key, since);
  }
  return known;
}

function concernOf(state: string, held: string | null, asks: 0 | 1): string {
  if (asks === 1) return 'drift_asks';
  if (state === 'held') return held === null ? 'listings_held' : 'push_held';
  return state === 'drifted' ? 'drift' : `listings_${state}`;
}
