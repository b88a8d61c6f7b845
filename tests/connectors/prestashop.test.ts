import { describe, expect, test } from 'vitest';
import { rule } from '../simulators/prestashop';
import { patience, value } from './conformance-shop';
import { find, item, practice } from './prestashop-practice';

const shirt = {
  reference: 'SHIRT',
  name: 'Koszulka',
  net: '40.000000',
  quantity: 3,
  combinations: [
    { reference: 'SHIRT-S', impact: '-1.500000', quantity: 1 },
    { reference: 'SHIRT-M', impact: '0', quantity: 2 },
    { reference: 'SHIRT-XL', impact: '5.25', quantity: 0 },
  ],
};

describe('prices at PrestaShop', () => {
  test('each product is taxed by its own rule, and only the half that differs is sent', async () => {
    const { connector, owner, writes } = await practice();
    owner.add({ reference: 'MUG-1', name: 'Kubek', net: '20.317073', quantity: 7 });
    owner.add({ reference: 'BOOK-1', name: 'Książka', net: '38.095238', quantity: 4, taxGroup: '3' });
    const [mug, book] = await find(connector, 'MUG-1', 'BOOK-1');
    expect([mug!.shown, book!.shown]).toEqual([
      { priceMinor: 2499, quantity: 7 },
      { priceMinor: 4000, quantity: 4 },
    ]);
    value(await connector.push([item(mug!, 2499, 5), item(book!, 4200, 4)], patience()));
    const stockId = owner.stockRow('MUG-1')['id'];
    expect(writes()).toEqual([
      `/api/stock_availables <prestashop><stock_available><id>${stockId}</id><quantity>5</quantity></stock_available></prestashop>`,
      `/api/products <prestashop><product><id>${owner.row('BOOK-1')['id']}</id><price>40.000000</price></product></prestashop>`,
    ]);
    expect(owner.shelf('MUG-1')).toEqual({ gross: '24.99', quantity: 5 });
    expect(owner.shelf('BOOK-1')).toEqual({ gross: '42.00', quantity: 4 });
  });

  test('combinations of one product are priced as impacts on it, in one body, and the product keeps its price', async () => {
    const { connector, owner, writes } = await practice();
    owner.add(shirt);
    const listings = await find(connector, 'SHIRT-S', 'SHIRT-M', 'SHIRT-XL');
    // 38.50, 40.00 and 45.25 net with 23 %.
    expect(listings.map(({ shown }) => shown)).toEqual([
      { priceMinor: 4736, quantity: 1 },
      { priceMinor: 4920, quantity: 2 },
      { priceMinor: 5566, quantity: 0 },
    ]);
    const offers = [4900, 4999, 4500];
    const results = value(
      await connector.push(
        listings.map((l, i) => item(l, offers[i]!, 9)),
        patience(),
      ),
    );
    expect(results.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(['SHIRT-S', 'SHIRT-M', 'SHIRT-XL'].map((sku) => owner.shelf(sku))).toEqual([
      { gross: '49.00', quantity: 9 },
      { gross: '49.99', quantity: 9 },
      { gross: '45.00', quantity: 9 },
    ]);
    // 45.00 gross is 36.585366 net, which is 3.414634 less than 40.
    expect(owner.row('SHIRT-XL')['price']).toBe('-3.414634');
    expect(owner.row('SHIRT')['price']).toBe('40.000000');
    expect(writes()).toHaveLength(2);
    const read = value(
      await connector.read(
        listings.map(({ ref }) => ref),
        patience(),
      ),
    );
    expect(read.map((result) => result.status === 'shown' && result.shown.priceMinor)).toEqual(offers);
  });

  test('a price of the product changed by hand shows in its combinations and is counted in', async () => {
    const { connector, owner } = await practice();
    owner.add(shirt);
    const [small] = await find(connector, 'SHIRT-S');
    owner.edit('SHIRT', { price: '50.000000' });
    expect(value(await connector.read([small!.ref], patience()))).toMatchObject([
      { status: 'shown', shown: { priceMinor: 5966 } },
    ]);
    value(await connector.push([item(small!, 4900, 1)], patience()));
    expect(owner.shelf('SHIRT-S')?.gross).toBe('49.00');
  });

  test('the SKU of a product with combinations is found, shows nothing and refuses offers by name', async () => {
    const { connector, owner, writes } = await practice();
    owner.add(shirt);
    const [parent] = await find(connector, 'SHIRT');
    expect(parent!.shown).toEqual({ priceMinor: null, quantity: null });
    expect(value(await connector.push([item(parent!, 100, 1)], patience()))).toMatchObject([
      { status: 'refused', problem: { code: 'prestashop_parent_not_sellable', class: 'validation' } },
    ]);
    expect(writes()).toEqual([]);
  });

  test('where the rates may not be read, a set one is used; without one a person is asked', async () => {
    const { connector, connect, owner, shop, state } = await practice();
    owner.add({ reference: 'BOOK-1', name: 'Książka', net: '38.095238', quantity: 4, taxGroup: '3' });
    Object.assign(state.rights, { configurations: [], currencies: [], tax_rules: [], taxes: [] });
    expect(await connector.find(['BOOK-1'], patience())).toMatchObject({
      ok: false,
      problem: { code: 'prestashop_tax_unreadable', class: 'auth' },
    });
    const set = connect({ settings: { url: shop.url, taxRate: '5' } });
    expect((await find(set, 'BOOK-1'))[0]!.shown).toEqual({ priceMinor: 4000, quantity: 4 });
    expect(value(await set.test(patience()))).toMatchObject({ currency: null });
    const bad = connect({ settings: { url: shop.url, taxRate: 'VAT' } });
    expect(await bad.find(['BOOK-1'], patience())).toMatchObject({
      ok: false,
      problem: { code: 'channel_settings_invalid', facts: { key: 'taxRate' } },
    });
  });

  test('a rule that is not one rate keeps its products from being priced, their stock goes through', async () => {
    const { connector, owner, state } = await practice();
    owner.add({ reference: 'ODD-1', name: 'Dziwny', net: '10', quantity: 4, taxGroup: '9' });
    state.tables.tax_rules.push(rule('9', '9', '14', '1', '1'), rule('10', '9', '14', '2', '1'));
    const [odd] = await find(connector, 'ODD-1');
    expect(odd!.shown).toEqual({ priceMinor: null, quantity: 4 });
    expect(value(await connector.push([item(odd!, 1000, 0)], patience()))).toMatchObject([
      { status: 'refused', problem: { code: 'prestashop_tax_unknown', class: 'validation' } },
    ]);
    expect(owner.stockRow('ODD-1')['quantity']).toBe('0');
  });

  test('prices in a currency that is not the shop’s own are neither read nor written', async () => {
    const { connect, owner } = await practice();
    owner.add({ reference: 'MUG-1', name: 'Kubek', net: '20.317073', quantity: 7 });
    expect(await connect({ currency: 'EUR' }).find(['MUG-1'], patience())).toMatchObject({
      ok: false,
      problem: { code: 'prestashop_currency_differs', class: 'auth' },
    });
  });
});

describe('a row that PrestaShop will not save', () => {
  const many = Array.from({ length: 20 }, (_, i) => `R-${i}`);
  async function stocked() {
    const all = await practice();
    for (const reference of many) all.owner.add({ reference, name: reference, net: '10', quantity: 5 });
    const listings = await find(all.connector, ...many);
    const poison = (sku: string, status: number, code: number) =>
      all.state.poison.set(`stock_availables/${all.owner.stockRow(sku)['id']}`, { status, code, message: 'Nie wolno' });
    return { ...all, listings, poison };
  }

  test.each([
    [400, 85, 'validation'],
    [500, 46, 'transient'],
  ] as const)(
    'with status %i is found among its siblings, and all others are saved',
    async (status, code, expected) => {
      const { connector, owner, listings, poison } = await stocked();
      poison('R-7', status, code);
      poison('R-19', status, code);
      const results = value(
        await connector.push(
          listings.map((l) => item(l, 1230, 8)),
          patience(),
        ),
      );
      const refused = results.flatMap((result) =>
        result.status === 'refused' ? [[result.problem.facts['sku'], result.problem.class]] : [],
      );
      expect(refused).toEqual([
        ['R-7', expected],
        ['R-19', expected],
      ]);
      expect(many.filter((sku) => owner.shelf(sku)?.quantity !== 8)).toEqual(['R-7', 'R-19']);
    },
  );

  test('a row that stood as it should before is not blamed for another, nor another for it', async () => {
    const { connector, owner, listings, poison } = await stocked();
    owner.stockRow('R-3')['quantity'] = '8';
    poison('R-3', 400, 85);
    const results = value(
      await connector.push(
        listings.map((l) => item(l, 1230, 8)),
        patience(),
      ),
    );
    expect(results.every(({ status }) => status === 'accepted')).toBe(true);
    expect(many.every((sku) => owner.shelf(sku)?.quantity === 8)).toBe(true);
  });

  test('costs a reading and two requests, not one for every sibling', async () => {
    const { connector, listings, poison, shop } = await stocked();
    poison('R-7', 400, 85);
    const before = shop.asked.length;
    value(
      await connector.push(
        listings.map((l) => item(l, 1230, 8)),
        patience(),
      ),
    );
    expect(shop.asked.slice(before).map(({ method }) => method)).toEqual(['PATCH', 'GET', 'PATCH', 'PATCH']);
  });
});

describe('what PrestaShop finds', () => {
  test.each([
    ['an equal SKU only, whatever the case and accents', ['MUG-1', 'mug-1', 'MÜG-1'], 'MUG-1'],
    ['a SKU with a bar', ['A', 'B', 'A|B'], 'A|B'],
    ['a SKU with brackets, which would undo the filter', ['A[1]', 'A-1-', 'other'], 'A[1]'],
    ['a SKU that looks like a range', ['1', '2', '1,2'], '1,2'],
  ])('%s', async (_, all, wanted) => {
    const { connector, owner } = await practice();
    for (const reference of all) owner.add({ reference, name: reference, net: '1', quantity: 1 });
    const found = value(await connector.find([wanted], patience()));
    expect(found.map(({ sku }) => sku)).toEqual([wanted]);
    const among = value(await connector.find(['none', wanted, 'nothing'], patience()));
    expect(among.map(({ sku }) => sku)).toEqual([wanted]);
  });

  test('twins are both told, and very long SKUs are asked for in several addresses', async () => {
    const { connector, owner, shop } = await practice();
    owner.add({ reference: 'TWIN', name: 'Jeden', net: '1', quantity: 1 });
    owner.add({ ...shirt, combinations: [{ reference: 'TWIN', impact: '0', quantity: 2 }] });
    const found = value(await connector.find(['TWIN'], patience()));
    expect(found.map(({ shown }) => shown.quantity)).toEqual([1, 2]);
    const long = Array.from({ length: 100 }, (_, i) => `${'DŁUGIE-SKU-'.repeat(5)}${i}`);
    for (const reference of long) owner.add({ reference, name: reference, net: '1', quantity: 1 });
    expect(value(await connector.find(long, patience()))).toHaveLength(100);
    expect(Math.max(...shop.asked.map(({ url }) => url.href.length))).toBeLessThan(4096);
  });

  test('the catalogue tells every product once, or its combinations in its place', async () => {
    const { connector, owner, state } = await practice();
    state.languages = 2;
    owner.add({ reference: '', name: 'Bez SKU', net: '1', quantity: 1, ean13: '5901234123457' });
    owner.add(shirt);
    for (let i = 0; i < 60; i++) owner.add({ reference: `C-${i}`, name: `Rzecz ${i}`, net: '1', quantity: i });
    const entries = [];
    let cursor: string | null = null;
    for (let pages = 0; pages < 5; pages++) {
      const page: { entries: readonly { sku: string | null }[]; next: string | null } = value(
        await connector.catalogue!(cursor, patience()),
      );
      entries.push(...page.entries);
      cursor = page.next;
      if (cursor === null) break;
    }
    expect(entries).toHaveLength(64);
    expect(entries.slice(0, 3)).toMatchObject([
      { sku: null, gtins: ['5901234123457'], name: 'Bez SKU', shown: { priceMinor: 123, quantity: 1 } },
      { sku: 'SHIRT-S', gtins: [], name: 'Koszulka', shown: { priceMinor: 4736, quantity: 1 } },
      { sku: 'SHIRT-M' },
    ]);
  });
});
