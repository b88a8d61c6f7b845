import { describe, expect, test } from 'vitest';
import { codes, detected, mapping, read } from '../reading/reading';

const goods = async (text: string) =>
  (await read(text)).rows.map(({ sku, name, prices, quantities }) => [sku, name, prices[0], quantities[0]]);
const xml = (...products: string[]) =>
  `<?xml version="1.0"?><oferta><produkty>${products.join('')}</produkty></oferta>`;
const shirt = (sizes: string, more = '') =>
  `<produkt><id>7</id><nazwa>Koszulka</nazwa><cena_brutto>49,90</cena_brutto><vat>23</vat><stan>8</stan>${more}<rozmiary>${sizes}</rozmiary></produkt>`;
const mug =
  '<produkt><id>9</id><nazwa>Kubek</nazwa><cena_brutto>19,90</cena_brutto><vat>23</vat><stan>4</stan></produkt>';

describe('variants inside the products of a feed', () => {
  test('each is a product of its own, called after its product, with its price and VAT unless it has a price', async () => {
    const text = xml(
      shirt(
        '<rozmiar nazwa="S" kod="K-S" ean="5901234123457" stan="3"/><rozmiar nazwa="M" kod="K-M" ean="5901234123464" stan="5" cena_brutto="54,90"/>',
      ),
    );
    const found = await detected(text);
    expect(found.doubts.map(({ code, facts }) => [code, facts['record']])).toEqual([
      ['variants_in_records', 'rozmiary/rozmiar'],
      ['records_as_table', 'oferta/produkty/produkt'],
    ]);
    expect(found.parts).toEqual([]);
    const { rows, problems } = await read(text);
    expect(codes(problems)).toEqual([]);
    expect(rows).toMatchObject([
      { sku: 'K-S', name: 'Koszulka - S', gtins: ['5901234123457'], prices: [4990], quantities: [3], vat: '23' },
      { sku: 'K-M', name: 'Koszulka - M', gtins: ['5901234123464'], prices: [5490], quantities: [5], vat: '23' },
    ]);
  });

  test('a product without variants has its code where the variants have theirs', async () => {
    const plain = mug.replace('<id>9</id>', '<symbol>KUB</symbol>');
    const text = xml(shirt('<rozmiar nazwa="S" kod="K-S" stan="3"/>', '<symbol>K</symbol>'), plain);
    expect(await goods(text)).toEqual([
      ['K-S', 'Koszulka - S', 4990, 3],
      ['KUB', 'Kubek', 1990, 4],
    ]);
  });

  test('nothing tells them apart: neither they nor their product are read, and which product that is is said', async () => {
    const text = xml(shirt('<rozmiar nazwa="S" stan="3"/><rozmiar nazwa="M" stan="5"/>'), mug);
    const { rows, problems } = await read(text);
    expect(rows.map(({ sku, quantities }) => [sku, ...quantities])).toEqual([['9', 4]]);
    expect(problems).toMatchObject([{ code: 'variants_unread', sku: '7', value: 'S, M' }]);
    expect((await detected(text)).doubts.map(({ code }) => code)).toContain('variants_unread');
  });

  test('one code for all sizes is the product’s, and numbers that begin anew in every product are nobody’s', async () => {
    const sizes = '<rozmiar id="1" nazwa="S" kod="K" stan="3"/><rozmiar id="2" nazwa="M" kod="K" stan="5"/>';
    const other = shirt(sizes.replaceAll('"K"', '"L"')).replace('<id>7', '<id>8');
    const { rows, problems } = await read(xml(shirt(sizes), other));
    expect([rows, codes(problems)]).toEqual([[], ['2 variants_unread', '3 variants_unread']]);
    // Their barcodes do tell them apart.
    const coded = sizes.replace('nazwa="S"', 'ean="5901234123457"').replace('nazwa="M"', 'ean="5901234123464"');
    expect(await goods(xml(shirt(coded)))).toEqual([
      ['5901234123457', 'Koszulka', 4990, 3],
      ['5901234123464', 'Koszulka', 4990, 5],
    ]);
  });

  test('the only size of goods without sizes says their stock under their own code', async () => {
    const text = xml(shirt('<rozmiar nazwa="uniwersalny" stan="3"/>'), shirt('<rozmiar nazwa="M" stan="2"/>'));
    const { rows, problems } = await read(text);
    expect(rows.map(({ sku, name, quantities }) => [sku, name, ...quantities])).toEqual([['7', 'Koszulka', 3]]);
    // The only size left of several is another matter.
    expect(codes(problems)).toEqual(['3 variants_unread']);
  });

  test('a price that is added to the product’s is not made up; a price of nothing is none', async () => {
    const text = xml(
      shirt(
        '<rozmiar nazwa="S" kod="K-S" stan="3" doplata="0.00"/><rozmiar nazwa="M" kod="K-M" stan="5" doplata="5.00"/><rozmiar nazwa="L" kod="K-L" stan="1" cena_brutto="0.00"/>',
      ),
    );
    expect(await goods(text)).toEqual([
      ['K-S', 'Koszulka - S', 4990, 3],
      ['K-M', 'Koszulka - M', null, 5],
      ['K-L', 'Koszulka - L', 4990, 1],
    ]);
  });

  test('in JSON, also under their numbers, with a stock for each warehouse', async () => {
    const text = JSON.stringify({
      products: {
        '26': {
          sku: 'K',
          name: 'Koszulka',
          price: 49.9,
          stock: { bl_1: 8 },
          variants: {
            '31': { sku: 'K-S', name: 'Koszulka S', ean: '5901234123457', stock: { bl_1: 3 } },
            '32': { sku: 'K-M', name: 'Koszulka M', ean: '', stock: { bl_1: 5 } },
          },
        },
        '27': { sku: 'KUB', name: 'Kubek', price: 19.9, stock: { bl_1: 4 } },
      },
    });
    expect(mapping(await detected(text))).toEqual([
      'name=name',
      'price=price:retail',
      'sku=sku',
      'ean=gtin',
      'stock/bl_1=stock:bl-1',
    ]);
    expect(await goods(text)).toEqual([
      ['K-S', 'Koszulka S', 4990, 3],
      ['K-M', 'Koszulka M', 4990, 5],
      ['KUB', 'Kubek', 1990, 4],
    ]);
  });

  test('fields that bear the table’s name, an option for each choice, a name from both', async () => {
    const option = (value: string, amount: number, ean: string) =>
      `<option><opt_name>Rozmiar</opt_name><opt_value>${value}</opt_value><opt_symbol>B-${value}</opt_symbol><opt_ean>${ean}</opt_ean><opt_amount>${amount}</opt_amount></option>`;
    const text = `<products><product><prod_id>1</prod_id><prod_name>Buty</prod_name><prod_symbol>B</prod_symbol><prod_price>199.00</prod_price><prod_amount>5</prod_amount><options>${option('42', 2, '5901234123457')}${option('43', 3, '5901234123464')}</options></product></products>`;
    expect(await goods(text)).toEqual([
      ['B-42', 'Buty - 42', 19900, 2],
      ['B-43', 'Buty - 43', 19900, 3],
    ]);
  });

  test('a variant is not called after its codes and stock, and goods without variants have their number where variants have theirs', async () => {
    const size = (value: string, stan: number) =>
      `<wariant><wariant_id>1-${value}</wariant_id><wariant_ean/><wariant_nazwa>Rozmiar</wariant_nazwa><wariant_wartosc>${value}</wariant_wartosc><wariant_stan_magazynowy>${stan}</wariant_stan_magazynowy></wariant>`;
    const belt = `<produkt><id>1</id><sku>1</sku><nazwa>Pas</nazwa><warianty>${size('M', 4)}${size('L', 6)}</warianty><stan_magazynowy>10</stan_magazynowy><cena_brutto>129.90</cena_brutto></produkt>`;
    const helmet =
      '<produkt><id>2</id><nazwa>Kask</nazwa><stan_magazynowy>0</stan_magazynowy><cena_brutto>59.00</cena_brutto></produkt>';
    expect(await goods(`<produkty>${belt}${helmet}</produkty>`)).toEqual([
      ['1-M', 'Pas - M', 12990, 4],
      ['1-L', 'Pas - L', 12990, 6],
      ['2', 'Kask', 5900, 0],
    ]);
  });

  test('variants that are only referred to by their numbers: the product is left out, its stock being theirs', async () => {
    const text = JSON.stringify([
      { sku: 'SHIRT', name: 'Koszulka', price: '49.90', stock_quantity: 12, variations: [732, 733] },
      { sku: 'MUG', name: 'Kubek', price: '9.99', stock_quantity: 5, variations: [] },
    ]);
    const { rows, problems } = await read(text);
    expect(rows.map(({ sku, quantities }) => [sku, ...quantities])).toEqual([['MUG', 5]]);
    expect(problems).toMatchObject([{ code: 'variants_unread', sku: 'SHIRT', value: '732, 733' }]);
    const combined = `<shop><products><product><reference>S</reference><quantity>12</quantity><associations><combinations nodeType="combination"><combination><id>1</id></combination></combinations></associations></product><product><reference>M</reference><quantity>5</quantity></product></products></shop>`;
    const second = await read(combined);
    expect([second.rows.map(({ sku }) => sku), codes(second.problems)]).toEqual([['M'], ['2 variants_unread']]);
  });

  test('related goods, prices of quantities and stocks of warehouses are no variants', async () => {
    const text = xml(
      mug.replace(
        '</produkt>',
        '<podobne><produkt kod="X" cena="1,00"/></podobne><akcesoria><wariant kod="Y" stan="1"/><wariant kod="Z" stan="1"/></akcesoria><stany><stan magazyn="A">1</stan><stan magazyn="B">2</stan></stany></produkt>',
      ),
    );
    const { rows, problems } = await read(text);
    expect([rows.map(({ sku }) => sku), codes(problems)]).toEqual([['9'], []]);
  });

  test('what a variant costs more is added to the price of the same kind; where that is not certain a person hears of it', async () => {
    const sizes = (fields: string) =>
      `<rozmiar nazwa="S" kod="K-S" stan="3"/><rozmiar nazwa="M" kod="K-M" stan="5" ${fields}/>`;
    expect((await goods(xml(shirt(sizes('doplata_brutto="5.00"')))))[1]).toEqual(['K-M', 'Koszulka - M', 5490, 5]);
    expect((await goods(xml(shirt(sizes('roznica_ceny_brutto="-0,95"')))))[1]?.[2]).toBe(4895);
    const two = shirt(sizes('doplata="5.00"')).replace('<cena_brutto>', '<cena>40,57</cena><cena_brutto>');
    expect((await goods(xml(two)))[1]?.[2]).toBe(null);
    // Without the tax, of another kind, or in percent: the price of the product holds it.
    for (const fields of ['doplata="5.00"', 'doplata_netto="5.00"', 'doplata_brutto="10%"']) {
      const text = xml(shirt(sizes(fields)));
      expect([(await goods(text))[1]?.[2], (await detected(text)).doubts.map(({ code }) => code)]).toEqual([
        null,
        ['variants_in_records', 'variant_surcharge', 'records_as_table'],
      ]);
    }
  });

  test('every variant whose price nobody can know is warned of, also where the first stands behind hundreds', async () => {
    const sizes = (n: number, fields = '') =>
      shirt(`<rozmiar nazwa="S" kod="K${n}-S" stan="3"/><rozmiar nazwa="M" kod="K${n}-M" stan="5" ${fields}/>`);
    const shirts = Array.from({ length: 300 }, (_, n) => sizes(n));
    const text = xml(...shirts, sizes(300, 'doplata="5.00"'), sizes(301, 'doplata="6.00"'));
    expect((await detected(text)).doubts.map(({ code }) => code)).toContain('variant_surcharge');
    const { problems } = await read(text);
    expect(problems.map(({ sku, code, value, severity }) => [sku, code, value, severity])).toEqual([
      ['K300-M', 'variant_price_unknown', 'doplata: 5.00', 'warning'],
      ['K301-M', 'variant_price_unknown', 'doplata: 6.00', 'warning'],
    ]);
  });

  test('a size inside a colour is called after both, and costs what its colour costs', async () => {
    const colour = (name: string, price: string, sizes: string) =>
      `<kolor nazwa="${name}"${price}><rozmiary>${sizes}</rozmiary></kolor>`;
    const size = (name: string, code: string) => `<rozmiar nazwa="${name}" kod="${code}" stan="2"/>`;
    const text = xml(
      `<produkt><kod>K</kod><nazwa>Koszulka</nazwa><cena_brutto>49,90</cena_brutto><kolory>${colour('czerwony', '', size('S', 'R-S') + size('M', 'R-M'))}${colour('czarny', ' cena_brutto="59,90"', size('S', 'B-S'))}</kolory></produkt>`,
    );
    expect(await goods(text)).toEqual([
      ['R-S', 'Koszulka - czerwony, S', 4990, 2],
      ['R-M', 'Koszulka - czerwony, M', 4990, 2],
      ['B-S', 'Koszulka - czarny, S', 5990, 2],
    ]);
  });

  test('the first product with variants may stand behind thousands without', async () => {
    const page = `<opis>${'Opis kubka. '.repeat(80)}</opis>`;
    const plain = Array.from({ length: 600 }, (_, n) => mug.replace('<id>9</id>', `<symbol>KUB-${n}</symbol>${page}`));
    const sizes = '<rozmiar nazwa="S" kod="K-S" stan="3"/><rozmiar nazwa="M" kod="K-M" stan="5"/>';
    const text = xml(...plain, shirt(sizes, '<symbol>K</symbol>'));
    expect(text.length).toBeGreaterThan(512 * 1024);
    expect((await goods(text)).slice(-3)).toEqual([
      ['KUB-599', 'Kubek', 1990, 4],
      ['K-S', 'Koszulka - S', 4990, 3],
      ['K-M', 'Koszulka - M', 4990, 5],
    ]);
  });

  test('what products without variants call their stock is where variants have theirs', async () => {
    const text = JSON.stringify([
      { sku: 'MUG', name: 'Kubek', inventory: { quantity: 7 } },
      { sku: 'K', name: 'Bluza', available: 3, variants: [{ sku: 'K-S', size: 'S', available: 1 }] },
    ]);
    expect((await goods(text)).map(([sku, , , stock]) => [sku, stock])).toEqual([
      ['MUG', 7],
      ['K-S', 1],
    ]);
  });
});
