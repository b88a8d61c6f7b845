import { describe, expect, test } from 'vitest';
import { codes, detected, mapping, read } from './reading';

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;
const rowsOf = async (text: string) =>
  (await read(text)).rows.map(({ sku, prices, quantities }) => [sku, ...prices, ...quantities]);
const doubtsOf = async (text: string) => (await detected(text)).doubts.map(({ code }) => code);

describe('columns that are called like what they are not', () => {
  test('a "Stan" of ones and zeros beside a quantity says whether goods are shown: the quantity counts, and a person is asked', async () => {
    const text = lines('ID;Nazwa;Indeks;Cena brutto;Ilość;Stan', '20;Kubek;K-1;12,50;72;1', '21;Talerz;T-1;9,00;0;0');
    expect(await rowsOf(text)).toEqual([
      ['K-1', 1250, 72],
      ['T-1', 900, 0],
    ]);
    expect(await doubtsOf(text)).toEqual(['column_ambiguous']);
  });

  test('where nothing is counted higher than one, the better name keeps its place', async () => {
    const text = lines('Indeks;Nazwa;Cena brutto;Stan;Ilość', 'K-1;Zegar;999,00;1;1', 'T-1;Obraz;450,00;0;1');
    expect(await rowsOf(text)).toEqual([
      ['K-1', 99900, 1],
      ['T-1', 45000, 0],
    ]);
  });

  test('"Final price" is paid, "Base price" is not', async () => {
    const text = lines('Product ID;Name;Reference;Base price;Final price;Quantity', '20;Mug;K-1;10.16;12.50;7');
    expect(await rowsOf(text)).toEqual([['K-1', 1250, 7]]);
    expect(await doubtsOf(text)).not.toContain('column_ambiguous');
  });

  test("Odoo's standard price is what goods cost, whatever language its codes are headed in", async () => {
    const text = lines(
      'Odnośnik wewnętrzny,barcode,name,Sale Price,standard_price,Quantity On Hand',
      'K-1,,Kubek,12.50,4.10,7.0',
    );
    const detection = await detected(text);
    expect(detection.profile.format).toBe('odoo');
    expect(await rowsOf(text)).toEqual([['K-1', 1250, 7]]);
  });

  test('of any other table a standard price is asked about', async () => {
    const text = lines('Item No.,Description,Standard Price,Inventory', 'K-1,Mug,4.10,7', 'T-1,Plate,3.10,2');
    expect(await doubtsOf(text)).toContain('price_doubtful');
  });
});

describe('a table whose cells are parted by tabs', () => {
  test('stays one where a column has to be guessed and every cell is quoted', async () => {
    const text = lines(
      '"Numer pozycji"\t"Tytuł"\t"EAN (GTIN)"\t"Cena (PLN)"\t"Liczba sztuk"',
      '"14000000000"\t"Łożysko, kulkowe 6204"\t"5901234123457"\t"566,00"\t"0"',
      '"14000000001"\t"Łożysko, kulkowe 6205"\t"5901234123464"\t"489,77"\t"98"',
    );
    const { profile } = await detected(text);
    expect(profile).toMatchObject({ format: 'csv', delimiter: '\t' });
    const { rows, problems } = await read(text);
    expect(problems).toEqual([]);
    expect(rows.map(({ gtins, prices, quantities }) => [gtins[0], prices[0], quantities[0]])).toEqual([
      ['5901234123457', 56600, 0],
      ['5901234123464', 48977, 98],
    ]);
  });
});

describe('products that only frame others', () => {
  test('WooCommerce: a variable product without a code is told and passed over, not set aside to be corrected', async () => {
    const text =
      'ID,Type,SKU,Name,Published,Stock,Regular price,Parent\n' +
      '1,variable,,Koszulka,1,,,\n2,variation,KO-S,Koszulka - S,1,5,25.00,id:1\n' +
      '3,simple,,Bez kodu,1,2,9.00,\n';
    const { rows, problems } = await read(text);
    expect(rows.map(({ sku }) => sku)).toEqual(['KO-S']);
    expect(problems.map(({ line, code, severity }) => [line, code, severity])).toEqual([
      [2, 'row_parent', 'warning'],
      [4, 'key_missing', 'rejected'],
    ]);
  });

  test('eBay: a listing that names all its sizes is none of them, though it has a code, a sum and a price', async () => {
    const text = lines(
      'Item number,Title,Variation details,Custom label (SKU),Available quantity,Currency,Start price,P:EAN',
      '115,Koszulka,[Size=S;M],P-1,7,PLN,30.00,',
      '115,Koszulka,[Size=S],KO-S,3,PLN,30.00,5901234123457',
      '115,Koszulka,[Size=M;Color=Red],KO-M,4,PLN,30.00,5901234123464',
    );
    expect(codes((await read(text)).problems)).toEqual([]);
    expect(await rowsOf(text)).toEqual([
      ['KO-S', 3000, 3],
      ['KO-M', 3000, 4],
    ]);
  });

  test("Allegro's file by the words of its panel: the signature is the code, the number of the offer is not", async () => {
    const text = lines(
      'Numer oferty;Tytuł;Sygnatura sprzedawcy;EAN;Cena Kup teraz;Liczba dostępnych sztuk;Liczba sprzedanych sztuk',
      '14000000000;Kubek;K-1;5901234123457;12,50;7;39',
    );
    const detection = await detected(text);
    expect(mapping(detection)).toEqual([
      'Tytuł=name',
      'Sygnatura sprzedawcy=sku',
      'EAN=gtin',
      'Cena Kup teraz=price:retail',
      'Liczba dostępnych sztuk=stock:main',
    ]);
  });
});
