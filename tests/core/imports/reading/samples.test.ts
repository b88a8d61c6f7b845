import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectFile, parseCsv, type Profile } from '../../../../src/core/imports';
import { decodeSample } from '../../../../src/core/imports/reading/text/text-decoder';
import { guessEncoding } from '../../../../src/core/imports/reading/text/encoding-detection';
import { surveyBytes } from '../../../../src/core/imports/reading/text/survey-bytes';
import { codes, readWith, type WholeFile } from './reading';

/** Files none of us wrote; the numbers below were counted with Python's csv module, not with this program. */
const SAMPLES = process.env.ONESHELF_SAMPLES ?? '';
const absent = SAMPLES === '' || !existsSync(SAMPLES);
if (absent) console.warn('Reading of real files was not tested: ONESHELF_SAMPLES does not name the folder of samples.');

const at = (path: string) => join(SAMPLES, path);

async function look(path: string, overrides?: Partial<Profile>) {
  return inspectFile(() => createReadStream(at(path)), {
    fileName: basename(path),
    bytes: 0,
    currency: 'PLN',
    ...(overrides ? { overrides } : {}),
  });
}

async function readSample(path: string): Promise<WholeFile & { profile: Profile; doubts: string[] }> {
  const outcome = await look(path);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  const { profile, doubts } = outcome.value;
  const whole = await readWith(() => createReadStream(at(path)), profile);
  return { ...whole, profile, doubts: doubts.map(({ code }) => code) };
}

const sum = (numbers: readonly (number | null | undefined)[]) =>
  numbers.reduce<number>((total, n) => total + (n ?? 0), 0);
const tally = (problems: WholeFile['problems']) => {
  const counts: Record<string, number> = {};
  for (const { code } of problems) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
};

