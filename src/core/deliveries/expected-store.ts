import type { Queryable } from '../database';
import type { ExpectedLine, OpenDelivery } from './expected-goods';
import { putUnder } from './papers';
import { STANDING_MATCH } from './receipt-store';
import type { DocumentIdentity } from './types';

interface ExpectedRow {
  id: number;
  supplier_key: string;
  supplier_name: string | null;
  supplier_tax_id: string | null;
  supplier_gln: string | null;
  number: string | null;
  number_key: string | null;
  orders: string;
}

type ExpectedLineRow = ExpectedLine & { readonly deliveryId: number };

/** Deliveries that are still to come, oldest first, with what has come of them. */
export async function findOpenDeliveries(db: Queryable): Promise<OpenDelivery[]> {
  const open = await db('delivery')
    .where({ role: 'expected' })
    .whereIn('state', ['expected', 'part_received'])
    .orderBy('id')
    .pluck<number[]>('id');
  return loadExpected(db, open);
}

/** A delivery still to come from the same supplier with the very same lines; for papers without a number. */
export async function findOpenTwin(
  db: Queryable,
  { contentHash, supplier }: Pick<DocumentIdentity, 'contentHash' | 'supplier'>,
): Promise<{ id: number } | null> {
  const twin = await db('delivery')
    .where({ role: 'expected', content_hash: contentHash, supplier_key: supplier.key })
    .whereIn('state', ['expected', 'part_received'])
    .first<{ id: number } | undefined>('id');
  return twin ?? null;
}

/** The expected deliveries that a receipt's lines were laid against, whatever their state is now. */
export async function findAnswered(db: Queryable, receiptId: number): Promise<OpenDelivery[]> {
  const ids = await db('delivery_match as m')
    .join('delivery_line as receipt', 'receipt.id', 'm.receipt_line_id')
    .join('delivery_line as expected', 'expected.id', 'm.expected_line_id')
    .where('receipt.delivery_id', receiptId)
    .distinct<{ id: number }[]>('expected.delivery_id as id');
  return loadExpected(
    db,
    ids.map(({ id }) => id),
  );
}

async function loadExpected(db: Queryable, ids: readonly number[]): Promise<OpenDelivery[]> {
  if (ids.length === 0) return [];
  const chosen = JSON.stringify(ids);
  const rows = await db.raw<ExpectedRow[]>(
    `select delivery.*,
       (select json_group_array(ref_key) from delivery_ref where delivery_id = delivery.id and kind = 'order') as orders
     from delivery where id in (select value from json_each(?)) order by id`,
    [chosen],
  );
  const lines = await db.raw<ExpectedLineRow[]>(
    `select line.delivery_id as "deliveryId", line.id, line.product_id as "productId", product.sku,
       coalesce(product.unit_scale, 1) as scale, line.quantity as expected, coalesce(sum(${STANDING_MATCH}), 0) as received
     from delivery_line line
       left join product on product.id = line.product_id
       left join delivery_match m on m.expected_line_id = line.id
       left join delivery_line receipt on receipt.id = m.receipt_line_id
       left join delivery brought on brought.id = receipt.delivery_id
     where line.delivery_id in (select value from json_each(?))
     group by line.id order by line.delivery_id, line.position`,
    [chosen],
  );
  const byDelivery = new Map<number, ExpectedLine[]>();
  for (const { deliveryId, ...line } of lines) putUnder(byDelivery, deliveryId, line);
  return rows.map((row) => ({
    id: row.id,
    supplier: { key: row.supplier_key, name: row.supplier_name, taxId: row.supplier_tax_id, gln: row.supplier_gln },
    number: row.number,
    numberKey: row.number_key,
    orders: JSON.parse(row.orders) as string[],
    lines: byDelivery.get(row.id) ?? [],
  }));
}
