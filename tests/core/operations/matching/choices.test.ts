import { expect, test } from 'vitest';
import { matchedShop, remoteIdsOf, skusOf } from '../../../support/matched-shop';

const MUG_GTIN = '5901234123457';
const product = (sku: string, gtins: string[] = []) => ({ sku, gtins, stock: { main: 5 }, prices: { retail: 1_000 } });

test('a link by a person outlives readings and full passes, although the SKU there is another', async () => {
  const { shop, read, link, master, list } = await matchedShop([product('MUG'), product('CUP')]);
  shop.list('shop-1');
  shop.list('CUP');
  await read();
  expect(await link('MUG', 'R1')).toMatchObject({
    ok: true,
    value: { takenFrom: null, summary: { orphan: 0, work: 0 } },
  });
  expect(await master.sync({ full: true })).toMatchObject({ outcome: 'done', pushed: 2, confirmed: 2, notListed: 0 });
  expect(shop.shows('shop-1')).toEqual({ priceMinor: 1_000, quantity: 5 });
  const asked = shop.calls.length;
  await master.sync({ full: true });
  const later = shop.calls.slice(asked);
  expect(later.filter(({ method }) => method === 'find').flatMap(({ about }) => about)).toEqual(['CUP']);
  expect(later.filter(({ method }) => method === 'read').flatMap(({ about }) => about)).toEqual(['R1']);
  await read();
  expect(await master.listing('MUG')).toMatchObject({ match: 'matched', match_by: 'person', remote_id: 'R1' });
  const { items } = await list('linked');
  expect(items).toMatchObject([{ by: 'sku' }, { by: 'person', product: { sku: 'MUG' }, entry: { sku: 'shop-1' } }]);
});

test('an edit by hand of a linked entry is found by its id and put right', async () => {
  const { shop, read, link, master } = await matchedShop([product('MUG')]);
  shop.list('shop-1');
  await read();
  await link('MUG', 'R1');
  await master.sync();
  shop.edit('shop-1', { quantity: 99 });
  expect(await master.sync({ full: true })).toMatchObject({ drifted: 1, pushed: 1 });
  expect(shop.shows('shop-1')).toEqual({ priceMinor: 1_000, quantity: 5 });
});

test('taking an entry from another product is said and asked; the other is not given it back by its SKU', async () => {
  const { shop, read, link, master } = await matchedShop([product('MUG'), product('CUP')], {
    channel: { createMissing: true },
  });
  shop.list('CUP');
  await read();
  expect(await link('MUG', 'R1')).toEqual({
    ok: false,
    problem: { code: 'entry_taken', facts: { channel: 'shop', remoteId: 'R1', sku: 'MUG', holder: 'CUP' } },
  });
  expect(await master.listing('CUP')).toMatchObject({ remote_id: 'R1' });
  expect(await link('MUG', 'R1', true)).toMatchObject({ ok: true, value: { takenFrom: 'CUP' } });
  await master.sync({ full: true });
  await read();
  expect(await master.listing('MUG')).toMatchObject({ match: 'matched', remote_id: 'R1' });
  expect(await master.listing('CUP')).toMatchObject({
    match: 'absent',
    problem: expect.stringContaining('linked_elsewhere'),
  });
  expect(shop.listings.size).toBe(1);
});

test('a double is settled by linking one entry; ignoring the other settles it as well', async () => {
  const chosen = await matchedShop([product('MUG')]);
  chosen.shop.list('MUG');
  chosen.shop.list('MUG');
  await chosen.read();
  await chosen.link('MUG', 'R2');
  expect(remoteIdsOf(await chosen.list('orphan'))).toEqual(['R1']);
  expect(await chosen.ignore('R1')).toMatchObject({ ok: true, value: { summary: { work: 0, ignored: 1 } } });
  const left = await matchedShop([product('MUG')]);
  left.shop.list('MUG');
  left.shop.list('MUG');
  await left.read();
  expect(await left.ignore('R1')).toMatchObject({ ok: true, value: { summary: { work: 0, linked: { sku: 1 } } } });
  expect(await left.master.listing('MUG')).toMatchObject({ remote_id: 'R2', match_by: 'sku' });
  expect(await left.undo({ remoteId: 'R1' })).toMatchObject({
    ok: true,
    value: { summary: { double: 1, ignored: 0 } },
  });
});

test('what a person ignored stays ignored by later readings', async () => {
  const { shop, read, ignore, list } = await matchedShop([product('MUG')]);
  shop.list('', undefined, { name: 'Bon podarunkowy' });
  await read();
  await ignore('R1');
  expect(await read()).toMatchObject({ orphan: 0, ignored: 1 });
  expect(remoteIdsOf(await list('ignored'))).toEqual(['R1']);
});

