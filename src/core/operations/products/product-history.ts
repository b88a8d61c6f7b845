import type { ProductView } from '../../../contract';
import type { Queryable } from '../../database';

const NEWEST = 100;

/** Where the product lies: every location that has a level or a promise, in the order they were made. */
export async function levelsOf(db: Queryable, productId: number): Promise<ProductView['levels']> {
  const held = db('reservation')
    .where({ product_id: productId, state: 'held' })
    .groupBy('location_id')
    .select('location_id', db.raw('sum(quantity) as quantity'))
    .as('held');
  return db('location')
    .leftJoin('level', (on) => on.on('level.location_id', 'location.id').andOnVal('level.product_id', productId))
    .leftJoin(held, 'held.location_id', 'location.id')
    .where((either) => void either.whereNotNull('level.on_hand').orWhereNotNull('held.quantity'))
    .orderBy('location.id')
    .select<ProductView['levels']>(
      'location.code as location',
      db.raw('coalesce(level.on_hand, 0) as "onHand"'),
      db.raw('coalesce(held.quantity, 0) as reserved'),
      'level.snapshot_as_of as asOf',
    );
}

export async function pricesOf(db: Queryable, productId: number): Promise<ProductView['prices']> {
  return db('price')
    .join('price_list', 'price_list.id', 'price.price_list_id')
    .where({ product_id: productId })
    .orderBy('price_list.id')
    .select<ProductView['prices']>('code as list', 'gross_minor as grossMinor', 'currency', 'since');
}

/** The newest price changes, newest first; `runId` is the import that brought it. */
export async function priceHistoryOf(db: Queryable, productId: number): Promise<ProductView['priceHistory']> {
  return db('price_change')
    .join('price_list', 'price_list.id', 'price_change.price_list_id')
    .join('posting', 'posting.id', 'price_change.posting_id')
    .where({ product_id: productId })
    .orderBy('price_change.id', 'desc')
    .limit(NEWEST)
    .select<ProductView['priceHistory']>(
      'price_list.code as list',
      'old_minor as oldMinor',
      'new_minor as newMinor',
      'changed_at as at',
      'posting.import_run_id as runId',
    );
}

interface MovementRow {
  at: string;
  recordedAt: string;
  location: string;
  kind: string;
  quantity: number;
  cause: string;
  runId: number | null;
  sale: string | null;
}

/** The newest ledger lines, newest first, each with the posting that caused it. */
export async function movementsOf(db: Queryable, productId: number): Promise<ProductView['movements']> {
  const rows = await db('movement')
    .join('location', 'location.id', 'movement.location_id')
    .join('posting', 'posting.id', 'movement.posting_id')
    .leftJoin('sale', 'sale.id', 'posting.sale_id')
    .where({ product_id: productId })
    .orderBy('movement.id', 'desc')
    .limit(NEWEST)
    .select<MovementRow[]>(
      'movement.occurred_at as at',
      'posting.recorded_at as recordedAt',
      'location.code as location',
      'movement.kind as kind',
      'movement.quantity as quantity',
      'posting.kind as cause',
      'posting.import_run_id as runId',
      'sale.number as sale',
    );
  return rows.map(({ cause, runId, sale, ...movement }) => ({ ...movement, cause: { kind: cause, runId, sale } }));
}

export async function waitingFor(db: Queryable, productId: number): Promise<number> {
  const counted = (await db('waitlist_entry')
    .where({ product_id: productId, state: 'waiting' })
    .count({ n: '*' })
    .first()) as {
    n: number;
  };
  return counted.n;
}