describe.skipIf(absent)('shop exports', () => {
  test('WooCommerce sample products', async () => {
    const { profile, doubts, rows, problems, failure } = await readSample('woocommerce/sample_products.csv');
    expect([profile.format, doubts, problems, failure]).toEqual(['woocommerce', [], [], null]);
    expect([rows.length, new Set(rows.map((row) => row.sku)).size]).toEqual([24, 24]);
    expect(rows.filter((row) => row.prices[0] !== null)).toHaveLength(21);
    expect(sum(rows.map((row) => row.prices[0]))).toBe(72900);
    expect(rows.every((row) => row.quantities[0] === null)).toBe(true);
    expect(rows.find((row) => row.sku === 'cc-hoodie-red')).toMatchObject({ name: 'Hoodie - Red, No', prices: [4500] });
  });

  test('Shopify apparel', async () => {
    const { profile, doubts, rows, problems } = await readSample('shopify/apparel.csv');
    expect([profile.format, doubts]).toEqual(['shopify', []]);
    expect([rows.length, new Set(rows.map((row) => row.sku)).size]).toEqual([95, 95]);
    expect([sum(rows.map((row) => row.prices[0])), sum(rows.map((row) => row.quantities[0]))]).toEqual([1035200, 457]);
    expect(tally(problems)).toEqual({ key_missing: 1, price_zero: 1 });
    expect(rows.find((row) => row.sku === '43MCHBL5')).toMatchObject({
      name: 'Ayres Chambray - XL',
      prices: [10200],
      quantities: [35],
    });
    expect(rows.find((row) => row.sku === '33WSLWHV1')?.name).toBe('Lodge - White, XS');
  });

  test('Shopify bicycles: repeated SKUs, apostrophed barcodes, negative and untracked stock', async () => {
    const { doubts, rows, problems } = await readSample('shopify/bicycles.csv');
    expect(doubts).toEqual([]);
    expect([rows.length, new Set(rows.map((row) => row.sku)).size]).toEqual([1118, 1077]);
    expect([sum(rows.map((row) => row.prices[0])), sum(rows.map((row) => row.quantities[0]))]).toEqual([
      13467229, 48959,
    ]);
    expect(sum(rows.map((row) => row.gtins.length))).toBe(315);
    expect(tally(problems)).toEqual({
      // 58 of the 61 bad codes are 11 digits whose check digit is right behind one lost zero.
      gtin_lost_zeros: 58,
      gtin_invalid: 3,
      stock_not_tracked: 30,
      key_missing: 3,
      stock_negative: 5,
      price_zero: 1,
    });
    expect(rows.find((row) => row.sku === 'Handlebar Tape - Black')).toMatchObject({
      gtins: ['030955168517'],
      quantities: [908],
    });
  });

  test('Shopify home and garden, where no variant has a SKU', async () => {
    const { doubts, rows } = await readSample('shopify/home-and-garden.csv');
    expect(doubts).toEqual(['key_is_id']);
    expect([rows.length, new Set(rows.map((row) => row.sku)).size]).toEqual([21, 21]);
    expect(rows.slice(0, 3).map((row) => row.sku)).toEqual([
      'clay-plant-pot/Regular',
      'clay-plant-pot/Large',
      'copper-light',
    ]);
  });

  test('PrestaShop products, old and new', async () => {
    const now = await readSample('prestashop/products_import.csv');
    expect([now.profile.format, now.doubts]).toEqual(['prestashop', ['price_mode_unknown']]);
    expect([now.rows.length, sum(now.rows.map((row) => row.quantities[0]))]).toEqual([7, 915]);
    expect(now.rows[0]).toMatchObject({ sku: 'RP-demo_1', name: 'iPod Nano', prices: [10000], gtins: [] });
    const old = await readSample('prestashop/ps14/products_import.csv');
    expect(old.profile).toMatchObject({ format: 'prestashop', delimiter: ';', priceMode: 'net', vatCode: '23' });
    expect(old.rows.map(({ sku, prices, quantities }) => [sku, prices[0], quantities[0]])).toEqual([
      ['92458844', 6027, 800],
      ['92458845', 8124, 500],
    ]);
  });

  test('PrestaShop combinations', async () => {
    const { profile, doubts, rows } = await readSample('prestashop/combinations_import.csv');
    expect([profile.format, doubts]).toEqual(['prestashop-combinations', []]);
    expect([rows.length, new Set(rows.map((row) => row.sku)).size, sum(rows.map((row) => row.quantities[0]))]).toEqual([
      27, 25, 278,
    ]);
  });

  test('Northwind products', async () => {
    const { doubts, rows, problems } = await readSample('northwind/products.csv');
    // Of 77 products eight are discontinued; they cost 378.04 together and 101 of them are left.
    expect(doubts).toEqual(['rows_not_offered', 'key_is_id']);
    expect(problems.map(({ code, sku }) => [code, sku])).toEqual(
      ['5', '9', '17', '24', '28', '29', '42', '53'].map((sku) => ['row_not_offered', sku]),
    );
    expect([rows.length, sum(rows.map((row) => row.prices[0])), sum(rows.map((row) => row.quantities[0]))]).toEqual([
      69, 184467, 3018,
    ]);
    expect(rows.find(({ sku }) => sku === '38')).toMatchObject({
      line: 39,
      name: 'Côte de Blaye',
      prices: [26350],
      quantities: [17],
    });
  });

  test.each([
    ['northwind/order_details.csv', 'orders', 'table_is_orders', 'quantity'],
    ['prestashop/supply_orders_details_import.csv', 'orders', 'table_is_orders', 'Quantity Expected *'],
    ['odoo/o2m_purchase_order_lines.csv', 'orders', 'table_is_orders', 'Order Lines / Quantity'],
    ['online-retail/OnlineRetail.csv', 'outgoing', 'table_is_outgoing', 'Quantity'],
  ])('%s is lines of documents (%s), and is never stock', async (path, kind, doubt, quantity) => {
    const outcome = await look(path);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    const { profile, certain, doubts } = outcome.value;
    expect([profile.kind, certain, doubts[0]?.code]).toEqual([kind, false, doubt]);
    const counted = profile.columns.filter(({ field }) => field === 'stock' || field === 'quantity');
    expect(counted).toMatchObject([{ header: quantity, field: 'quantity' }]);
    expect(profile.columns.some(({ field }) => field === 'price')).toBe(false);
  });

  test('a person may say that lines of orders are a delivery, or stock', async () => {
    const delivery = await look('northwind/order_details.csv', { kind: 'delivery' });
    expect(delivery).toMatchObject({ ok: true, value: { profile: { kind: 'delivery' } } });
    const stock = await look('northwind/order_details.csv', { kind: 'stock' });
    const columns = stock.ok ? stock.value.profile.columns : [];
    expect(columns.map(({ field }) => field)).toEqual(['ignore', 'sku', 'price', 'stock', 'ignore']);
  });

  test('Amazon flat file: the parent without price and quantity is no goods', async () => {
    const { profile, doubts, rows, problems } = await readSample('amazon/sample-variation-flat-file.tsv');
    expect([profile.format, profile.delimiter, doubts, problems]).toEqual(['amazon-template', '\t', [], []]);
    expect(rows.map(({ sku, prices, quantities }) => [sku, prices[0], quantities[0]])).toEqual([
      ['SKU-RED-001', 1999, 20],
      ['SKU-BLUE-003', 1999, 15],
      ['SKU-GREEN-004', 1999, 8],
      ['SKU-ORPHAN-005', 1999, 6],
      ['SKU-MISSING-PARENT', 1999, 5],
      ['SKU-DUP-001', 1999, 4],
      ['SKU-DUP-001', 1999, 4],
      ['PARENT-SELLABLE', 1299, 3],
      ['SKU-SELLABLE-CHILD', 1299, 3],
    ]);
  });

  test('Odoo products: its reference is the key, its sale price the price, its cost is not', async () => {
    const { profile, doubts, rows } = await readSample('odoo/External_id_3rd_party_application_products.csv');
    expect([profile.format, profile.kind, doubts]).toEqual(['odoo', 'prices', ['price_mode_unknown']]);
    expect(rows.slice(0, 3).map(({ sku, name, prices }) => [sku, name, prices[0]])).toEqual([
      ['ALS', 'Aluminum Stool', 4900],
      ['CHR', 'Chair', 8900],
      ['TBL', 'Table', 16900],
    ]);
  });
});

