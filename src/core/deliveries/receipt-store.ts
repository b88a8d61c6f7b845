import type { Queryable, Transaction } from '../database';
import type { Instant } from '../foundation';
import type { Match } from './expected-goods';
import type { DocumentIdentity, Line } from './types';

/** A delivery to be written down: what is expected, or a receipt. */
export interface NewDelivery extends DocumentIdentity {
  readonly role: 'expected' | 'receipt';
  readonly revision: number;
  readonly importRunId: number | null;
  readonly requestKey: string | null;
  readonly lines: readonly (Line & { readonly locationId: number; readonly booked: number })[];
}

/** Writes a delivery with its lines and the numbers it is known by. Nothing is booked yet. */
export async function insertDelivery(trx: Transaction, delivery: NewDelivery, at: Instant): Promise<number> {
  const open = delivery.lines.some((line) => line.productId === null);
  const [id] = (await trx('delivery').insert({
    role: delivery.role,
    state: delivery.role === 'expected' ? 'expected' : open ? 'part_received' : 'received',
    supplier_key: delivery.supplier.key,
    supplier_name: delivery.supplier.name,
    supplier_tax_id: delivery.supplier.taxId,
    supplier_gln: delivery.supplier.gln,
    number: delivery.number,
    number_key: delivery.numberKey,
    revision: delivery.revision,
    type: delivery.type,
    issued_at: delivery.issuedAt,
    import_run_id: delivery.importRunId,
    request_key: delivery.requestKey,
    content_hash: delivery.contentHash,
    created_at: at,
  })) as [number];
  await insertReferences(trx, id, delivery);
  await insertLines(trx, id, delivery.lines);
  return id;
}

async function insertReferences(trx: Transaction, id: number, delivery: DocumentIdentity): Promise<void> {
  const references = [
    ...(delivery.numberKey === null ? [] : [['number', delivery.numberKey]]),
    ...delivery.related.map((key) => ['related', key]),
    ...delivery.orders.map((key) => ['order', key]),
    ...(delivery.corrects === null ? [] : [['corrects', delivery.corrects]]),
  ];
  await trx.raw(
    `insert into delivery_ref (ref_key, delivery_id, kind)
     select value ->> 1, ?, value ->> 0 from json_each(?) where true on conflict do nothing`,
    [id, JSON.stringify(references)],
  );
}

const CHUNK = 500;

async function insertLines(trx: Transaction, id: number, lines: NewDelivery['lines']): Promise<void> {
  for (let start = 0; start < lines.length; start += CHUNK) {
    await trx.raw(
      `insert into delivery_line (delivery_id, position, file_line, product_id, location_id, sku, supplier_sku, gtins, name,
         unit, unit_scale, quantity, booked, cost, resolution)
       select ?, j.value ->> 'position', j.value ->> 'fileLine', j.value ->> 'productId', j.value ->> 'locationId',
         j.value ->> 'sku', j.value ->> 'supplierSku', j.value -> 'gtins', j.value ->> 'name', j.value ->> 'unit',
         j.value ->> 'unitScale', j.value ->> 'quantity', j.value ->> 'booked', j.value ->> 'cost', j.value ->> 'resolution'
       from json_each(?) j`,
      [id, JSON.stringify(lines.slice(start, start + CHUNK))],
    );
  }
}

/** Notes which lines a posting booked: all of a delivery's that have moved something and name no posting yet. */
export async function notePosting(trx: Transaction, deliveryId: number, postingId: number): Promise<void> {
  await trx('delivery').where({ id: deliveryId }).whereNull('posting_id').update({ posting_id: postingId });
  await trx('delivery_line')
    .where({ delivery_id: deliveryId })
    .whereNull('posting_id')
    .whereNot({ booked: 0 })
    .update({ posting_id: postingId });
}

/** Lays lines of a receipt against what was expected. */
export async function insertMatches(trx: Transaction, receiptId: number, matches: readonly Match[]): Promise<void> {
  if (matches.length === 0) return;
  await trx.raw(
    `insert into delivery_match (receipt_line_id, expected_line_id, quantity)
     select line.id, j.value ->> 'expectedLineId', j.value ->> 'quantity'
     from json_each(:matches) j
       join delivery_line line on line.delivery_id = :receipt and line.position = j.value ->> 'position'
     where true on conflict (receipt_line_id, expected_line_id) do update set quantity = quantity + excluded.quantity`,
    { receipt: receiptId, matches: JSON.stringify(matches) },
  );
  await refreshExpected(
    trx,
    `select expected.delivery_id from delivery_match
    join delivery_line expected on expected.id = expected_line_id
    join delivery_line receipt on receipt.id = receipt_line_id where receipt.delivery_id = :receipt`,
    {
      receipt: receiptId,
    },
  );
}

/**
 * Brings the state of expected deliveries up to what receipts that stand have brought; cancelled ones stay as they are.
 * `which` selects their ids.
 */
export async function refreshExpected(
  trx: Transaction,
  which: string,
  bindings: Readonly<Record<string, number>>,
): Promise<void> {
  await trx.raw(
    `update delivery set state = (
       select case when min(came >= expected) then 'received' when max(came > 0) then 'part_received' else 'expected' end
       from (select line.quantity as expected, coalesce(sum(${STANDING_MATCH}), 0) as came
             from delivery_line line
               left join delivery_match m on m.expected_line_id = line.id
               left join delivery_line receipt on receipt.id = m.receipt_line_id
               left join delivery brought on brought.id = receipt.delivery_id
             where line.delivery_id = delivery.id group by line.id))
     where role = 'expected' and state <> 'cancelled' and id in (${which})`,
    { ...bindings },
  );
}

/** SQL: of a match `m` with the receipt `brought`: what it brought, nothing where the receipt was undone. */
export const STANDING_MATCH = `case when brought.state <> 'undone' then m.quantity end`;

/** The delivery that a caller's key has booked before. */
export async function findByRequestKey(db: Queryable, key: string): Promise<number | null> {
  const row = await db('delivery').where({ request_key: key }).first<{ id: number } | undefined>('id');
  return row?.id ?? null;
}
