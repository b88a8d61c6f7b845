import type { SinceReport } from '../../../contract';
import { boundedSum, type Queryable } from '../../database';
import type { Instant } from '../../foundation';
import { countOversold } from './oversold';
import { type LedgerMark, ledgerMark, movedSql, onHandAt } from './ledger-mark';

/** Where more has moved, products are not looked at one by one while somebody waits. */
const MOVEMENTS = 200_000;
const FIRST = 5;

/** What happened after a moment, in a few counts. */
export async function sinceReport(db: Queryable, since: Instant): Promise<SinceReport> {
  const mark = await ledgerMark(db, since);
  const [sold, cancelled, oversold, runs, deliveries, priceChanges, turned, sent, refused, warnings] =
    await Promise.all([
      soldSince(db, since),
      count(db, `sale where state = 'cancelled' and booked_at >= ?`, since),
      countOversold(db, since),
      db('import_run')
        .where('started_at', '>=', since)
        .groupBy('state')
        .select<{ state: string; n: number }[]>('state', db.raw('count(*) as n')),
      count(db, `delivery where role = 'receipt' and created_at >= ?`, since),
      count(db, 'price_change where id > ?', mark.priceChange),
      turnedSince(db, mark),
      count(db, `alert where state = 'sent' and ended_at >= ?`, since),
      count(db, `alert where state = 'refused' and ended_at >= ?`, since),
      count(db, `activity where severity <> 'info' and at >= ?`, since),
    ]);
  const ended = (...states: string[]) =>
    runs.filter(({ state }) => states.includes(state)).reduce((sum, { n }) => sum + n, 0);
  return {
    since,
    sold,
    cancelled,
    oversold,
    imports: { applied: ended('applied', 'unchanged'), held: ended('held'), failed: ended('failed') },
    deliveries,
    priceChanges,
    ...turned,
    alerts: { sent, refused },
    warnings,
  };
}

async function soldSince(db: Queryable, since: Instant): Promise<SinceReport['sold']> {
  return db.raw(
    `select sale.currency, count(distinct sale.id) as sales, sum(line.quantity) as quantity,
       ${boundedSum('line.quantity * line.unit_minor')} as "valueMinor",
       count(*) filter (where line.unit_minor is null) as unpriced
     from sale join sale_line line on line.sale_id = sale.id and line.quantity <> 0
     where sale.booked_at >= ? and sale.state = 'placed' group by sale.currency order by 2 desc`,
    [since],
  );
}

interface Turned {
  sku: string;
  name: string;
  gone: 0 | 1;
}

/** Products that were in stock then and are not now, and the other way round. */
async function turnedSince(db: Queryable, { movement }: LedgerMark): Promise<Pick<SinceReport, 'soldOut' | 'back'>> {
  const [newest] = await db.raw<{ id: number }[]>('select coalesce(max(id), 0) as id from movement');
  if ((newest?.id ?? 0) - movement > MOVEMENTS) return { soldOut: null, back: null };
  const now = String(Number.MAX_SAFE_INTEGER);
  const rows = await db.raw<Turned[]>(
    `with touched as (select distinct product_id from (${movedSql(':movement', now)})),
     state as materialized (select product.sku, product.name, product.unit_scale as scale,
       ${onHandAt('touched.product_id', ':movement')} as before, coalesce(${onHandAt('touched.product_id', now)}, 0) as after
       from touched join product on product.id = touched.product_id)
     select sku, name, before >= scale as gone from state
     where (before >= scale and after < scale) or (before < scale and after >= scale) order by sku`,
    { movement },
  );
  const those = (gone: 0 | 1) => {
    const found = rows.filter((row) => row.gone === gone);
    return { products: found.length, first: found.slice(0, FIRST).map(({ sku, name }) => ({ sku, name })) };
  };
  return { soldOut: those(1), back: those(0) };
}

async function count(db: Queryable, from: string, after: Instant | number): Promise<number> {
  const [row] = await db.raw<{ n: number }[]>(`select count(*) as n from ${from}`, [after]);
  return row?.n ?? 0;
}
