import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { searchProducts } from '../../src/core/catalog';
import { foldForSearch } from '../../src/core/foundation';
import { openDatabase } from '../../src/core/database';
import { benchCall, openBenchCoreOn } from './bench-core';
import { ean, writeExport } from './export-file';
import { line, percentile, seconds } from './measure';
import { silentKind } from './silent-channel';

const LIMIT = 1_000;
const ASKED = 200;
/** Asked before: of an engine that has been open for a while, its code is compiled. */
const ASKED_BEFORE = 40;
const ASKED_BY_SCAN = 8;

/** What people type, of product `i`. The words are those of the export's names. */
const QUESTIONS: readonly (readonly [what: string, ask: (i: number) => string])[] = [
  ['SKU, whole', (i) => sku(i)],
  ['SKU, its beginning', (i) => sku(i).slice(0, -2)],
  ['SKU, five figures from its middle', (i) => sku(i).slice(5)],
  ['EAN, whole', (i) => ean(i)],
  ['EAN, its beginning', (i) => ean(i).slice(0, 10)],
  ['one word', (i) => pick(i, ['łożysko', 'wkret', 'żarówka', 'zawor', 'topex'])],
  ['two words', (i) => pick(i, ['łożysko czarna', 'yato wkret', 'krzesło ogrodowy', 'polka krotka'])],
  ['three words', (i) => pick(i, ['śruba żółta topex', 'wkret ocynkowany yato', 'tasma czarna debowy'])],
  ['a size', (i) => `${2 + (i % 60)}x${10 + (i % 290)}`],
  ['a wrong letter', (i) => pick(i, ['lozyzko', 'wkert', 'zarowkka', 'krzeslp', 'uszczlka'])],
  ['no hit', (i) => `qwx${i}zy`],
];

const sku = (i: number) => `TW-${String(i).padStart(7, '0')}`;
const pick = (i: number, words: readonly string[]) => words[i % words.length] ?? '';

/** Search among `rows` products, and pages of their list, beside a plain LIKE over the same table in the same run. */
export async function benchSearch(folder: string, rows: number): Promise<void> {
  const file = join(folder, 'search.csv');
  await writeExport(file, rows);
  const database = await openDatabase(join(folder, 'search.sqlite'));
  const core = await openBenchCoreOn(folder, database, [silentKind]);
  const imported = await core.operations.imports.run(
    { path: file, source: 'erp', dryRun: false, force: true, confirmProfile: false },
    benchCall,
  );
  if (!imported.ok) throw new Error(imported.problem.code);
  console.log(`\nSearch among ${rows.toLocaleString('en')} products`);
  line(
    'index made in the background',
    await seconds(() => core.operations.products.index({ rebuild: false }, benchCall)),
  );
  for (const [what, ask] of QUESTIONS) {
    const typed = Array.from({ length: ASKED }, (_, n) => ask(Math.floor(((n + 0.5) * rows) / ASKED)));
    const before = Array.from({ length: ASKED_BEFORE }, (_, n) => ask(n));
    await each(before, (text) => searchProducts(database.read, text, { limit: LIMIT }));
    const own = await each(typed, (text) => searchProducts(database.read, text, { limit: LIMIT }));
    const scan = await each(typed.slice(0, ASKED_BY_SCAN), (text) => like(text));
    const ratio = percentile(scan, 0.5) / percentile(own, 0.5);
    console.log(
      `${what.padEnd(40)} p50 ${ms(own, 0.5)}  p95 ${ms(own, 0.95)}   LIKE p50 ${ms(scan, 0.5)}  (${ratio.toFixed(1)} ×)`,
    );
  }
  for (const sort of ['sku', 'name', 'price', 'stock'] as const) {
    const page = (offset: number) => () =>
      core.operations.products.list(
        { search: '', filter: 'all', sort, descending: false, offset, limit: 100 },
        benchCall,
      );
    line(`list by ${sort}: first page`, await seconds(page(0)));
    const places = Array.from({ length: ASKED }, (_, n) => Math.floor((n * rows) / ASKED));
    const pages = await each(places, (offset) => page(offset)());
    console.log(`  then pages anywhere${' '.repeat(21)}p50 ${ms(pages, 0.5)}  p95 ${ms(pages, 0.95)}`);
  }
  await database.close();

  async function like(text: string): Promise<unknown> {
    const query = database.read('product').limit(LIMIT);
    for (const word of foldForSearch(text).split(' ')) {
      void query.whereRaw(
        `(search_name like ? or sku like ? or exists (
           select 1 from product_gtin g where g.product_id = product.id and g.gtin like ?))`,
        [`%${word}%`, `%${word}%`, `${word}%`],
      );
    }
    return query.pluck('id');
  }
}

async function each<T>(asked: readonly T[], ask: (one: T) => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  for (const one of asked) {
    const began = performance.now();
    await ask(one);
    took.push(performance.now() - began);
  }
  return took;
}

const ms = (took: readonly number[], share: number) => `${percentile(took, share).toFixed(2).padStart(8)} ms`;