test('an unlinked product is neither looked for nor created, and found again when that is taken back', async () => {
  const { shop, read, unlink, undo, master } = await matchedShop([product('MUG', [MUG_GTIN])], {
    channel: { createMissing: true },
  });
  shop.list('MUG', undefined, { gtins: [MUG_GTIN] });
  await read();
  expect(await unlink('MUG')).toMatchObject({ remoteId: 'R1', summary: { notSoldHere: 1, missing: 1, orphan: 1 } });
  const asked = shop.calls.length;
  await master.sync({ full: true });
  await read();
  expect(shop.calls.slice(asked).filter(({ method }) => method === 'find' || method === 'publish')).toEqual([]);
  expect(await master.listing('MUG')).toMatchObject({ match: 'absent', match_by: 'person' });
  expect(await undo({ sku: 'MUG' })).toMatchObject({ ok: true, value: { summary: { linked: { sku: 1 }, work: 0 } } });
  expect(await undo({ sku: 'MUG' })).toMatchObject({ ok: false, problem: { code: 'nothing_chosen' } });
});

test('a linked entry that is gone from the channel is said to be, and its product looked for by SKU again', async () => {
  const { shop, read, link, master } = await matchedShop([product('MUG')]);
  shop.list('shop-1');
  await read();
  await link('MUG', 'R1');
  await master.sync();
  shop.delist('shop-1');
  const report = await master.sync({ full: true });
  expect(report.attention).toMatchObject([{ sku: 'MUG', problem: { code: 'listing_gone' } }]);
  shop.list('MUG');
  expect(await master.sync({ full: true })).toMatchObject({ matched: 1, pushed: 1 });
});

test('choices about what is not there are refused in words', async () => {
  const { shop, read, link, ignore } = await matchedShop([product('MUG')]);
  shop.list('MUG');
  shop.list('other');
  await read();
  expect(await link('MUG', 'R9')).toMatchObject({ problem: { code: 'entry_unknown' } });
  expect(await link('NIC', 'R2')).toMatchObject({ problem: { code: 'product_unknown' } });
  expect(await ignore('R1')).toMatchObject({ problem: { code: 'entry_linked', facts: { sku: 'MUG' } } });
  shop.delist('other');
  await read();
  expect(await link('MUG', 'R2')).toMatchObject({ problem: { code: 'entry_gone' } });
});

test('what sells under the SKU of a linked entry is booked to its product, also when it sold before the link', async () => {
  const { shop, read, link, master } = await matchedShop([product('MUG'), product('X')]);
  shop.list('X', { priceMinor: 1_000, quantity: 5 });
  shop.list('shop-1', { priceMinor: 1_000, quantity: 5 });
  await read();
  shop.sell('shop-1', 2);
  expect(await master.sync()).toMatchObject({ salesBooked: 1, unknownSaleLines: 1 });
  await link('MUG', 'R2');
  expect(await master.sync()).toMatchObject({ unknownSaleLines: 0 });
  expect(await master.onHand('MUG')).toBe(3);
  shop.sell('shop-1');
  await master.sync();
  expect(await master.onHand('MUG')).toBe(2);
  expect(await master.onHand('X')).toBe(5);
});

test('a link decides over the product that has the SKU: its sales are the linked product’s', async () => {
  const { shop, read, link, master } = await matchedShop([product('MUG'), product('X')]);
  shop.list('X', { priceMinor: 1_000, quantity: 5 });
  await read();
  await link('MUG', 'R1', true);
  shop.sell('X');
  await master.sync();
  expect([await master.onHand('MUG'), await master.onHand('X')]).toEqual([4, 5]);
});

test('on a channel without a catalogue the doubles that look-ups found can be chosen from', async () => {
  const { shop, list, link, master, summary } = await matchedShop([product('MUG'), product('CUP')], {
    capabilities: { readsCatalogue: false },
  });
  shop.list('MUG');
  shop.list('MUG');
  await master.sync();
  expect(await summary()).toMatchObject({ readsCatalogue: false, readAt: null, double: 1, missing: 1, work: 2 });
  expect((await list('double')).items[0]?.candidates.map(({ remoteId }) => remoteId)).toEqual(['R1', 'R2']);
  await link('MUG', 'R2');
  expect(await master.sync({ full: true })).toMatchObject({ pushed: 1 });
  expect(shop.listings.get('R2')?.shown).toEqual({ priceMinor: 1_000, quantity: 5 });
  expect(shop.listings.get('R1')?.shown).toEqual({ priceMinor: 100, quantity: 0 });
});

