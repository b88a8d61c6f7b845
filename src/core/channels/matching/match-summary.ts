import type { Knex } from 'knex';
import type { MatchSummary } from '../../../contract';
import type { Queryable } from '../../database';
import { doubles, ignored, linked, type MatchScope, missing, orphans, willBeCreated } from './work-lists';

/** How a channel's listings stand to the products, counted. */
export async function matchSummary(db: Queryable, scope: MatchScope, readsCatalogue: boolean): Promise<MatchSummary> {
  const { channel } = scope;
  const reading = await db('catalogue_reading')
    .where({ channel_id: channel.id })
    .whereNotNull('finished_at')
    .first<{ readAt: string; entries: number } | undefined>('finished_at as readAt', 'entries');
  const ties = await linked(db, scope)
    .groupBy('listing.match_by')
    .select<{ by: 'sku' | 'gtin' | 'person' | null; n: number }[]>('listing.match_by as by', db.raw('count(*) as n'));
  const tied = (by: 'sku' | 'gtin' | 'person') =>
    ties.filter((row) => (row.by ?? 'sku') === by).reduce((sum, row) => sum + row.n, 0);
  const [lacking = { missing: 0, toCreate: 0, notSoldHere: 0 }] = await missing(db, scope).select<
    { missing: number; toCreate: number; notSoldHere: number }[]
  >(
    db.raw(`count(*) as missing, coalesce(sum(${willBeCreated(scope)}), 0) as "toCreate",
      coalesce(sum(listing.match_by is 'person'), 0) as "notSoldHere"`),
  );
  const double = await count(doubles(db, scope));
  const orphan = await count(orphans(db, scope));
  return {
    channel: channel.name,
    currency: channel.currency,
    readsCatalogue,
    readAt: reading?.readAt ?? null,
    entries: reading?.entries ?? 0,
    linked: { sku: tied('sku'), gtin: tied('gtin'), person: tied('person') },
    double,
    orphan,
    ...lacking,
    ignored: await count(ignored(db, scope)),
    work: double + orphan + lacking.missing - lacking.toCreate - lacking.notSoldHere,
  };
}

async function count(query: Knex.QueryBuilder): Promise<number> {
  return ((await query.count({ n: '*' }).first()) as { n: number }).n;
}
