import { expect, test } from 'vitest';
import { silentKind } from '../../../bench/silent-channel';
import { testShop } from '../../../support/core';
import { testCall } from '../../../support/services';

/** In an order that is that of no column. */
const ROWS = Array.from({ length: 3000 }, (_, i) => {
  const n = (i * 1777) % 3000;
  return `TW-${String(n).padStart(4, '0')};59012341${String(i % 89).padStart(4, '0')};Kubek ${n % 11};${1 + (i % 90)},50;${i % 7};${i % 3}`;
});

async function shopWith(...files: readonly (readonly string[])[]) {
  const shop = await testShop({ connectors: [silentKind] });
  for (const name of ['one', 'two']) {
    const channel = { name, kind: silentKind.kind, settings: {}, secrets: {}, buffer: 1, cap: 4, createMissing: false };
    expect((await shop.core.operations.channels.add(channel, testCall())).ok).toBe(true);
  }
  for (const rows of files) {
    const text = ['Symbol;Kod;Nazwa;Cena brutto;Stan;Stan sklep', ...rows, ''].join('\r\n');
    expect((await shop.importText(text, { force: true })).run.state).toBe('applied');
  }
  return shop;
}

const FACTS = {
  prices: `select sku, gross_minor from price join product on product.id = product_id order by sku`,
  history: `select sku, new_minor from price_change join product on product.id = product_id order by sku`,
  levels: `select sku, code, on_hand from level join product on product.id = product_id join location on location.id = location_id order by 1, 2`,
  movements: `select sku, location_id, quantity from movement join product on product.id = product_id order by 1, 2`,
  listings: `select sku, channel_id, match, desired_price_minor, desired_quantity from listing join product on product.id = product_id order by 1, 2`,
};

test('many new products at once are what they would be in smaller files, and the master is in order', async () => {
  const [atOnce, inTwo] = [await shopWith(ROWS), await shopWith(ROWS.slice(0, 1500), ROWS.slice(1500))];
  for (const [what, sql] of Object.entries(FACTS)) {
    const facts = await atOnce.database.read.raw<unknown[]>(sql);
    expect(facts.length, what).toBeGreaterThan(2900);
    expect(facts, what).toEqual(await inTwo.database.read.raw(sql));
  }
  const schema = `select type, name, tbl_name, sql from sqlite_schema where sql is not null order by type, name`;
  expect(await atOnce.database.read.raw(schema)).toEqual(await inTwo.database.read.raw(schema));
  expect(await atOnce.core.operations.master.verify({}, testCall())).toMatchObject({ ok: true });
});