test('a double that was resolved on the channel leaves nothing behind', async () => {
  const { shop, list, master } = await matchedShop([product('MUG')], { capabilities: { readsCatalogue: false } });
  shop.list('MUG');
  shop.list('MUG');
  await master.sync();
  shop.delist('MUG');
  await master.sync({ full: true });
  expect(await master.listing('MUG')).toMatchObject({ match: 'matched', remote_id: 'R2' });
  expect((await list('orphan')).total + (await list('double')).total).toBe(0);
});

test('orphans come with similar names as hints: Polish letters and the order of words do not matter', async () => {
  const products = [
    { sku: 'K1', name: 'Kubek ceramiczny biały 330 ml' },
    { sku: 'K2', name: 'Kubek ceramiczny czarny 330 ml' },
    { sku: 'L1', name: 'Łyżka stołowa' },
    { sku: 'abc-1', name: 'Zupełnie co innego' },
  ];
  const { shop, read, list } = await matchedShop(products);
  shop.list('', undefined, { name: 'BIALY kubek, ceramiczny 330 ml' });
  shop.list(' ABC-1', undefined, { name: 'Bez nazwy' });
  shop.list('', undefined, { name: 'Rower' });
  await read();
  const { items } = await list('orphan', { sort: 'name' });
  expect(
    items.map(({ entry, suggestions }) => [entry?.name, suggestions.map(({ sku, likeness }) => [sku, likeness])]),
  ).toEqual([
    ['Bez nazwy', [['abc-1', 1]]],
    [
      'BIALY kubek, ceramiczny 330 ml',
      [
        ['K1', 1],
        ['K2', 0.8],
      ],
    ],
    ['Rower', []],
  ]);
  expect((await list('orphan', { suggest: false })).items.every(({ suggestions }) => suggestions.length === 0)).toBe(
    true,
  );
});

test('work is paged, sorted and searched in the database', async () => {
  const products = Array.from({ length: 7 }, (_, i) => ({ ...product(`P${i}`), name: `Łyżka nr ${i}` }));
  const { shop, read, list } = await matchedShop(products);
  for (const name of ['Ćma', 'Bąk', 'Osa']) shop.list(`s-${name}`, { priceMinor: name.length, quantity: 1 }, { name });
  shop.list('', { priceMinor: 7, quantity: 0 }, { name: 'Żuk', gtins: [MUG_GTIN] });
  await read();
  const missing = await list('missing', { offset: 2, limit: 3, descending: true });
  expect([missing.total, skusOf(missing)]).toEqual([7, ['P4', 'P3', 'P2']]);
  expect(skusOf(await list('missing', { search: 'lyzka 5' }))).toEqual(['P5']);
  const names = async (more: object) => (await list('orphan', more)).items.map(({ entry }) => entry?.name);
  expect(await names({ sort: 'name' })).toEqual(['Bąk', 'Ćma', 'Osa', 'Żuk']);
  expect(await names({ sort: 'price', descending: true, limit: 1 })).toEqual(['Żuk']);
  expect(await names({ search: 'cma' })).toEqual(['Ćma']);
  expect(await names({ search: 'S-o' })).toEqual(['Osa']);
  expect(await names({ search: MUG_GTIN })).toEqual(['Żuk']);
  expect(await names({ search: 'R2' })).toEqual(['Bąk']);
  expect(await names({ search: '100%' })).toEqual([]);
});

test('a channel that was removed or moved to another shop keeps none of its entries', async () => {
  const { shop, read, master, list } = await matchedShop([product('MUG')]);
  shop.list('x', undefined, { gtins: [MUG_GTIN] });
  await read();
  const { updateChannel } = await import('../../../../src/core/operations/channels/update-channel');
  await updateChannel(master.services, { name: 'shop', settings: { url: 'https://other.shop' } });
  expect((await list('orphan')).total).toBe(0);
  expect(await master.database.read('remote_gtin')).toEqual([]);
});

test('a choice settles what hangs together with it: the product that is left with one entry gets that one', async () => {
  const [shared, own] = [MUG_GTIN, '4006381333931'];
  const { shop, read, link, master } = await matchedShop([product('MUG', [shared]), product('CUP', [shared, own])]);
  shop.list('x', undefined, { gtins: [shared] });
  shop.list('y', undefined, { gtins: [own] });
  await read();
  expect(await master.listing('CUP')).toMatchObject({ match: 'ambiguous' });
  await link('MUG', 'R1');
  expect(await master.listing('CUP')).toMatchObject({ match: 'matched', match_by: 'gtin', remote_id: 'R2' });
});
