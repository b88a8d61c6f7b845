import { expect, test } from 'vitest';
import type { Profile } from '../../../../src/core/imports';
import { accept, HEADER, PROFILE, readChanges } from './accepting';

const file = (...rows: string[]) => [HEADER, ...rows, ''].join('\r\n');
const row = (sku: string, stock: number) => `${sku};Kubek;10,00;${stock}`;
const ABC = file(row('A', 1), row('B', 2), row('C', 3));

async function changes(next: string, own: { accepted?: string; profile?: Partial<Profile>; dirty?: string[] } = {}) {
  const profile = { ...PROFILE, ...own.profile };
  const accepted = await accept(own.accepted ?? ABC, profile);
  if (accepted === null) throw new Error('the first file was not accepted');
  return readChanges(accepted, next, profile, own.dirty);
}
const doubt = async (...given: Parameters<typeof changes>) => (await changes(...given)).reader.inDoubt;
const skus = async (...given: Parameters<typeof changes>) => {
  const { reader, rows } = await changes(...given);
  expect(reader.inDoubt).toBeNull();
  return rows.map(({ sku }) => sku);
};

test('of a file that changed in one line that line is read, on its own line number', async () => {
  const { reader, rows, problems } = await changes(file(row('A', 1), row('B', 9), row('C', 3)));
  expect([reader.inDoubt, reader.unchangedRows, problems]).toEqual([null, 2, []]);
  expect(rows.map(({ line, sku, quantities }) => [line, sku, quantities])).toEqual([[3, 'B', [9]]]);
});

test('lines that moved, and lines that are gone, are not read', async () => {
  expect(await skus(file(row('C', 3), row('A', 1)))).toEqual([]);
});

test('beside the accepted file itself the same is read, however far lines moved and however many are gone or new', async () => {
  const rows = Array.from({ length: 6000 }, (_, i) => row(`A-${i}`, i));
  const long = `B;${'x'.repeat(700_000)};10,00;1`;
  const accepted = file(...rows.slice(0, 5500), long, ...rows.slice(5500));
  const lines = await accept(accepted, PROFILE);
  if (lines === null) throw new Error('the first file was not accepted');
  const changed = rows.map((text, i) => (i % 97 === 5 ? `${text}7` : text));
  for (const next of [
    file(...changed.slice(0, 900), ...changed.slice(3400), long),
    file(...changed.slice(5900), long, row('C', 1), ...changed.slice(0, 5900)),
    file(long, ...changed, row('C', 2)),
    file(...Array.from({ length: 1200 }, (_, i) => row(`C-${i}`, i)), ...changed),
    file(...changed).slice(0, -2),
  ]) {
    const alone = await readChanges(lines, next, PROFILE, ['A-70']);
    const beside = await readChanges(lines, next, PROFILE, ['A-70'], { bytes: accepted, size: 65_536 });
    expect(beside.rows).toEqual(alone.rows);
    expect(beside.reader.unchangedRows).toBe(alone.reader.unchangedRows);
    expect(beside.reader.inDoubt).toBe(alone.reader.inDoubt);
    expect(Buffer.compare(beside.reader.next.encode(), alone.reader.next.encode())).toBe(0);
  }
});

test('doubt: the copy of the accepted file cannot be read', async () => {
  const lines = await accept(ABC, PROFILE);
  if (lines === null) throw new Error('the first file was not accepted');
  const { reader } = await readChanges(lines, file(row('A', 4), row('B', 2), row('C', 3)), PROFILE, [], 'unreadable');
  expect(reader.inDoubt).toBe('accepted_unreadable');
});

test('lines of products that somebody touched are read again', async () => {
  expect(await skus(ABC, { dirty: ['C', 'X'] })).toEqual(['C']);
});

test('lines with which something was wrong are read again every time', async () => {
  const accepted = file(row('A', 1), 'B;Kubek;zapytaj;2');
  const { rows, problems, reader } = await changes(accepted, { accepted });
  expect([reader.inDoubt, rows, problems.map(({ line, code }) => [line, code])]).toEqual([
    null,
    [],
    [[3, 'price_not_a_number']],
  ]);
});

test('quoted cells with delimiters in a changed line are read as such', async () => {
  const { rows } = await changes(file(row('A', 1), row('B', 2), 'C;"Kubek; ""duży""";10,00;3'));
  expect(rows.map(({ name }) => name)).toEqual(['Kubek; "duży"']);
});

