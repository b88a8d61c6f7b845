import { expect, test } from 'vitest';
import { dbfOf } from '../../../../support/old-workbook';
import { codes, detected, read } from '../../reading/reading';
import { contents, failureOf, kept, rowsOf } from '../looking';

const FIELDS = [
  { name: 'INDEKS', type: 'C', length: 10 },
  { name: 'NAZWA', type: 'C', length: 24 },
  { name: 'CENA', type: 'N', length: 9 },
  { name: 'STAN', type: 'N', length: 6 },
  { name: 'DATA', type: 'D', length: 8 },
  { name: 'OPIS', type: 'M', length: 10 },
];
const ROWS = [
  ['00042', 'Śruba żółta źdźbło', '12.30', '15', '20261101', '         1'],
  ['00043', 'Wycofana', '1.00', '1', '', ''],
  ['00044', 'Łańcuch ćwiczebny', '******', '7', '00000000', ''],
];
const table = (options: Partial<Parameters<typeof dbfOf>[2]> = {}) =>
  dbfOf(FIELDS, ROWS, { encoding: 'cp852', deleted: [2], ...options });

test('a table of dBase: names of fields, digits as they stand there, no deleted records and no memos', async () => {
  expect(await contents(kept(table()))).toMatchObject({
    kind: 'workbook',
    writing: { form: 'dbf', encoding: 'cp852' },
  });
  expect(await rowsOf(kept(table({ version: 0x83 })))).toEqual([
    [1, 'INDEKS', 'NAZWA', 'CENA', 'STAN', 'DATA', 'OPIS'],
    [2, '00042', 'Śruba żółta źdźbło', '12.30', '15', '2026-11-01'],
    [4, '00044', 'Łańcuch ćwiczebny', '******', '7'],
  ]);
});

test('a number that did not fit its field is set aside with its line, not read as zero', async () => {
  const { rows, problems } = await read(table());
  expect(rows.map(({ sku, line }) => [sku, line])).toContainEqual(['00042', 2]);
  expect(codes(problems).filter((code) => code.startsWith('4 '))).not.toEqual([]);
  expect(problems.find(({ line }) => line === 4)).toMatchObject({ facts: { value: '******' } });
});

test.each([
  ['unsaid', 'cp852', 0],
  ['said wrongly', 'cp852', 0xc8],
  ['said wrongly', 'windows-1250', 0x64],
])('the encoding is %s: it is found out, and always asked', async (_, encoding, language) => {
  const { profile, doubts, certain } = await detected(table({ encoding, language }));
  expect([profile.encoding, certain]).toEqual([encoding, false]);
  expect(doubts).toContainEqual({ code: 'encoding_guessed', facts: { encoding } });
});

test('Polish letters in Mazovia are not taken for those of 852, and asked about like all others', async () => {
  // ś r u b a   ż ó ł t a, as Mazovia has them.
  const mazovia = Buffer.from([0x9e, 0x72, 0x75, 0x62, 0x61, 0x20, 0xa7, 0xa2, 0x92, 0x74, 0x61]);
  const bytes = Buffer.from(
    dbfOf(FIELDS, [['A-1', '#'.repeat(11), '1.00', '1']], { encoding: 'cp852', language: 0x69 }),
  );
  mazovia.copy(bytes, bytes.indexOf('###########'));
  const { profile, doubts } = await detected(bytes);
  expect(profile.encoding).toBe('mazovia');
  expect(doubts).toContainEqual({ code: 'encoding_guessed', facts: { encoding: 'mazovia' } });
  expect((await read(bytes)).rows.map(({ sku, name }) => [sku, name])).toEqual([['A-1', 'śruba żółta']]);
});

test('the encoding a person names is the one it is read in', async () => {
  const bytes = table({ encoding: 'iso-8859-2', language: 0x64 });
  const { rows } = await read(bytes, { overrides: { encoding: 'iso-8859-2' } });
  expect(rows[0]?.name).toBe('Śruba żółta źdźbło');
});

test('thousands of records keep their numbers', async () => {
  const many = Array.from({ length: 4500 }, (_, i) => [`K-${i + 1}`, 'Towar', '1.50', '3', '', '']);
  const rows = await rowsOf(kept(dbfOf(FIELDS, many, { encoding: 'cp852', deleted: [4000] })));
  expect([rows.length, rows[2001]?.[0], rows[2001]?.[1], rows.at(-1)?.slice(0, 2)]).toEqual([
    4500,
    2002,
    'K-2001',
    [4501, 'K-4500'],
  ]);
});

test('one that ends before its last record is refused, with the row', async () => {
  const cut = table().subarray(0, -40);
  expect(await failureOf(kept(cut))).toEqual({ code: 'workbook_cut_off', facts: { file: 'plik', row: 4 } });
});

test('fields nobody knows make it a damaged one', async () => {
  const odd = dbfOf([...FIELDS, { name: 'X', type: 'W', length: 4 }], ROWS, { encoding: 'cp852' });
  expect(await failureOf(kept(odd))).toMatchObject({ code: 'workbook_damaged' });
});
