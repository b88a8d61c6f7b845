import type { Queryable } from '../database';
import { foldForSearch } from '../foundation';
import { resolveLines, suggestByName } from './match-store';
import { STANDING_MATCH } from './receipt-store';
import type { Resolution } from './types';

export type DeliveryState = 'expected' | 'part_received' | 'received' | 'cancelled' | 'undone';

/** A delivery as it is shown in a list. */
export interface DeliveryRow {
  readonly id: number;
  readonly role: 'expected' | 'receipt';
  readonly state: DeliveryState;
  readonly supplierKey: string;
  readonly supplier: string | null;
  readonly taxId: string | null;
  readonly number: string | null;
  readonly type: string;
  readonly issuedAt: string | null;
  readonly runId: number | null;
  readonly postingId: number | null;
  readonly createdAt: string;
  readonly endedAt: string | null;
  readonly lines: number;
  /** Lines that wait for a product. */
  readonly unknown: number;
}

const deliveries = (db: Queryable) =>
  db('delivery').select<DeliveryRow[]>(
    'delivery.id',
    'role',
    'state',
    'supplier_key as supplierKey',
    'supplier_name as supplier',
    'supplier_tax_id as taxId',
    'number',
    'type',
    'issued_at as issuedAt',
    'import_run_id as runId',
    'posting_id as postingId',
    'created_at as createdAt',
    'ended_at as endedAt',
    db.raw('(select count(*) from delivery_line where delivery_id = delivery.id) as lines'),
    db.raw('(select count(*) from delivery_line where delivery_id = delivery.id and product_id is null) as unknown'),
  );

export interface DeliveryFilter {
  readonly role?: DeliveryRow['role'] | undefined;
  readonly state?: DeliveryState | undefined;
  readonly runId?: number | undefined;
}

/** One page of deliveries, newest first. */
export async function listDeliveries(
  db: Queryable,
  page: DeliveryFilter & { readonly offset: number; readonly limit: number },
): Promise<{ items: DeliveryRow[]; total: number }> {
  const chosen = Object.fromEntries(
    Object.entries({ role: page.role, state: page.state, import_run_id: page.runId }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  const items = await deliveries(db).where(chosen).orderBy('delivery.id', 'desc').offset(page.offset).limit(page.limit);
  const counted = (await db('delivery').where(chosen).count({ n: '*' }).first()) as { n: number };
  return { items, total: counted.n };
}

export async function findDelivery(db: Queryable, id: number): Promise<DeliveryRow | null> {
  const [row] = await deliveries(db).where('delivery.id', id);
  return row ?? null;
}

/** A line with what it came to: of an expected delivery what has been received, of a receipt what was expected. */
export interface DeliveryLineRow {
  readonly id: number;
  readonly position: number;
  readonly fileLine: number;
  readonly productId: number | null;
  readonly productSku: string | null;
  readonly productName: string | null;
  readonly sku: string | null;
  readonly supplierSku: string | null;
  readonly gtins: readonly string[];
  readonly name: string | null;
  readonly unit: string | null;
  readonly unitScale: number;
  readonly quantity: number;
  readonly booked: number;
  readonly cost: string | null;
  readonly location: string;
  readonly locationId: number;
  readonly resolution: Resolution;
  /** What receipts brought of this expected line; what this receipt's line brought of expected ones. */
  readonly matched: number;
  /** SKUs of products that a line may be which is none yet: the one its codes lead to by now, then those of its name. */
  readonly suggestions: readonly string[];
}

type LineRow = Omit<DeliveryLineRow, 'gtins' | 'suggestions'> & {
  readonly gtins: string;
  readonly supplierKey: string;
  /** As the paper counts. */
  readonly writtenUnit: string | null;
  readonly writtenScale: number | null;
};

export async function findDeliveryLines(db: Queryable, deliveryId: number): Promise<DeliveryLineRow[]> {
  const rows = await db.raw<LineRow[]>(
    `select line.id, line.position, line.file_line as "fileLine", line.product_id as "productId",
       product.sku as "productSku", product.name as "productName", line.sku, line.supplier_sku as "supplierSku",
       line.gtins, line.name, coalesce(product.unit, line.unit) as unit, line.unit as "writtenUnit",
       line.unit_scale as "writtenScale", (select supplier_key from delivery where id = line.delivery_id) as "supplierKey",
       coalesce(product.unit_scale, line.unit_scale, 1) as "unitScale", line.quantity, line.booked, line.cost,
       location.code as location, line.location_id as "locationId", line.resolution,
       coalesce((select sum(${STANDING_MATCH}) from delivery_match m
         join delivery_line receipt on receipt.id = m.receipt_line_id
         join delivery brought on brought.id = receipt.delivery_id
         where m.expected_line_id = line.id or m.receipt_line_id = line.id), 0) as matched
     from delivery_line line join location on location.id = line.location_id
       left join product on product.id = line.product_id
     where line.delivery_id = ? order by line.position`,
    [deliveryId],
  );
  const unknown = rows.filter((row) => row.productId === null);
  const named = await suggestByName(
    db,
    unknown.flatMap(({ name }) => (name === null ? [] : [foldForSearch(name)])),
  );
  const byCode = await suggestByCode(db, unknown);
  return rows.map(({ supplierKey: _key, writtenUnit: _unit, writtenScale: _scale, ...row }) => {
    const suggestions = [...(byCode.get(row.id) ?? []), ...(named.get(foldForSearch(row.name ?? '')) ?? [])];
    return {
      ...row,
      gtins: JSON.parse(row.gtins) as string[],
      suggestions: row.productId === null ? [...new Set(suggestions)] : [],
    };
  });
}

/** A product that came into the master, or got a code, after its paper was read. */
async function suggestByCode(db: Queryable, unknown: readonly LineRow[]): Promise<Map<number, readonly string[]>> {
  const [first] = unknown;
  if (first === undefined) return new Map();
  const lines = unknown.map(({ sku, supplierSku, gtins, name, quantity, writtenUnit, writtenScale }) => ({
    ...{ sku, supplierSku, gtins: JSON.parse(gtins) as string[], name, quantity },
    ...{ unit: writtenUnit, unitScale: writtenScale },
  }));
  const resolved = await resolveLines(db, lines, [first.supplierKey]);
  return new Map(
    unknown.flatMap(({ id }, i) => {
      const sku = resolved[i]?.product?.sku;
      return sku === undefined ? [] : [[id, [sku]] as const];
    }),
  );
}

/** The postings that booked lines of a delivery and have not been taken back; the oldest first. */
export async function standingPostings(db: Queryable, deliveryId: number): Promise<number[]> {
  const rows = await db.raw<{ id: number }[]>(
    `select posting.id from posting
     where id in (select posting_id from delivery where id = :id union select posting_id from delivery_line where delivery_id = :id)
       and not exists (select 1 from posting back where back.reverses_posting_id = posting.id) order by id`,
    { id: deliveryId },
  );
  return rows.map(({ id }) => id);
}
