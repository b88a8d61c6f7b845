import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareIndex, emptyIndex, indexSlice, searchProducts } from '../../../src/core/catalog';
import type { Database } from '../../../src/core/database';
import { foldForSearch } from '../../../src/core/foundation';
import { testShop } from '../../support/core';
import { scratchDatabase } from '../../support/database';
import { putProducts, type TestProduct } from '../../support/master';
import { testCall } from '../../support/services';
import { cases } from '../../support/cases';

const SHELF: readonly TestProduct[] = [
  { sku: 'LOZ-6204', name: 'Łożysko kulkowe 6204', gtins: ['5901234123457'] },
  { sku: 'LOZ-6205-ZZ', name: 'Łożysko kulkowe 6205' },
  { sku: 'KOC', name: 'Pled wełniany' },
  { sku: 'T-1', name: 'Duży koc żółty M8' },
  { sku: 'T-2', name: 'Koc dziecięcy' },
  { sku: 'UPC', name: 'Zestaw', gtins: ['036000291452'] },
];

async function fill(database: Database): Promise<void> {
  while ((await database.write(indexSlice)) > 0);
}

async function shelf() {
  const database = await scratchDatabase();
  await putProducts(database, SHELF);
  const find = async (typed: string, limit?: number) => {
    const found = await searchProducts(database.read, typed, limit === undefined ? {} : { limit });
    if (!found) return null;
    const rows = await database.read('product').select<{ id: number; sku: string }[]>('id', 'sku');
    return { ...found, ids: [...found.ids].map((id) => rows.find((row) => row.id === id)?.sku) };
  };
  return { database, find };
}

test.each<[what: string, typed: string, found: string[]]>([
  ['a SKU in any case before names that hold it', 'koc', ['KOC', 'T-2', 'T-1']],
  ['a part from the middle of a SKU', '205-zz', ['LOZ-6205-ZZ']],
  ['a SKU that looks like a code, and nothing else', 'LOZ-6204', ['LOZ-6204']],
  ['the beginning of a barcode', '590123', ['LOZ-6204']],
  ['the beginning of a barcode that is kept with zeros in front', '0360002', ['UPC']],
  ['words in any order, without Polish letters', 'kulkowe lozysko', ['LOZ-6204', 'LOZ-6205-ZZ']],
  ['two letters as the beginning of a word', 'm8', ['T-1']],
  ['no two letters inside a word', 'oc', []],
  ['a letter too few', 'lozyko', ['LOZ-6204', 'LOZ-6205-ZZ']],
  ['a letter too many', 'kulkkowe 6205', ['LOZ-6205-ZZ']],
  ['another letter', 'dziecieci', ['T-2']],
  ['letters swapped', 'welinany', ['KOC']],
  ['not another size', 'lozysko 6206', []],
  ['nothing of two wrong letters', 'xxzysko', []],
])('finds %s', async (_what, typed, found) => {
  const { database, find } = await shelf();
  await fill(database);
  expect((await find(typed))?.ids).toEqual(found);
});

test('what only resembles the words is said to, and what was cut off as well', async () => {
  const { database, find } = await shelf();
  await fill(database);
  expect(await find('lozyko')).toMatchObject({ similar: true, more: false });
  expect(await find('lozysko')).toMatchObject({ similar: false, more: false });
  expect(await find('lozysko', 1)).toEqual({ ids: ['LOZ-6204'], similar: false, more: true });
  expect(await find(' ')).toBeNull();
});

test('archived products are not found unless asked for', async () => {
  const { database } = await shelf();
  await fill(database);
  await database.write((trx) => trx('product').where({ sku: 'KOC' }).update({ archived_at: '2026-11-24' }));
  expect((await searchProducts(database.read, 'welniany'))?.ids).toHaveLength(0);
  expect((await searchProducts(database.read, 'welniany', { archived: true }))?.ids).toHaveLength(1);
});

/** What the words say, looked for in every product without an index. */
async function plainScan(database: Database, typed: string): Promise<number[]> {
  const rows = await database.read('product').whereNull('archived_at').orderBy('id').select('id', 'sku', 'name');
  const words = foldForSearch(typed).split(' ');
  return (rows as { id: number; sku: string; name: string }[])
    .filter(({ sku, name }) => {
      const text = ` ${foldForSearch(name)} ${sku.toLowerCase()}`;
      return words.every((word) => text.includes(word.length < 3 ? ` ${word}` : word));
    })
    .map(({ id }) => id);
}

const importOf = (...names: string[]) => ({ kind: 'import' as const, names: names.map((name) => [name]) });
const INDEX = { kind: 'index' as const };

test('after any imports, renames and undos, and however much of it is indexed, it finds what a plain scan finds', async () => {
  const name = fc.array(fc.constantFrom('Łoże', 'łożysko', 'ożóg', 'żółć', 'M8', 'zy"sk', 'Śruba', 'x'), {
    minLength: 1,
    maxLength: 3,
  });
  const step = fc.oneof(
    fc.record({ kind: fc.constant('import' as const), names: fc.array(name, { minLength: 1, maxLength: 6 }) }),
    fc.record({ kind: fc.constant('undo' as const) }),
    fc.record({ kind: fc.constant('index' as const) }),
    fc.record({ kind: fc.constant('rebuild' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const shop = await testShop();
      const applied: number[] = [];
      for (const [i, one] of steps.entries()) {
        shop.clock.advance(3_600_000);
        if (one.kind === 'import') {
          const lines = one.names.map(
            (words, n) => `P${n + 1}Z;${words.join(' ').replaceAll('"', '')}${i % 2 ? ' nowy' : ''};${n}`,
          );
          const { run } = await shop.importText(`sku;name;stock_main\n${lines.join('\n')}\n`, {
            force: true,
            confirmProfile: true,
          });
          expect(['applied', 'unchanged']).toContain(run.state);
          if (run.state === 'applied') applied.push(run.id);
        }
        if (one.kind === 'undo') {
          const id = applied.pop();
          if (id !== undefined) await shop.core.operations.imports.undo({ id }, testCall());
        }
        if (one.kind === 'index') await fill(shop.database);
        if (one.kind === 'rebuild') await shop.database.write(emptyIndex);
        expect(await shop.database.write(compareIndex)).toMatchObject({ agrees: true });
        for (const typed of ['loz', 'ozy', 'lozysko sruba', 'zolc', 'm8', 'x', 'nowy', 'p1z', '1z loze', 'ruba m8 x']) {
          const found = await searchProducts(shop.database.read, typed);
          if (found?.similar) continue;
          expect([typed, [...(found?.ids ?? [])].sort((a, b) => a - b)]).toEqual([
            typed,
            await plainScan(shop.database, typed),
          ]);
        }
      }
    }),
    {
      numRuns: cases(12),
      seed: 16,
      examples: [[[importOf('łożysko', 'Śruba'), INDEX, importOf('żółć', 'Śruba', 'x'), { kind: 'undo' }, INDEX]]],
    },
  );
}, 60_000);
