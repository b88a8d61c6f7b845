import { expect, test } from 'vitest';
import { type Transaction, withoutIndexes } from '../../../src/core/database';
import { scratchDatabase } from '../../support/database';

const PRODUCT = { name: 'Kubek', search_name: 'kubek', created_at: '', updated_at: '' };

const left = (trx: Transaction) =>
  trx('sqlite_schema')
    .where({ tbl_name: 'product' })
    .whereNot({ type: 'table' })
    .orderBy('name')
    .pluck<string[]>('name');

const add = (trx: Transaction, ...skus: string[]) => trx('product').insert(skus.map((sku) => ({ ...PRODUCT, sku })));

test('a table filled without an index and a trigger has them again, with the old rows and the new', async () => {
  const database = await scratchDatabase();
  const schema = (): Promise<{ type: string; tbl_name: string }[]> =>
    database
      .read('sqlite_schema')
      .whereNotNull('sql')
      .orderBy(['type', 'name'])
      .select('type', 'name', 'tbl_name', 'sql');
  const before = await schema();
  await database.write((trx) => add(trx, 'B'));
  await database.writeInBulk((trx) =>
    withoutIndexes(trx, ['product_sku_unique', 'product_renamed'], async () => {
      expect(await left(trx)).toEqual(['product_archived', 'product_category', 'product_weighed']);
      await add(trx, 'C', 'A');
    }),
  );
  expect(await schema()).toEqual(before);
  expect(before.filter(({ tbl_name }) => tbl_name === 'product').map(({ type }) => type)).toContain('trigger');
  const found = await database.read.raw('select sku from product indexed by product_sku_unique order by sku');
  expect(found).toEqual([{ sku: 'A' }, { sku: 'B' }, { sku: 'C' }]);
  expect(await database.read.raw('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
});

test('what a unique index refuses is refused all the same, and then nothing has happened', async () => {
  const database = await scratchDatabase();
  await database.write((trx) => add(trx, 'A'));
  const doubled = database.writeInBulk((trx) =>
    withoutIndexes(trx, ['product_sku_unique'], async () => {
      await add(trx, 'B', 'A');
    }),
  );
  await expect(doubled).rejects.toThrow('UNIQUE');
  expect(await database.read('product').pluck('sku')).toEqual(['A']);
  await expect(database.write((trx) => add(trx, 'A'))).rejects.toThrow('UNIQUE');
});

test('an index that is not there is a mistake', async () => {
  const database = await scratchDatabase();
  const mistaken = database.write((trx) => withoutIndexes(trx, ['product_gone'], () => Promise.resolve()));
  await expect(mistaken).rejects.toMatchObject({ code: 'index_unknown' });
});
