import { expect, test } from 'vitest';
import type { Database, Transaction } from '../../../../../src/core/database';
import { packRows, type ReadRow } from '../../../../../src/core/imports';
import { findMovedLater } from '../../../../../src/core/operations/imports/plan/difference/diff';
import { createStage, dropPlanTables } from '../../../../../src/core/operations/imports/plan/staging/stage';
import { Stager } from '../../../../../src/core/operations/imports/plan/staging/stager';
import { scratchDatabase } from '../../../../support/database';

const AT = '2026-11-24T08:00:00.000Z';
const TARGETS = { priceLists: [{ id: 1, code: 'retail' }], locations: [{ id: 1, code: 'main' }] };
const KNOWN = 400;
const ANY_MASTER = 0;
const sku = (n: number) => `TW-${String(n).padStart(3, '0')}`;

/** Products 1 to 400, each at 10,00 with 5 pieces; their SKUs are in the opposite order of their ids. */
async function master(): Promise<Database> {
  const database = await scratchDatabase();
  await database.write(async (trx) => {
    await trx('location').insert({ code: 'main', name: 'Main', kind: 'warehouse', created_at: AT });
    await trx('price_list').insert({ code: 'retail', name: 'Retail', currency: 'PLN', created_at: AT });
    await trx.raw(
      `insert into product (id, sku, name, search_name, created_at, updated_at)
       with recursive n (value) as (select 1 union all select value + 1 from n where value < ${KNOWN})
       select value, printf('TW-%03d', ${KNOWN} + 1 - value), 'Kubek', 'kubek', ?, ? from n`,
      [AT, AT],
    );
    await trx.raw(
      'insert into price (product_id, price_list_id, gross_minor, since) select id, 1, 1000, ? from product',
      [AT],
    );
    await trx.raw('insert into level (product_id, location_id, on_hand) select id, 1, 5 from product');
  });
  return database;
}

const row = (line: number, code: string, more: Partial<ReadRow> = {}): ReadRow => ({
  line,
  sku: code,
  name: 'Kubek',
  unit: null,
  unitScale: null,
  vat: null,
  gtins: [],
  prices: [1000],
  quantities: [5],
  ...more,
});

/** All known products in no order: line 6 has another price, line 9 another stock, line 12 a barcode; line 402 is new. */
const FILE = [
  ...Array.from({ length: KNOWN }, (_, i) => row(i + 2, sku(((i * 171) % KNOWN) + 1))).map((one) => {
    if (one.line === 6) return { ...one, prices: [1200] };
    if (one.line === 9) return { ...one, quantities: [0] };
    return one.line === 12 ? { ...one, gtins: ['5901234123457'] } : one;
  }),
  row(402, 'NOWY'),
];

async function staged(trx: Transaction, rows: readonly ReadRow[], largeMaster: number) {
  await createStage(trx, TARGETS);
  const movedLater = await findMovedLater(trx, TARGETS, { asOf: AT, credible: AT });
  const stager = new Stager(trx, TARGETS, { movedLater, remembersKnown: true, keepsAll: false }, largeMaster);
  // The columns of a batch are those that its rows speak of: only the first one has barcodes.
  await stager.take(packRows(rows.slice(0, 150), 1));
  const kept = await trx.raw<unknown[]>(`select 1 from temp.sqlite_schema where name = 'told'`);
  await stager.take(packRows(rows.slice(150), 151));
  await stager.end(new AbortController().signal);
  const stage = await trx.raw<{ line: number; sku: string; product_id: number | null }[]>(
    'select * from stage order by ordinal',
  );
  const [known] = await trx.raw<{ n: number }[]>('select count(*) as n from known_product');
  await dropPlanTables(trx);
  return { ordersFirst: kept.length === 1, stage, known: known?.n };
}

test('rows in no order are brought into the order of a large master first, and the same of them is staged', async () => {
  const database = await master();
  await database.write(async (trx) => {
    const [ordered, plain] = [await staged(trx, FILE, ANY_MASTER), await staged(trx, FILE, KNOWN + 1)];
    expect(ordered.ordersFirst).toBe(true);
    expect(plain.ordersFirst).toBe(false);
    expect(ordered.stage.map(({ line }) => line)).toEqual([6, 9, 12, 402]);
    expect(ordered.stage.at(-1)).toMatchObject({ sku: 'NOWY', product_id: null, ordinal: 401, price_0: 1000 });
    expect(ordered.stage).toEqual(plain.stage);
    expect([ordered.known, plain.known]).toEqual([KNOWN, KNOWN]);
  });
});

test('rows in the order of the master are compared as they come', async () => {
  const database = await master();
  const inOrder = Array.from({ length: KNOWN }, (_, i) => row(i + 2, sku(KNOWN - i)));
  await database.write(async (trx) => {
    expect(await staged(trx, inOrder, ANY_MASTER)).toEqual({ ordersFirst: false, stage: [], known: KNOWN });
  });
});

test('an import that is cancelled stops before the rows in order are compared', async () => {
  const database = await master();
  await database.write(async (trx) => {
    await createStage(trx, TARGETS);
    const stager = new Stager(trx, TARGETS, { movedLater: false, remembersKnown: false, keepsAll: false }, ANY_MASTER);
    await stager.take(packRows(FILE, 1));
    const stopped = new AbortController();
    stopped.abort(new Error('enough'));
    await expect(stager.end(stopped.signal)).rejects.toThrow('enough');
    expect(await trx.raw('select * from stage')).toEqual([]);
    await dropPlanTables(trx);
  });
});
