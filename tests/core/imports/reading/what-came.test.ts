import { describe, expect, test } from 'vitest';
import { detected, fileOf, mapping, read, readWith } from './reading';

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;
const cameBy = async (text: string) =>
  (await read(text)).batches.flatMap((batch) => batch.lines.map(({ sku, quantity }) => [sku, quantity]));

describe('of several quantities of a delivery, what was put on the shelf came', () => {
  test.each([
    ['Zamówiono', 'Dostarczono', 'Przyjęto'],
    ['Ilość zamówiona', 'Ilość dostarczona', 'Ilość przyjęta'],
    ['Qty ordered', 'Qty shipped', 'Qty received'],
    ['Qty ordered', 'Delivered quantity', 'Accepted quantity'],
    ['Zamówiono', 'Ilość zafakturowana', 'Ilość faktycznie przyjęta'],
  ])('%s, %s, %s', async (ordered, delivered, accepted) => {
    const text = lines(
      `Nr PZ;Kod;Nazwa;${ordered};${delivered};${accepted}`,
      'PZ 1;A;Kubek;12;10;9',
      'PZ 1;B;Misa;5;6;6',
    );
    expect(mapping(await detected(text))).toContain(`${accepted}=quantity:main`);
    expect(await cameBy(text)).toEqual([
      ['A', 9],
      ['B', 6],
    ]);
  });

  test('what was turned away is no place with a stock', async () => {
    const text = lines(
      'PZ 14/2026',
      'Kod;Nazwa;Ilość zamówiona;Ilość dostarczona;Ilość odrzucona;Ilość przyjęta',
      'A;Kubek;10;10;1;9',
      'B;Misa;2;2;0;2',
    );
    expect((await detected(text)).profile.kind).toBe('delivery');
    expect(await cameBy(text)).toEqual([
      ['A', 9],
      ['B', 2],
    ]);
  });
});

describe('goods that came free of charge', () => {
  test.each(['Gratis', 'Ilość gratis', 'Gratisy szt.', 'Free goods', 'Qty free', 'Bonus'])(
    '%s is added to what was bought, once a person has said so',
    async (free) => {
      const text = lines(`Nr PZ;Kod;Nazwa;Ilość;${free}`, 'PZ 1;A;Kubek;10;1', 'PZ 1;B;Misa;5;', 'PZ 1;C;Dzban;0;3');
      const { profile, doubts } = await detected(text);
      expect([profile.kind, doubts.map(({ code, facts }) => [code, facts])]).toEqual([
        'delivery',
        [['free_goods_added', { column: free, quantity: 'Ilość' }]],
      ]);
      expect(await cameBy(text)).toEqual([
        ['A', 11],
        ['B', 5],
        ['C', 3],
      ]);
    },
  );

  test.each([
    ['Gratis', '0'],
    ['W tym gratis', '1'],
  ])('%s of %s is not', async (free, count) => {
    const text = lines(`Nr PZ;Kod;Nazwa;Ilość;${free}`, `PZ 1;A;Kubek;10;${count}`, `PZ 1;B;Misa;5;${count}`);
    expect((await detected(text)).doubts).toEqual([]);
    expect(await cameBy(text)).toEqual([
      ['A', 10],
      ['B', 5],
    ]);
  });

  test('a line whose free goods cannot be read is set aside', async () => {
    const text = lines('Nr PZ;Kod;Nazwa;Ilość;Gratis', 'PZ 1;A;Kubek;10;1', 'PZ 1;B;Misa;5;trzy');
    const { problems, batches } = await readWith(fileOf(text), (await detected(text)).profile);
    expect(batches.flatMap((batch) => batch.lines.map(({ sku }) => sku))).toEqual(['A']);
    expect(problems.map(({ code, column, value }) => [code, column, value])).toEqual([
      ['quantity_not_a_number', 'Gratis', 'trzy'],
    ]);
  });
});