test('doubt: the header, or what stands above it, is another', async () => {
  const titled = { accepted: `Stan na 1.10\r\n${ABC}`, profile: { headerLine: 2 } };
  expect(await doubt(ABC.replace('Nazwa', 'Opis'))).toBe('title_or_header_changed');
  expect(await doubt(`\r\n${ABC.slice(ABC.indexOf('\n') + 1)}`)).toBe('title_or_header_changed');
  expect(await doubt(`Stan na 2.10\r\n${ABC}`, titled)).toBe('title_or_header_changed');
  expect(await doubt('Stan na 1.10\r\n', titled)).toBe('title_or_header_changed');
  expect(await skus(`Stan na 1.10\r\n${ABC}`, titled)).toEqual([]);
});

test('doubt: in a table without a header, the first line changed', async () => {
  const headerless = { headerLine: null, columns: PROFILE.columns.map((column) => ({ ...column, header: null })) };
  const given = { accepted: 'A;Kubek;10,00;1\nB;Kubek;10,00;2\n', profile: headerless };
  expect(await doubt('\ufeffA;Kubek;10,00;1\nB;Kubek;10,00;2\n', given)).toBe('first_line');
  expect(await doubt('sep=;\nA;Kubek;10,00;1\nB;Kubek;10,00;2\n', given)).toBe('first_line');
});

test('doubt: a line that stood once stands twice', async () => {
  expect(await doubt(file(row('A', 1), row('B', 2), row('C', 3), row('A', 1)))).toBe('line_repeats');
});

test('doubt: a changed line speaks of a product that another line speaks of still', async () => {
  expect(await doubt(file(row('A', 1), row('B', 2), row('C', 3), row('A', 9)))).toBe('sku_repeats');
});

test('doubt: a last line without an end that is not one of those that stood', async () => {
  expect(await doubt(`${ABC}D;Kubek;10,00;4`)).toBe('end_in_doubt');
  expect(await doubt(`${ABC}D;Kub`)).toBe('end_in_doubt');
  expect(await doubt(ABC.trimEnd(), { dirty: ['C'] })).toBe('end_in_doubt');
  expect(await skus(ABC.trimEnd())).toEqual([]);
});

test('doubt: a CR stands where no line ends', async () => {
  expect(await doubt(file(row('A', 1), 'B;Ku\rbek;10,00;2', row('C', 3)))).toBe('line_ends');
});

test('doubt: a quoted cell goes on in the next line, or never ends', async () => {
  expect(await doubt(file(row('A', 1), row('B', 2), row('C', 3), 'D;"Kubek', 'duży";10,00;4'))).toBe('quotes');
  expect(await doubt(file(row('A', 1), 'D;"Kubek', row('B', 2), row('C', 3)))).toBe('quotes');
});

test('doubt: more lines changed than it pays to look for', async () => {
  const many = (count: number, stock: number) =>
    file(...Array.from({ length: 200 }, (_, i) => row(`P-${i}`, i < count ? stock : 1)));
  expect(await doubt(many(101, 5), { accepted: many(0, 5) })).toBe('many_changes');
  expect(await skus(many(100, 5), { accepted: many(0, 5) })).toHaveLength(100);
});

test('doubt: a full file no longer names what it named, be it in a line that was set aside', async () => {
  const profile = { scope: 'full' as const };
  expect(await doubt(file(row('A', 1), row('B', 2)), { profile })).toBe('full_file_lost_rows');
  const accepted = file(row('A', 1), 'B;Kubek;zapytaj;2');
  expect(await doubt(file(row('A', 1)), { accepted, profile })).toBe('full_file_lost_rows');
  expect(await skus(file(row('A', 1), row('B', 7), row('C', 3)), { profile })).toEqual(['B']);
});

test('doubt: a full file does not name a product that somebody touched', async () => {
  const profile = { scope: 'full' as const };
  expect(await doubt(ABC, { profile, dirty: ['X'] })).toBe('full_file_lacks_touched');
  expect(await skus(ABC, { profile, dirty: ['B'] })).toEqual(['B']);
});

test('what stood above the table is read where it turns up inside', async () => {
  const titled = { accepted: `Stan\r\n${ABC}`, profile: { headerLine: 2 } };
  const { problems } = await changes(`Stan\r\n${ABC}Stan\r\n`, titled);
  expect(problems.map(({ line, code }) => [line, code])).toEqual([[6, 'row_ragged']]);
});

test('the index of the next file is that of a file read in full', async () => {
  const next = file(row('C', 3), row('D', 4), row('A', 8));
  const { reader } = await changes(next);
  expect(Buffer.from(reader.next.encode())).toEqual(Buffer.from((await accept(next, PROFILE))?.encode() ?? []));
});

test('doubt: a second table, or the stock of another place, begins in a changed line', async () => {
  expect(await doubt(file(row('A', 1), HEADER.replace('Stan', 'Waga'), row('C', 3)))).toBe('other_table');
  expect(await doubt(file(row('A', 1), 'Magazyn: MAG2;;;', row('C', 3)))).toBe('other_table');
});
