import type { Queryable, Transaction } from '../database';
import type { Instant } from '../foundation';

export interface PriceListRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly currency: string;
}

export async function findPriceLists(db: Queryable): Promise<PriceListRow[]> {
  return db('price_list').select('id', 'code', 'name', 'currency').orderBy('id');
}

/** A price list by its code, created when a file names it for the first time. Its currency never changes afterwards. */
export async function ensurePriceList(
  trx: Transaction,
  code: string,
  currency: string,
  at: Instant,
  name: string = code,
): Promise<PriceListRow> {
  const found = await trx('price_list')
    .where({ code })
    .first<PriceListRow | undefined>('id', 'code', 'name', 'currency');
  if (found) return found;
  const [id] = await trx('price_list').insert({ code, name, currency, created_at: at });
  return { id: id as number, code, name, currency };
}
