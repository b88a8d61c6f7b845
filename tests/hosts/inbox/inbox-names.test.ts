import { expect, test } from 'vitest';
import { endingOf } from '../../../src/host/background/ending';
import { isDue, sourceFor } from '../../../src/host/background/intake';
import { deliveriesOf, partOf } from '../../../src/host/background/parts';
import { needsPolling } from '../../../src/host/background/polling';

test.each([
  ['stany_1of3.csv', 'stany.csv', 1, 3],
  ['stany 2z3.csv', 'stany.csv', 2, 3],
  ['stany (2 z 3).csv', 'stany.csv', 2, 3],
  ['Cennik-part2of10.xml', 'Cennik.xml', 2, 10],
  ['stany.part1.csv', 'stany.csv', 1, null],
  ['cennik_cz12.csv', 'cennik.csv', 12, null],
  ['cennik część 2.csv', 'cennik.csv', 2, null],
  ['stany.csv.001', 'stany.csv', 1, null],
])('%s is a part of %s', (name, whole, number, of) => {
  expect(partOf(name)).toMatchObject({ whole, number, of });
});

test.each([
  'stany.csv',
  'stany 2026-11-24.csv',
  'faktura 12z2024.csv',
  'regal1z2.csv',
  'stany_5of2.csv',
  'stany_0of2.csv',
  'DESADV.001',
  'party1.csv',
  'część 1.csv',
])('%s stands alone', (name) => {
  expect(partOf(name)).toBeNull();
});

const seen = (modifiedMs: number) => ({ size: 1, modifiedMs, inode: modifiedMs, arrivedMs: modifiedMs });

test('files are taken in by age, parts in the order of their numbers', () => {
  const files = { 'b.csv': 3, 'x_10of10.csv': 1, 'x_2of10.csv': 2, 'a.csv': 3, 'c.csv': 2 };
  const order = deliveriesOf(new Map(Object.entries(files).map(([name, at]) => [name, seen(at)])));
  expect(order.map((one) => one.files.map(({ name }) => name))).toEqual([
    ['c.csv'],
    ['x_2of10.csv', 'x_10of10.csv'],
    ['a.csv'],
    ['b.csv'],
  ]);
  expect(order[1]?.set).toEqual({ complete: 'no', join: 'tables' });
});

test('a set is complete when no number is missing, surely only when its names say how many', () => {
  const completeness = (...names: string[]) =>
    deliveriesOf(new Map(names.map((name) => [name, seen(1)]))).map(({ set }) => `${set?.complete} ${set?.join}`);
  expect(completeness('a_1of2.csv', 'a_2of2.csv')).toEqual(['yes tables']);
  expect(completeness('a_1of2.xml', 'a_2of2.xml')).toEqual(['yes apart']);
  expect(completeness('a.part1.csv', 'a.part2.csv')).toEqual(['so_far tables']);
  expect(completeness('a.part2.csv', 'a.part3.csv')).toEqual(['no tables']);
  expect(completeness('a.part1.csv', 'a.part3.csv')).toEqual(['no tables']);
  expect(completeness('a.zip.001', 'a.zip.002')).toEqual(['so_far slices']);
  expect(completeness('a_1of2.csv', 'A_2of2.csv')).toEqual(['yes tables']);
});

test('a source that names a file goes before one that takes any', () => {
  const any = { name: 'any', patterns: [], schedule: null };
  const stock = { name: 'stock', patterns: ['stany*.csv', 'MAG?.txt'], schedule: null };
  const whose = (name: string, sources = [any, stock]) => sourceFor(name, sources)?.name ?? null;
  expect(whose('Stany 2026.CSV')).toBe('stock');
  expect(whose('mag1.txt')).toBe('stock');
  expect(whose('mag12.txt')).toBe('any');
  expect(whose('stanyxcsv')).toBe('any');
  expect(whose('ceny.csv', [stock])).toBeNull();
});

test('a schedule is due when one of its moments came after the file', () => {
  // Local time, as a person means it.
  const at = (time: string) => new Date(`2026-11-24T${time}:00`).getTime();
  expect(isDue('0 6,14 * * *', at('05:59'), at('06:00'))).toBe(true);
  expect(isDue('0 6,14 * * *', at('06:01'), at('13:59'))).toBe(false);
  expect(isDue('0 6,14 * * *', at('06:01'), at('23:00'))).toBe(true);
  expect(isDue(null, at('06:00'), at('06:00'))).toBe(true);
});

test('network drives are polled', () => {
  const linux = (folder: string, fileSystem: number | null = 0xef53) => ({ folder, windows: false, fileSystem });
  const windows = (folder: string) => ({ folder, windows: true, fileSystem: 0 });
  expect(needsPolling('auto', windows('\\\\serwer\\eksport'))).toBe(true);
  expect(needsPolling('auto', windows('//serwer/eksport'))).toBe(true);
  expect(needsPolling('auto', windows('C:\\eksport'))).toBe(false);
  expect(needsPolling('auto', linux('/mnt/erp'))).toBe(true);
  expect(needsPolling('auto', linux('/media/ania/pendrive'))).toBe(true);
  expect(needsPolling('auto', linux('/run/user/1000/gvfs/smb-share:server=erp/x'))).toBe(true);
  expect(needsPolling('auto', linux('/home/ania/inbox'))).toBe(false);
  expect(needsPolling('auto', linux('/home/ania/inbox', null))).toBe(false);
  // NFS; CIFS both as the unsigned number of the kernel and as a signed one of 32 bits.
  for (const type of [0x6969, 0xff534d42, 0xff534d42 | 0]) {
    expect(needsPolling('auto', linux('/srv/erp', type))).toBe(true);
  }
  expect(needsPolling('no', linux('/mnt/erp'))).toBe(false);
  expect(needsPolling('yes', linux('/srv/erp'))).toBe(true);
});

test.each([
  ['a;b\n1;2\n', 'ended'],
  ['a;b\n1;2\r\n', 'ended'],
  ['a;b\n1;', 'open'],
  ['\ufeff<?xml version="1.0"?><a></a>\n', 'ended'],
  ['<a><b></b>\n<b', 'open'],
  ["UNA:+.? 'UNB+UNOC:3'UNT+1+1'UNZ+1+7'", 'ended'],
  ["UNB+UNOC:3'UNH+1'LIN+1'", 'open'],
  ['[INFO]\r\n"1.05"\r\n\x1a', 'ended'],
  ['PK\x03\x04 a directory never came\n', 'open'],
  ['PK\x03\x04 … PK\x05\x06 and eighteen more bytes', 'ended'],
  [`a;b\n1;2\n${'\0'.repeat(64)}`, 'zeros'],
])('%j looks %s', (text, ending) => {
  const bytes = Buffer.from(text);
  expect(endingOf(bytes.subarray(0, 16), bytes)).toBe(ending);
});

test('the end of a UTF-16 file is told as well', () => {
  const ends = (text: string) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return endingOf(bytes.subarray(0, 16), bytes);
  };
  expect([ends('a;b\r\n'), ends('a;b'), ends('<a></a>'), ends('<a><b')]).toEqual(['ended', 'open', 'ended', 'open']);
});
