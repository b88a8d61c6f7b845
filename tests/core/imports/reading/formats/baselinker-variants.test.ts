import { expect, test } from 'vitest';
import { codes, detected, read } from '../reading';

const lines = (...rows: readonly string[]) => rows.join('\r\n') + '\r\n';
const HEAD = 'produkt_id;produkt_nazwa;produkt_sku;produkt_ean;ilosc;cena;stawka_vat';

/** What was asked, and the rows as `line sku, name, barcodes, price, stock`. */
async function variantsOf(text: string) {
  const { doubts } = await detected(text);
  const { rows, problems } = await read(text);
  return {
    asked: doubts.map(({ code }) => code),
    rows: rows.map(({ line, sku, name, gtins, prices, quantities }) => [line, sku, name, gtins, prices, quantities]),
    problems: codes(problems),
  };
}

test('variants in numbered columns are products of their own, the product above them is none', async () => {
  const text = lines(
    `${HEAD};wariant_1_nazwa;wariant_1_sku;wariant_1_ean;wariant_1_ilosc;wariant_1_cena;wariant_2_nazwa;wariant_2_sku;wariant_2_ean;wariant_2_ilosc;wariant_2_cena`,
    '1;Koszulka;KOS;;7;49.00;23%;S;KOS-S;5901234123457;4;;M;KOS-M;5901234123464;;52.00',
    '2;Kubek;KUB;5900000000015;9;19.00;23%;;;;;;;;;;',
  );
  expect(await variantsOf(text)).toEqual({
    asked: ['variants_in_columns'],
    rows: [
      // A variant costs what the product costs unless it says otherwise; the stock of the product is nobody's.
      [2, 'KOS-S', 'Koszulka - S', ['5901234123457'], [4900], [4]],
      [2, 'KOS-M', 'Koszulka - M', ['5901234123464'], [5200], [null]],
      [3, 'KUB', 'Kubek', ['5900000000015'], [1900], [9]],
    ],
    problems: [],
  });
});

test('variants in rows below their product, in columns of their own', async () => {
  const text = lines(
    `${HEAD};wariant_nazwa;wariant_sku;wariant_ean;wariant_ilosc`,
    '1;Koszulka;KOS;;7;49.00;23%;;;;',
    ';;;;;;;S;KOS-S;5901234123457;4',
    ';;;;;;;M;;5901234123464;3',
    '2;Kubek;KUB;;9;19.00;23%;;;;',
  );
  expect(await variantsOf(text)).toEqual({
    asked: ['variants_in_rows'],
    rows: [
      [2, 'KOS', 'Koszulka', [], [4900], [7]],
      [3, 'KOS-S', 'Koszulka - S', ['5901234123457'], [null], [4]],
      [5, 'KUB', 'Kubek', [], [1900], [9]],
    ],
    problems: ['4 key_gtin_unknown'],
  });
});

test('rows that name the product they are a variant of are asked about', async () => {
  const text = lines(`${HEAD};parent_id`, '1;Koszulka;KOS;;7;49;23%;0', '11;Koszulka S;KOS-S;;4;49;23%;1');
  const found = await variantsOf(text);
  expect(found.asked).toEqual(['variants_in_rows']);
  expect(found.rows.map(([, sku]) => sku)).toEqual(['KOS', 'KOS-S']);
});

test('several variants in a cell are told apart where every list is as long; otherwise the product is set aside', async () => {
  const text = lines(
    `${HEAD};wariant_sku;wariant_ilosc`,
    '1;Koszulka;KOS;;7;49;23%;KOS-S|KOS-M;4|3',
    '3;Bluza;BL;;9;99;23%;BL-S|BL-M|BL-L;4|5',
  );
  expect(await variantsOf(text)).toEqual({
    asked: ['variants_in_rows'],
    rows: [
      [2, 'KOS-S', 'Koszulka', [], [4900], [4]],
      [2, 'KOS-M', 'Koszulka', [], [4900], [3]],
    ],
    problems: ['3 variants_unread'],
  });
});

test('variants told in words are set aside with their product, and asked about', async () => {
  const text = lines(`${HEAD};warianty`, '1;Koszulka;KOS;;7;49;23%;S: 4, M: 3', '2;Kubek;KUB;;9;19;23%;');
  expect(await variantsOf(text)).toEqual({
    asked: ['variants_unread'],
    rows: [[3, 'KUB', 'Kubek', [], [1900], [9]]],
    problems: ['2 variants_unread'],
  });
});

test('columns of variants that are empty throughout ask nothing', async () => {
  const text = lines(`${HEAD};wariant_1_sku;wariant_1_ilosc;warianty`, '2;Kubek;KUB;;9;19;23%;;;');
  expect(await variantsOf(text)).toMatchObject({ asked: [], rows: [[2, 'KUB', 'Kubek', [], [1900], [9]]] });
});

test('variants inside the products of an XML export are products of their own, in the place of theirs', async () => {
  const variant = (n: number) =>
    `<variant><variant_id>${n}</variant_id><sku>KOS-${n}</sku><quantity>${n}</quantity></variant>`;
  const text =
    '<?xml version="1.0" encoding="UTF-8"?>\n<products>\n' +
    `<product><product_id>1</product_id><sku>KOS</sku><name>Koszulka</name><quantity>3</quantity><price>49.00</price><variants>${variant(1)}${variant(2)}</variants></product>\n` +
    '<product><product_id>2</product_id><sku>KUB</sku><name>Kubek</name><quantity>9</quantity><price>19.00</price></product>\n' +
    '</products>\n';
  const found = await variantsOf(text);
  expect(found.asked).toContain('variants_in_records');
  expect(found.rows.map(([, sku, , , price, stock]) => [sku, price, stock])).toEqual([
    ['KOS-1', [4900], [1]],
    ['KOS-2', [4900], [2]],
    ['KUB', [1900], [9]],
  ]);
  expect(found.problems).toEqual([]);
});

test('a table of no platform with variants in numbered columns is read so too', async () => {
  const text = lines(
    'Symbol;Nazwa;Cena brutto;Stan;Wariant 1 SKU;Wariant 1 stan;Wariant 2 SKU;Wariant 2 stan',
    'KOS;Koszulka;49,00;7;KOS-S;4;KOS-M;3',
    'KUB;Kubek;19,00;9;;;;',
  );
  const found = await variantsOf(text);
  expect(found.asked).toEqual(['variants_in_columns']);
  expect(found.rows.map(([, sku, , , price, stock]) => [sku, price, stock])).toEqual([
    ['KOS-S', [4900], [4]],
    ['KOS-M', [4900], [3]],
    ['KUB', [1900], [9]],
  ]);
});
