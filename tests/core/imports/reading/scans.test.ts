import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { detected, inspect, read } from './reading';

const [MUG, BOWL, PLATE] = ['5901234123457', '5900000000015', '59012344'] as const;
async function workbook(...sheets: { name: string; rows: (string | number)[][] }[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const { name, rows } of sheets) book.addWorksheet(name).addRows(rows);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const lines = (...codes: string[]) => `${codes.join('\r\n')}\r\n`;
const shop = (...skus: string[]) => ({
  knownSkus: (codes: readonly string[]) => Promise.resolve(new Set(codes.filter((code) => skus.includes(code)))),
});

test('codes one a line are pieces, and a person is asked what they are', async () => {
  const found = await detected(lines(MUG, BOWL, MUG, PLATE, MUG));
  expect(found.profile).toMatchObject({ format: 'csv-scans', kind: 'stock', headerLine: null, addsRows: true });
  expect(found.profile.columns.map(({ field, target }) => [field, target])).toEqual([
    ['gtin', null],
    ['stock', 'main'],
  ]);
  expect([found.certain, found.doubts.map(({ code }) => code)]).toEqual([false, ['scans_counted']]);
  expect(found.preview.rows.slice(0, 2)).toEqual([
    [MUG, '1'],
    [BOWL, '1'],
  ]);
  const { rows, problems, failure } = await read(lines(MUG, BOWL, MUG));
  expect([failure, problems, rows.map(({ line, sku, quantities }) => [line, sku, quantities])]).toEqual([
    null,
    [],
    [
      [1, MUG, [1]],
      [2, BOWL, [1]],
      [3, MUG, [1]],
    ],
  ]);
});

test.each(['EAN', 'Kod', 'Kod kreskowy', 'Barcode', 'Skany'])('under the heading %s as well', async (heading) => {
  const found = await detected(lines(heading, MUG, BOWL, MUG));
  expect(found.profile).toMatchObject({ format: 'csv-scans', headerLine: 1 });
  expect(found.profile.columns.map(({ header, field }) => [header, field])).toEqual([
    [heading, 'gtin'],
    [null, 'stock'],
  ]);
  expect((await read(lines(heading, MUG, BOWL, MUG))).rows).toHaveLength(3);
});

test('a single code without a line end is one piece', async () => {
  const { rows, failure } = await read(MUG);
  expect([failure, rows.map(({ sku, quantities }) => [sku, quantities])]).toEqual([null, [[MUG, [1]]]]);
});

test('days, times, remarks and blank lines between the codes are told of and count nothing', async () => {
  const text = lines('Sklep, regał 2', '2026-11-24 14:30', MUG, '', BOWL, '24.11.2026', MUG, PLATE, BOWL, MUG);
  const { rows, problems } = await read(text);
  expect(rows).toHaveLength(6);
  expect(problems.map(({ line, severity, code }) => [line, severity, code])).toEqual([
    [1, 'warning', 'scan_note'],
    [2, 'warning', 'scan_note'],
    [6, 'warning', 'scan_note'],
  ]);
  expect(await detected(text)).toMatchObject({ asOf: '2026-11-24T13:30:00.000Z', asOfFrom: 'contents' });
});

test('days among few codes are no reason to doubt the others', async () => {
  const days = ['23.11.2026', '24.11.2026', '2026-11-25'] as const;
  const found = await detected(lines(days[0], MUG, days[1], MUG, days[2], BOWL));
  expect(found.profile.format).toBe('csv-scans');
});

test('a misread code is set aside, whatever the others are', async () => {
  const { rows, problems } = await read(lines(MUG, BOWL, '5901234123458', MUG, MUG, BOWL));
  expect(rows).toHaveLength(5);
  expect(problems).toMatchObject([{ line: 3, severity: 'rejected', code: 'gtin_invalid', value: '5901234123458' }]);
});

test('beside a code may stand when it was scanned', async () => {
  const text = lines(`${MUG};2026-11-24 14:30:05`, `${BOWL};2026-11-24 14:30:09`, `${MUG};2026-11-24 14:31:00`);
  const found = await detected(text);
  expect([found.profile.format, found.profile.delimiter]).toEqual(['csv-scans', ';']);
  expect((await read(text)).rows.map(({ sku, quantities }) => [sku, quantities])).toEqual([
    [MUG, [1]],
    [BOWL, [1]],
    [MUG, [1]],
  ]);
});

test('a number that was written beside a code in place of scanning it again counts', async () => {
  const { rows, problems } = await read(
    lines(MUG, BOWL, MUG, BOWL, MUG, BOWL, `${PLATE}\t12`, MUG, BOWL, `${MUG}\tpęknięty`),
  );
  expect(rows.map(({ quantities }) => quantities[0])).toEqual([1, 1, 1, 1, 1, 1, 12, 1, 1]);
  expect(problems).toMatchObject([{ line: 10, severity: 'rejected', code: 'stock_not_a_number', value: 'pęknięty' }]);
  const timed = lines(`${MUG};14:30`, `${BOWL};14:31`, `${MUG};14:32`, `${BOWL};14:33`, `${PLATE};12`);
  expect((await read(timed)).rows.at(-1)).toMatchObject({ sku: PLATE, quantities: [12] });
});

test('a sheet of one column is the same', async () => {
  const bytes = await workbook({ name: 'Arkusz1', rows: [['EAN'], [MUG], [Number(BOWL)], [MUG]] });
  expect((await detected(bytes, { fileName: 'skany.xlsx' })).profile).toMatchObject({ format: 'csv-scans' });
  expect((await read(bytes)).rows.map(({ line, sku }) => [line, sku])).toEqual([
    [2, MUG],
    [3, BOWL],
    [4, MUG],
  ]);
});

test('beside a table a sheet of bare codes is nobody’s choice', async () => {
  const bytes = await workbook(
    { name: 'Słownik', rows: [['EAN'], [MUG], [BOWL]] },
    {
      name: 'Stany',
      rows: [
        ['Symbol', 'Stan'],
        ['A-1', '5'],
        ['A-2', '6'],
      ],
    },
  );
  const found = await detected(bytes, { fileName: 'stany.xlsx' });
  expect([found.profile.part, found.profile.format, found.certain]).toEqual(['Stany', 'csv', true]);
});

test('where no code comes twice it may be any list of codes, and a person is told', async () => {
  const found = await detected(lines(MUG, BOWL, PLATE));
  expect(found.doubts).toMatchObject([{ code: 'scans_or_list', facts: { count: 3 } }]);
});

test('a title or the name of the file says that it is a delivery, or that it is not', async () => {
  const named = await detected(lines(MUG, BOWL, MUG), { fileName: 'dostawa 24-11.txt' });
  expect([named.profile.kind, named.doubts.map(({ code }) => code)]).toEqual(['delivery', ['scans_delivered']]);
  expect(named.profile.columns.map(({ field }) => field)).toEqual(['gtin', 'quantity']);
  const titled = await detected(lines('Inwentaryzacja sklep 2', MUG, BOWL, MUG), { fileName: 'dostawa.txt' });
  expect(titled.profile.kind).toBe('stock');
  const told = await detected(lines(MUG, BOWL, MUG), { overrides: { kind: 'delivery' } });
  expect([told.profile.kind, told.certain]).toEqual(['delivery', true]);
});

test('codes of the shop are as good as barcodes, on labels it prints itself', async () => {
  const text = lines('KUB-01', 'KUB-01', 'MIS-02', 'KUB-01', MUG);
  expect((await detected(text, shop('KUB-01', 'MIS-02'))).profile.format).toBe('csv-scans');
  const headed = await detected(lines('Symbol', 'KUB-01', 'MIS-02', 'KUB-01'), shop('KUB-01', 'MIS-02'));
  expect(headed.profile).toMatchObject({ format: 'csv-scans', headerLine: 1 });
});

test.each([
  ['telephone numbers', ['601234567', '602345678', '+48 603 456 789', '604567890']],
  ['numbers of orders', ['10001', '10002', '10003', '10004']],
  [
    'numbers of orders with as many digits as barcodes',
    ['202611240001', '202611240002', '202611240003', '202611240004'],
  ],
  ['names', ['Kubek biały', 'Miska', 'Talerz duży', 'Sztućce']],
  ['prices', ['12,50', '9,99', '100,00', '7,00']],
  ['tax numbers', ['5261040828', '7740001454', '5250007738']],
  ['codes nobody knows', ['KUB-01', 'MIS-02', 'TAL-03']],
])('%s are no scans', async (_, cells) => {
  for (const text of [lines(...cells), lines('Lista', ...cells)]) {
    const found = await inspect(text, shop('SKU-1'));
    expect(found.ok ? found.value.profile.format : 'refused').not.toBe('csv-scans');
  }
});

test('numbers that happen to be codes of the shop are none under a heading of something else, nor quantities', async () => {
  const orders = lines('Nr zamówienia', '10001', '10002', '10003');
  expect(await inspect(orders, shop('10001', '10002', '10003'))).toMatchObject({ ok: false });
  expect(await inspect(lines('5', '12', '5', '1'), shop('1', '5', '12'))).toMatchObject({ ok: false });
});

test('a list of barcodes with anything else beside them is a table', async () => {
  const priced = await detected(lines('EAN;Cena', `${MUG};5,00`, `${BOWL};6,00`));
  expect(priced.profile.format).toBe('csv');
  const counted = await detected(lines(`${MUG};3`, `${BOWL};4`, `${PLATE};1`));
  expect(counted.profile.format).toBe('csv');
  const expiring = await inspect(lines('EAN;Data ważności', `${MUG};2026-12-01`, `${BOWL};2026-12-05`));
  expect(expiring.ok ? expiring.value.profile.format : 'refused').not.toBe('csv-scans');
});