describe('packs and measures', () => {
  test('packs of a delivery are no place; with their size they are pieces', async () => {
    const text = lines('Nr PZ;Kod;Nazwa;Ilość op.;Szt. w op.', 'PZ 1;A;Kubek;10;6', 'PZ 1;B;Misa;2;12');
    const came = [
      ['A', 60],
      ['B', 24],
    ];
    expect((await detected(text)).doubts.map(({ code }) => code)).toEqual(['packs_times_size']);
    expect(await cameBy(text)).toEqual(came);
    // Where their pieces are counted there is nothing to ask.
    const counted = lines(
      'Nr PZ;Kod;Nazwa;Ilość op.;Szt. w op.;Razem szt.',
      'PZ 1;A;Kubek;10;6;60',
      'PZ 1;B;Misa;2;12;24',
    );
    expect((await detected(counted)).doubts).toEqual([]);
    expect(await cameBy(counted)).toEqual(came);
  });

  test('beside pieces a stock in packs is left out; alone it is asked about', async () => {
    const both = lines('Kod;Nazwa;Stan op.;Szt./op.;Stan szt.', 'A;Kubek;5;6;30', 'B;Misa;7;12;84');
    expect((await detected(both)).doubts).toEqual([]);
    expect((await read(both)).rows.map(({ sku, quantities }) => [sku, ...quantities])).toEqual([
      ['A', 30],
      ['B', 84],
    ]);
    const alone = lines('Kod;Nazwa;Stan op.;Szt./op.;Cena brutto', 'A;Kubek;5;6;10,00', 'B;Misa;7;12;20,00');
    expect((await detected(alone)).doubts).toMatchObject([
      { code: 'stock_maybe_left', facts: { columns: 'Stan op.' } },
    ]);
  });

  test.each(['Ilość (kg)', 'Ilość [kg]', 'Ilość kg', 'Stan [kg]', 'Stan kg'])(
    'goods under %s are weighed',
    async (heading) => {
      const text = lines(`Kod;Nazwa;${heading};Cena brutto`, 'A;Jabłka;5,5;4,00', 'B;Śliwki;3;5,50');
      expect((await detected(text)).doubts).toEqual([]);
      expect((await read(text)).rows.map((row) => [row.sku, row.unit, row.unitScale, ...row.quantities])).toEqual([
        ['A', 'kg', 1000, 5500],
        ['B', 'kg', 1000, 3000],
      ]);
    },
  );

  test('a unit of its own column, and one that is pieces, says more than the heading', async () => {
    const text = lines('Kod;Nazwa;J.m.;Ilość (kg)', 'A;Jabłka;kg;5,5', 'B;Arbuz;szt;3');
    expect((await read(text)).rows.map((row) => [row.unit, ...row.quantities])).toEqual([
      ['kg', 5500],
      ['szt', 3],
    ]);
    const pieces = lines('Kod;Nazwa;Ilość [szt]', 'A;Kubek;5', 'B;Misa;3');
    expect((await read(pieces)).rows.map((row) => [row.unit, ...row.quantities])).toEqual([
      [null, 5],
      [null, 3],
    ]);
  });
});

describe('prices by hand and of the books', () => {
  test('a price without small change is no negative one', async () => {
    const text = lines('Kod;Nazwa;Stan;Cena', 'A;Kubek;5;10,-', 'B;Misa;7;1 200.-', 'C;Dzban;3;30,50', 'D;Garnek;2;5-');
    const { rows, problems } = await read(text);
    expect(rows.map(({ sku, prices }) => [sku, ...prices])).toEqual([
      ['A', 1000],
      ['B', 120000],
      ['C', 3050],
    ]);
    expect(problems.map(({ code, sku }) => [code, sku])).toEqual([['price_negative', 'D']]);
  });

  test.each(['Arkusz spisu z natury nr 3', 'Remanent na 31.12.2025', 'Inwentaryzacja roczna'])(
    'a price under „%s” is asked about, unless it says that goods sell for it',
    async (title) => {
      const sheet = (price: string) => lines(title, `Lp;Kod;Nazwa;JM;Ilość z natury;${price}`, '1;A;Kubek;szt;9;5,00');
      expect((await detected(sheet('Cena'))).doubts.map(({ code }) => code)).toContain('price_doubtful');
      expect((await detected(sheet('Cena detaliczna'))).doubts.map(({ code }) => code)).not.toContain('price_doubtful');
    },
  );
});

test('Sklad counts where it has numbers, and names the place where it has words', async () => {
  const counts = lines('Kód;Název;Sklad', 'A;Hrnek;5', 'B;Talíř;7');
  expect(mapping(await detected(counts))).toEqual(['Kód=sku', 'Název=name', 'Sklad=stock:main']);
  const places = lines('Kód;Název;Sklad;Množství', 'A;Hrnek;Hlavní;5', 'A;Hrnek;Prodejna;7');
  expect(mapping(await detected(places))).toEqual(['Kód=sku', 'Název=name', 'Sklad=location', 'Množství=stock:main']);
});