describe.skipIf(absent)('encodings', () => {
  test.each([
    ['encodings/polish-windows-1250.txt', 'windows-1250', 'wewnętrznego zegara'],
    ['encodings/polish-iso-8859-2.txt', 'iso-8859-2', 'społeczny jet lag'],
    ['encodings/czech-windows-1250.txt', 'windows-1250', 'českou veřejností'],
  ])('%s', async (path, encoding, words) => {
    const survey = await surveyBytes(() => createReadStream(at(path)), undefined);
    expect(guessEncoding(survey).encoding).toBe(encoding);
    expect(decodeSample(survey.head, encoding)).toContain(words);
  });
});

const oracles = (folder: string, json: (name: string) => string) =>
  absent
    ? []
    : readdirSync(at(folder))
        .filter((name) => name.endsWith('.csv') && existsSync(json(join(at(folder), name))))
        .map((name) => [join(folder, name), json(join(at(folder), name))] as const);

describe.skipIf(absent)('CSV files with a known answer', () => {
  const beside = (path: string) => path.replace(/\.csv$/, '.json');
  const cases = [
    ...oracles('csv-conformance/csv-spectrum', beside),
    ...oracles('csv-conformance/csv-test-data', beside),
  ];

  test.each(cases)('%s', (path, answer) => {
    const { records, problem } = parseCsv(readFileSync(at(path), 'utf8'), { delimiter: ',', quote: '"' });
    const expected = JSON.parse(readFileSync(answer, 'utf8')) as (string[] | Record<string, string>)[];
    const [header = [], ...rows] = records.map((record) => [...record]);
    const objects = rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
    const asArrays = expected.length > 0 && Array.isArray(expected[0]);
    expect([problem, asArrays ? [header, ...rows] : objects]).toEqual([null, expected]);
  });

  test.each(oracles('csv-messy/pollock', (path) => `${path}_parameters.json`))(
    '%s is understood',
    async (path, answer) => {
      const told = JSON.parse(readFileSync(answer, 'utf8')) as {
        delimiter: string;
        quotechar: string;
        escapechar: string;
        header_lines: number;
        preamble_lines: number;
        n_columns: number;
        column_names: string[];
      };
      const outcome = await look(path);
      if (basename(path) === 'file_no_payload.csv') {
        return expect(outcome).toMatchObject({ ok: false, problem: { code: 'file_empty' } });
      }
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
      const { profile } = outcome.value;
      expect([profile.delimiter, profile.quote, profile.columns.length]).toEqual([
        told.delimiter,
        told.escapechar === '\\' ? `${told.quotechar}\\` : told.quotechar,
        Math.max(told.n_columns, told.column_names.length),
      ]);
      expect(profile.headerLine).toBe(told.header_lines === 0 ? null : told.preamble_lines + 1);
    },
  );
});

describe.skipIf(absent)('CSV files with something wrong', () => {
  test.each([
    ['csv-conformance/csvtojson/dataWithUnclosedQuotes.csv', 'open_quote'],
    ['csv-conformance/commons-csv/csv-141.csv', 'open_quote'],
    ['csv-messy/pollock/file_no_payload.csv', 'file_empty'],
    ['csv-messy/duckdb/unterminated.csv', 'no_table_found'],
    ['xlsx/calamine/inventory-table.xlsx', 'column_missing'],
    ['xlsx/messytables/simple.xls', 'column_missing'],
    ['northwind/categories.csv', 'file_is_categories'],
    ['prestashop/supply_orders_import.csv', 'file_is_documents'],
  ])('%s is refused: %s', async (path, code) => {
    expect(await look(path)).toMatchObject({ ok: false, problem: { code } });
  });

  test('one row with a separator more or less is set aside, the others are read', async () => {
    for (const path of [
      'csv-messy/pollock/row_less_sep_row10_col3.csv',
      'csv-messy/pollock/row_more_sep_row10_col3.csv',
    ]) {
      const { rows, problems } = await readSample(path);
      expect([rows.length, problems.length, problems[0]?.line]).toEqual([82, 1, 11]);
    }
  });

  test('UTF-16 with a mark and a sep= row, mixed line ends, CR only', async () => {
    const wide = await readSample('csv-conformance/parsecsv/UTF-16LE_with_BOM_and_sep_row.csv');
    expect(wide.profile).toMatchObject({ encoding: 'utf-16le', delimiter: ';', headerLine: 2 });
    expect(wide.rows.map((row) => row.name)).toEqual(['Красивая кулинария', 'The Wine Connoisseurs', 'Weißwein']);
    const mac = await readSample('csv-messy/pollock/file_record_delimiter_0xD.csv');
    expect([mac.rows.length, codes(mac.problems)]).toEqual([83, []]);
  });
});
