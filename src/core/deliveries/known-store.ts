import type { Queryable } from '../database';
import type { Instant } from '../foundation';
import { goodsKeyOf, sumOf } from './goods';
import type { KnownReceipt, Line, LineCodes, ReceivedDocument } from './types';

interface ReceiptRow {
  id: number;
  type: string;
  supplier_key: string;
  supplier_name: string | null;
  supplier_tax_id: string | null;
  supplier_gln: string | null;
  number: string | null;
  number_key: string | null;
  revision: number;
  content_hash: string;
  created_at: string;
  related: string;
  corrects: string | null;
}

type Sought = Pick<ReceivedDocument, 'numberKey' | 'related' | 'corrects' | 'contentHash'> & {
  readonly lines: readonly Pick<Line, 'productId'>[];
};

/**
 * The receipts that stand and may be about the same goods as these documents: linked with them by numbers, directly or
 * through others; corrected by them; equal in content; or with goods in common since `since`.
 */
export async function findKnownReceipts(
  db: Queryable,
  documents: readonly Sought[],
  since: Instant,
): Promise<KnownReceipt[]> {
  const keys = documents.flatMap(({ numberKey, related, corrects }) => [numberKey, corrects, ...related]);
  const productIds = new Set(documents.flatMap(({ lines }) => lines.map((line) => line.productId)));
  const rows = await db.raw<{ id: number }[]>(
    `with recursive reached (delivery_id) as (
       select delivery_id from delivery_ref where ref_key in (select value from json_each(:keys)) and kind in ('number', 'related')
       union
       select other.delivery_id from reached
         join delivery_ref mine on mine.delivery_id = reached.delivery_id and mine.kind in ('number', 'related')
         join delivery_ref other on other.ref_key = mine.ref_key and other.kind in ('number', 'related'))
     select delivery_id as id from reached
     union select id from delivery where content_hash in (select value from json_each(:hashes))
     union select id from delivery where created_at >= :since and exists (
       select 1 from delivery_line line where line.delivery_id = delivery.id
         and line.product_id in (select value from json_each(:products)))`,
    {
      keys: JSON.stringify(keys.filter((key) => key !== null)),
      hashes: JSON.stringify(documents.map(({ contentHash }) => contentHash)),
      since,
      products: JSON.stringify([...productIds].filter((id) => id !== null)),
    },
  );
  return loadReceipts(
    db,
    rows.map(({ id }) => id),
  );
}

/** Receipts that stand, in the order in which they came, with what they say and what they moved. */
export async function loadReceipts(db: Queryable, ids: readonly number[]): Promise<KnownReceipt[]> {
  if (ids.length === 0) return [];
  const chosen = JSON.stringify(ids);
  const rows = await db.raw<ReceiptRow[]>(
    `select delivery.*,
       (select json_group_array(ref_key) from delivery_ref where delivery_id = delivery.id and kind = 'related') as related,
       (select ref_key from delivery_ref where delivery_id = delivery.id and kind = 'corrects') as corrects
     from delivery where id in (select value from json_each(?)) and role = 'receipt' and state <> 'undone' order by id`,
    [chosen],
  );
  const lines = await linesOf(db, chosen);
  return rows.map((row) => {
    const own = lines.get(row.id) ?? [];
    return {
      id: row.id,
      type: row.type,
      supplier: {
        key: row.supplier_key,
        name: row.supplier_name,
        taxId: row.supplier_tax_id,
        gln: row.supplier_gln,
      },
      number: row.number,
      numberKey: row.number_key,
      revision: row.revision,
      contentHash: row.content_hash,
      createdAt: row.created_at,
      related: JSON.parse(row.related) as string[],
      corrects: row.corrects,
      says: sumOf(own.map((line) => [line.goods, line.quantity] as const)),
      booked: sumOf(own.map((line) => [line.goods, line.booked] as const)),
    };
  });
}

interface SaidLine {
  readonly goods: string;
  readonly quantity: number;
  readonly booked: number;
}

async function linesOf(db: Queryable, ids: string): Promise<Map<number, SaidLine[]>> {
  const rows = await db.raw<
    (Omit<LineCodes, 'gtins'> & SaidLine & { id: number; productId: number | null; gtins: string })[]
  >(
    `select delivery_id as id, product_id as "productId", sku, supplier_sku as "supplierSku", gtins, name, quantity, booked
     from delivery_line where delivery_id in (select value from json_each(?))`,
    [ids],
  );
  const lines = new Map<number, SaidLine[]>();
  for (const { id, quantity, booked, ...codes } of rows) {
    const goods = goodsKeyOf({ ...codes, gtins: JSON.parse(codes.gtins) as string[] });
    const own = lines.get(id);
    if (own) own.push({ goods, quantity, booked });
    else lines.set(id, [{ goods, quantity, booked }]);
  }
  return lines;
}
