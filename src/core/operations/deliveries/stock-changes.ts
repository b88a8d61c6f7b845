import type { Transaction } from '../../database';
import type { PlannedReceipt } from './plan-receipts';

export interface StockChanges {
  /** Products at a location whose level moves. */
  readonly stockChanges: number;
  /** Of these, how many had stock and will have none. */
  readonly toZero: number;
}

interface Change {
  readonly line: number;
  readonly productId: number;
  readonly location: string;
  readonly booked: number;
}

interface LevelRow {
  productId: number;
  location: string;
  onHand: number;
}

const CHUNK = 500;

/** Keeps what receipts would do to the levels as changes of their run, `stock:LOCATION` old → new, line by line. */
export async function keepStockChanges(
  trx: Transaction,
  runId: number,
  receipts: readonly PlannedReceipt[],
): Promise<StockChanges> {
  await trx('import_change').where({ run_id: runId }).delete();
  const changes = receipts.flatMap(({ lines }) =>
    lines.flatMap(({ fileLine, productId, location, booked }): Change[] =>
      productId === null || booked === 0 ? [] : [{ line: fileLine, productId, location, booked }],
    ),
  );
  const before = new Map<string, number>();
  const levels = new Map<string, number>();
  for (let start = 0; start < changes.length; start += CHUNK) {
    const chunk = changes.slice(start, start + CHUNK);
    for (const { productId, location, onHand } of await levelsOf(trx, chunk)) {
      const key = `${productId} ${location}`;
      if (!levels.has(key)) levels.set(key, onHand);
      if (!before.has(key)) before.set(key, onHand);
    }
    await insertChanges(
      trx,
      runId,
      chunk.map((change) => {
        const key = `${change.productId} ${change.location}`;
        const old = levels.get(key) ?? null;
        const now = (old ?? 0) + change.booked;
        levels.set(key, now);
        return [change.line, change.productId, `stock:${change.location}`, old, now];
      }),
    );
  }
  const moved = [...levels].filter(([key, now]) => now !== (before.get(key) ?? 0));
  return {
    stockChanges: moved.length,
    toZero: moved.filter(([key, now]) => (before.get(key) ?? 0) > 0 && now <= 0).length,
  };
}

function levelsOf(trx: Transaction, changes: readonly Change[]): Promise<LevelRow[]> {
  return trx.raw<LevelRow[]>(
    `select distinct level.product_id as "productId", location.code as location, on_hand as "onHand"
     from json_each(?) change
       join location on location.code = change.value ->> 'location'
       join level on level.product_id = change.value ->> 'productId' and level.location_id = location.id`,
    [JSON.stringify(changes)],
  );
}

async function insertChanges(
  trx: Transaction,
  runId: number,
  rows: readonly (string | number | null)[][],
): Promise<void> {
  await trx.raw(
    `insert into import_change (run_id, line, product_id, sku, verdict, field, old_value, new_value)
     select ?, j.value ->> 0, product.id, product.sku, 'changed', j.value ->> 2, j.value ->> 3, j.value ->> 4
     from json_each(?) j join product on product.id = j.value ->> 1 order by j.key`,
    [runId, JSON.stringify(rows)],
  );
}
