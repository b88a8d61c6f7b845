import type { Queryable } from '../database';
import type { Instant } from '../foundation';
import { availableNow } from './availability';

/** A product somebody waits for. */
export interface WaitedProduct {
  readonly sku: string;
  readonly name: string;
  readonly waiting: number;
  readonly since: Instant;
  readonly available: number;
  /** Mails queued, under way or told in the restock that is open. */
  readonly told: number;
  /** Whose turn is next: who waits longest; still sealed. */
  readonly nextSealed: string;
}

/** One page of products that are waited for: what is back first, then the most waited for. */
export async function listWaited(
  db: Queryable,
  search: string,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ items: WaitedProduct[]; total: number }> {
  const groups = db('waitlist_entry as e')
    .join('product as p', 'p.id', 'e.product_id')
    .where('e.state', 'waiting')
    .where((either) => {
      const like = `%${search.trim().replaceAll(/[\\%_]/g, '\\$&')}%`;
      void either.whereRaw(`p.sku like ? escape '\\'`, [like]).orWhereRaw(`p.name like ? escape '\\'`, [like]);
    });
  const items = await groups
    .clone()
    .groupBy('p.id')
    .orderByRaw('available > 0 desc, waiting desc, p.sku')
    .offset(page.offset)
    .limit(page.limit)
    .select<WaitedProduct[]>(
      'p.sku',
      'p.name',
      db.raw('count(*) as waiting'),
      db.raw('min(e.created_at) as since'),
      db.raw('(?) as available', [availableNow(db)]),
      db.raw(`(select count(*) from alert a join restock r on r.id = a.restock_id
        where r.product_id = p.id and r.closed_at is null
          and a.state in ('queued', 'sending', 'sent', 'uncertain')) as told`),
      db.raw(`(select first.email_sealed from waitlist_entry first
        where first.product_id = p.id and first.state = 'waiting'
        order by first.created_at, first.id limit 1) as nextSealed`),
    );
  const [counted] = await groups.countDistinct<{ n: number }[]>({ n: 'p.id' });
  return { items, total: counted?.n ?? 0 };
}
