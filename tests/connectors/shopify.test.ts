import { describe, expect, test } from 'vitest';
import { patience, value } from './conformance-shop';
import { find, item, practice } from './shopify-practice';

describe('stock on Shopify', () => {
  test('a sale that came between reading and writing is not written over, whatever becomes of the others', async () => {
    const { connector, owner } = await practice();
    owner.add('Kubek', [{ sku: 'MUG-1', price: '24.99', quantity: 7 }]);
    owner.add('Talerz', [{ sku: 'PLATE-1', price: '15.00', quantity: 3 }]);
    const [mug, plate] = [await find(connector, 'MUG-1'), await find(connector, 'PLATE-1')];
    owner.order([{ sku: 'MUG-1', quantity: 2 }]);
    const results = value(await connector.push([item(mug, 2499, 10), item(plate, 1500, 9)], patience()));
    expect(results).toEqual([
      {
        id: mug.ref.id,
        status: 'refused',
        problem: { code: 'channel_conflict', class: 'transient', facts: { sku: 'MUG-1' }, retryAfterMs: null },
      },
      { id: plate.ref.id, status: 'accepted' },
    ]);
    expect(owner.shelf('MUG-1')?.quantity).toBe(5);
    expect(owner.shelf('PLATE-1')?.quantity).toBe(9);
    const again = await find(connector, 'MUG-1');
    expect(value(await connector.push([item(again, 2499, 8)], patience()))).toMatchObject([{ status: 'accepted' }]);
    expect(owner.shelf('MUG-1')?.quantity).toBe(8);
  });

  test('where Shopify does keep the good entries of a refused list, they are read again and not lost', async () => {
    const { connector, owner, shop } = await practice();
    shop.state.keepsGoodEntries = true;
    owner.add('Kubek', [{ sku: 'MUG-1', price: '24.99', quantity: 7 }]);
    owner.add('Talerz', [{ sku: 'PLATE-1', price: '15.00', quantity: 3 }]);
    const [mug, plate] = [await find(connector, 'MUG-1'), await find(connector, 'PLATE-1')];
    owner.order([{ sku: 'MUG-1', quantity: 2 }]);
    const results = value(await connector.push([item(mug, 2499, 10), item(plate, 1500, 9)], patience()));
    expect(results.map((result) => result.status === 'refused' && result.problem.code)).toEqual([
      'channel_conflict',
      'channel_conflict',
    ]);
    expect(owner.shelf('PLATE-1')?.quantity).toBe(9);
  });

  test('a repeat of one attempt has the same key and does nothing; the next attempt has another', async () => {
    const { connector, owner, shop } = await practice();
    owner.add('Kubek', [{ sku: 'MUG-1', price: '24.99', quantity: 7 }]);
    const mug = await find(connector, 'MUG-1');
    for (let round = 0; round < 2; round++) {
      expect(value(await connector.push([item(mug, 2499, 4)], patience()))).toMatchObject([{ status: 'accepted' }]);
      if (round === 0) owner.order([{ sku: 'MUG-1', quantity: 1 }]);
    }
    expect(owner.shelf('MUG-1')?.quantity).toBe(3);
    await connector.push([item(mug, 2499, 4, { key: 'another attempt' })], patience());
    const keys = shop.asked.flatMap(({ variables }) =>
      typeof variables['key'] === 'string' ? [variables['key']] : [],
    );
    expect(keys).toHaveLength(3);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  test('an item Shopify does not count is counted from the first push on', async () => {
    const { connector, owner } = await practice();
    owner.add('Bez licznika', [{ sku: 'FREE-1', price: '24.99', quantity: null }]);
    const listing = await find(connector, 'FREE-1');
    expect(listing.shown).toEqual({ priceMinor: 2499, quantity: null });
    expect(value(await connector.push([item(listing, 2499, 6)], patience()))).toMatchObject([{ status: 'accepted' }]);
    expect(owner.shelf('FREE-1')?.quantity).toBe(6);
  });

  test('an item that is not stocked at the location waits for a person; its price and the others go through', async () => {
    const { connector, owner } = await practice();
    owner.add('Gdzie indziej', [{ sku: 'AWAY-1', price: '5.00', quantity: 4 }]);
    owner.add('Tutaj', [{ sku: 'HERE-1', price: '5.00', quantity: 4 }]);
    owner.stopStocking('AWAY-1');
    const [away, here] = [await find(connector, 'AWAY-1'), await find(connector, 'HERE-1')];
    expect(away.shown.quantity).toBeNull();
    const results = value(await connector.push([item(away, 600, 1), item(here, 600, 1)], patience()));
    expect(results).toMatchObject([
      { status: 'refused', problem: { code: 'shopify_not_stocked', class: 'validation' } },
      { status: 'accepted' },
    ]);
    expect(owner.shelf('AWAY-1')).toMatchObject({ price: '6.00', quantity: null });
    expect(owner.shelf('HERE-1')).toMatchObject({ price: '6.00', quantity: 1 });
  });

  test('the oldest active location is kept, or the one named; a missing one is asked for', async () => {
    const { connect, owner, shop } = await practice();
    owner.add('Kubek', [{ sku: 'MUG-1', price: '24.99', quantity: 7 }]);
    expect((await find(connect(), 'MUG-1')).shown.quantity).toBe(7);
    const at = (stockLocation: string) => connect({ settings: { url: shop.url, stockLocation } });
    expect((await find(at('Magazyn'), 'MUG-1')).shown.quantity).toBe(7);
    expect((await find(at('Filia'), 'MUG-1')).shown.quantity).toBeNull();
    expect(await at('Zamknięty').test(patience())).toMatchObject({
      ok: false,
      problem: { code: 'shopify_location_missing', facts: { locations: 'Magazyn, Filia' } },
    });
  });
});

describe('prices on Shopify', () => {
  test('only the half that differs is sent, and the fewest requests carry it', async () => {
    const { connector, owner, shop } = await practice();
    const skus = Array.from({ length: 30 }, (_, i) => `P-${i}`);
    for (const sku of skus) owner.add(sku, [{ sku, price: '10.00', quantity: 1 }]);
    const listings = value(await connector.find(skus, patience()));
    const count = async (work: () => Promise<unknown>) => {
      const before = shop.asked.length;
      await work();
      return shop.asked.slice(before).map(({ query }) => /OneShelf(\w+)/.exec(query)?.[1]);
    };
    expect(
      await count(() =>
        connector.push(
          listings.map((l) => item(l, 1000, 2)),
          patience(),
        ),
      ),
    ).toEqual(['Stock']);
    expect(
      await count(() =>
        connector.push(
          listings.map((l) => item(l, 1100, 1)),
          patience(),
        ),
      ),
    ).toEqual(['Prices', 'Prices']);
    expect(skus.map((sku) => owner.shelf(sku))).toEqual(
      skus.map(() => ({ price: '11.00', compareAtPrice: null, quantity: 2 })),
    );
  });

  test('beside a reduced price stands the lowest of 30 days, and nothing beside one that is not reduced', async () => {
    const { connector, owner } = await practice();
    owner.add('Kubek', [{ sku: 'MUG-1', price: '24.99', quantity: 7 }]);
    const mug = await find(connector, 'MUG-1');
    value(await connector.push([item(mug, 1999, 7, { priorMinor: 2249 })], patience()));
    expect(owner.shelf('MUG-1')).toMatchObject({ price: '19.99', compareAtPrice: '22.49' });
    value(await connector.push([item(await find(connector, 'MUG-1'), 1999, 7)], patience()));
    expect(owner.shelf('MUG-1')).toMatchObject({ price: '19.99', compareAtPrice: null });
  });

  test('a variant the shop will not take does not hold back its siblings or other products', async () => {
    const { connector, owner } = await practice();
    owner.add('Koszulka', [
      { sku: 'SHIRT-S', price: '49.00', quantity: 1, title: 'S' },
      { sku: 'SHIRT-M', price: '49.00', quantity: 1, title: 'M' },
      { sku: 'SHIRT-L', price: '49.00', quantity: 1, title: 'L' },
    ]);
    owner.add('Kubek', [{ sku: 'MUG-1', price: '24.99', quantity: 7 }]);
    owner.poison('SHIRT-M', 'Price is locked');
    const skus = ['SHIRT-S', 'SHIRT-M', 'SHIRT-L', 'MUG-1'];
    const listings = value(await connector.find(skus, patience()));
    const push = async () => {
      const results = value(
        await connector.push(
          listings.map((l) => item(l, 5500, 9)),
          patience(),
        ),
      );
      return new Map(listings.map((l) => [l.sku, results.find(({ id }) => id === l.ref.id)]));
    };
    expect((await push()).get('SHIRT-M')).toMatchObject({
      status: 'refused',
      problem: {
        code: 'shopify_item_refused',
        facts: { sku: 'SHIRT-M', reason: 'INVALID_INPUT', message: 'Price is locked' },
      },
    });
    expect(skus.map((sku) => owner.shelf(sku)?.price)).toEqual(['55.00', '49.00', '55.00', '55.00']);
    // The same where the shop names nobody: the product's variants are parted until the guilty one stands alone.
    owner.poison('SHIRT-M', 'whole');
    expect((await push()).get('SHIRT-M')).toMatchObject({ status: 'refused' });
    expect((await push()).get('SHIRT-S')).toMatchObject({ status: 'accepted' });
  });

  test('a shop whose prices are net, or in another currency, is refused before anything is written', async () => {
    const { connect, owner, shop } = await practice();
    owner.add('Kubek', [{ sku: 'MUG-1', price: '24.99', quantity: 7 }]);
    const mug = await find(connect(), 'MUG-1');
    expect(await connect({ currency: 'EUR' }).push([item(mug, 100, 1)], patience())).toMatchObject({
      ok: false,
      problem: { code: 'shopify_currency_differs', class: 'auth' },
    });
    shop.state.taxesIncluded = false;
    expect(await connect().push([item(mug, 100, 1)], patience())).toMatchObject({
      ok: false,
      problem: { code: 'shopify_prices_exclude_tax', class: 'auth' },
    });
    expect(owner.shelf('MUG-1')).toMatchObject({ price: '24.99', quantity: 7 });
  });
});

describe('what Shopify finds', () => {
  test('near matches of its search are left out, and every listing with the SKU is told', async () => {
    const { connector, owner } = await practice();
    for (const sku of ['MUG-1', 'mug-1', 'MUG-1-RED', 'MUG 1', 'MUG-1', 'say "MUG\\1"']) {
      owner.add(sku, [{ sku, price: '1.00', quantity: 1 }]);
    }
    expect(value(await connector.find(['MUG-1'], patience())).map(({ sku }) => sku)).toEqual(['MUG-1', 'MUG-1']);
    expect(value(await connector.find(['say "MUG\\1"', ''], patience())).map(({ sku }) => sku)).toEqual([
      'say "MUG\\1"',
    ]);
  });

  test('the catalogue tells every variant once, those without a SKU too', async () => {
    const { connector, owner } = await practice();
    for (let i = 0; i < 120; i++) owner.add(`Rzecz ${i}`, [{ sku: `C-${i}`, price: '1.00', quantity: i }]);
    owner.add('Koszulka', [{ sku: '', price: '49.00', quantity: 1, title: 'S', barcode: '5901234123457' }]);
    const entries = [];
    let cursor: string | null = null;
    for (let pages = 0; pages < 5; pages++) {
      const page: { entries: readonly unknown[]; next: string | null } = value(
        await connector.catalogue!(cursor, patience()),
      );
      entries.push(...page.entries);
      cursor = page.next;
      if (cursor === null) break;
    }
    expect(entries).toHaveLength(121);
    expect(entries.at(-1)).toMatchObject({
      sku: null,
      gtins: ['5901234123457'],
      name: 'Koszulka - S',
      shown: { priceMinor: 4900, quantity: 1 },
    });
  });
});

describe('publishing on Shopify', () => {
  test('what an interrupted attempt left is found by its handle while the search has not heard of it', async () => {
    const { connector, owner, shop } = await practice();
    shop.state.searchLags = true;
    const listing = { sku: 'NEW-1', name: 'Nowość', gtins: ['5901234123457'], offer: { priceMinor: 100, quantity: 2 } };
    const [first] = value(await connector.publish!([listing], patience()));
    const [second] = value(await connector.publish!([listing], patience()));
    expect(first).toMatchObject({ status: 'created' });
    expect(second).toEqual(first);
    expect(shop.state.variants.size).toBe(1);
    expect(shop.state.bySku('NEW-1')).toMatchObject({
      barcode: '5901234123457',
      inventoryPolicy: 'DENY',
      tracked: true,
    });
    expect(owner.shelf('NEW-1')).toEqual({ price: '1.00', compareAtPrice: null, quantity: 2 });
  });

  test('a product the shop will not take is refused by itself', async () => {
    const { connector } = await practice();
    const offer = { priceMinor: 100, quantity: 2 };
    const results = value(
      await connector.publish!(
        [
          { sku: 'BAD-1', name: ' ', gtins: [], offer },
          { sku: 'GOOD-1', name: 'Dobry', gtins: [], offer },
        ],
        patience(),
      ),
    );
    expect(results).toMatchObject([
      { sku: 'BAD-1', status: 'refused', problem: { code: 'shopify_item_refused' } },
      { sku: 'GOOD-1', status: 'created' },
    ]);
  });
});
