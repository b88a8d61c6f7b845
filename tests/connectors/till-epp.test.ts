import { readFile, rm } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { eppFormat } from '../../src/core/imports/structured/epp/epp';
import { readWhole } from '../core/imports/structured/reading';
import { patience } from './conformance-shop';
import { item, push, read, tillScene } from './till-scene';

const turtle = item('ŻÓŁW-1', { priceMinor: 2499, quantity: 7 });
const bread = item('2', { priceMinor: 105, quantity: 1 }, { vatCode: '5' });
const stamp = item('3', { priceMinor: 1000, quantity: 1 }, { vatCode: 'zw' });

/** 24.99 / 1.23 = 20.31707…, 1.05 / 1.05 = 1; texts in quotes, numbers bare, an empty line at the end. */
const GOLDEN = [
  '[INFO]',
  '"1.11",3,1250,"OneShelf","OneShelf","OneShelf","OneShelf",,,,,,,,,0,,,"OneShelf",<created>,"Polska","PL",,0',
  '',
  '[NAGLOWEK]',
  '"CENNIK"',
  '',
  '[ZAWARTOSC]',
  '"ŻÓŁW-1","Detaliczna",20.3171,24.9900,0.0000,0.0000,0.0000',
  '"2","Detaliczna",1.0000,1.0500,0.0000,0.0000,0.0000',
  '"3","Detaliczna",10.0000,10.0000,0.0000,0.0000,0.0000',
  '',
  '',
].join('\r\n');

test('a price list as EDI++ of InsERT, gross and net, which our own reader of EDI++ reads the same', async () => {
  const { connector, at } = await tillScene({ preset: 'epp' });
  await push(connector, turtle, bread, stamp);
  const text = iconv.decode(await readFile(at('cennik.epp')), 'windows-1250');
  expect(text.replace(/\d{14}/, '<created>')).toBe(GOLDEN);
  expect(await read(connector, 'ŻÓŁW-1', '2', '3')).toEqual({ 'ŻÓŁW-1': turtle.offer, 2: bread.offer, 3: stamp.offer });

  const { survey, named } = await readWhole(eppFormat, text);
  expect([survey.kind, survey.priceMode, survey.doubts]).toEqual(['prices', 'gross', []]);
  expect(named.map((cells) => [cells['kod towaru'], cells['Detaliczna']])).toEqual([
    ['ŻÓŁW-1', '24.99'],
    ['2', '1.05'],
    ['3', '10'],
  ]);
});

test('stays whole when one price changes, and comes back when it is deleted', async () => {
  const { connector, at } = await tillScene({ preset: 'epp', encoding: 'cp852' });
  await push(connector, turtle, bread);
  await push(connector, { ...bread, offer: { priceMinor: 210, quantity: 1 } });
  const text = iconv.decode(await readFile(at('cennik.epp')), 'cp852');
  expect(text.split('\r\n')[1]).toMatch(/^"1.11",3,852,/);
  expect(text.split('\r\n').slice(7)).toEqual([
    '"ŻÓŁW-1","Detaliczna",20.3171,24.9900,0.0000,0.0000,0.0000',
    '"2","Detaliczna",2.0000,2.1000,0.0000,0.0000,0.0000',
    '',
    '',
  ]);
  await rm(at('cennik.epp'));
  await push(connector, bread);
  expect(await read(connector, 'ŻÓŁW-1', '2')).toEqual({ 'ŻÓŁW-1': turtle.offer, 2: bread.offer });
});

test('a rate nobody knows makes no net price, and a code page EDI++ lacks is refused', async () => {
  const { connector } = await tillScene({ preset: 'epp' });
  expect(await push(connector, item('4', turtle.offer, { vatCode: null }))).toMatchObject([
    { status: 'refused', problem: { code: 'till_vat_unknown' } },
  ]);
  const { connector: wrong } = await tillScene({ preset: 'epp', encoding: 'utf-8' });
  expect(await wrong.push([turtle], patience())).toMatchObject({
    ok: false,
    problem: { code: 'channel_settings_invalid', facts: { key: 'encoding' } },
  });
});
