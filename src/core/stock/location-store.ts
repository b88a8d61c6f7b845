import type { Queryable, Transaction } from '../database';
import type { Instant } from '../foundation';

export interface LocationRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: 'warehouse' | 'store';
}

export async function findLocations(db: Queryable): Promise<LocationRow[]> {
  return db('location').select('id', 'code', 'name', 'kind').orderBy('id');
}

/** The id of a location by its code, created when a file or a till names it for the first time. */
export async function ensureLocation(
  trx: Transaction,
  code: string,
  at: Instant,
  details: { name?: string; kind?: 'warehouse' | 'store' } = {},
): Promise<number> {
  const found = await trx('location').where({ code }).first<{ id: number } | undefined>('id');
  if (found) return found.id;
  const [id] = await trx('location').insert({
    code,
    name: details.name ?? code,
    kind: details.kind ?? 'store',
    created_at: at,
  });
  return id as number;
}
