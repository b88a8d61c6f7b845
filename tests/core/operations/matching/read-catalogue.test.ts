import { expect, test } from 'vitest';
import { fakeProblem } from '../../../support/fake-channel';
import { matchedShop, remoteIdsOf, skusOf } from '../../../support/matched-shop';
import { testCall } from '../../../support/services';

const MUG_GTIN = '5901234123457';
const PEN_GTIN = '5900000000008';
const product = (sku: string, gtins: string[] = []) => ({ sku, gtins, stock: { main: 5 }, prices: { retail: 1_000 } });

test('a SKU both sides have once decides, then a GTIN of what is left; the rest is work', async () => {
  const { shop, read, list, master } = await matchedShop([product('MUG'), product('CUP', [MUG_GTIN]), product('PEN')]);
  shop.list('MUG');
  shop.list('shop-77', undefined, { gtins: [MUG_GTIN], name: 'Filiżanka' });
  shop.list('', undefined, { name: 'Coś obcego' });
  const report = await read();
  expect(report).toMatchObject({ entries: 3, newBySku: 1, newByGtin: 1, linked: { sku: 1, gtin: 1, person: 0 } });
  expect(report).toMatchObject({ double: 0, orphan: 1, missing: 1, toCreate: 0, work: 2 });
  expect(skusOf(await list('linked'))).toEqual(['CUP', 'MUG']);
  expect(remoteIdsOf(await list('orphan'))).toEqual(['R3']);
  expect(skusOf(await list('missing'))).toEqual(['PEN']);
  expect(await master.sync({ full: true })).toMatchObject({ outcome: 'done', pushed: 2, confirmed: 2, notListed: 1 });
  expect(shop.shows('shop-77')).toEqual({ priceMinor: 1_000, quantity: 5 });
});

test('a UPC and the EAN made of it are one GTIN; a code with a wrong check digit or of zeros is none', async () => {
  const { shop, read } = await matchedShop([
    product('A', ['0012345678905']),
    product('B', ['00000000']),
    product('C', ['5901234123450']),
  ]);
  shop.list('x', undefined, { gtins: ['012345678905'] });
  shop.list('y', undefined, { gtins: ['00000000', '5901234123450'] });
  expect(await read()).toMatchObject({ newByGtin: 1, orphan: 1, missing: 2 });
});

test('several entries with one SKU are a double with all of them to choose from, and nothing is sent to any', async () => {
  const { shop, read, list, master } = await matchedShop([product('MUG'), product('CUP')]);
  shop.list('MUG', undefined, { name: 'Kubek' });
  shop.list('MUG', undefined, { name: 'Kubek, drugi raz' });
  shop.list('CUP');
  expect(await read()).toMatchObject({ double: 1, orphan: 0, missing: 0, newBySku: 1, work: 1 });
  const { items } = await list('double');
  expect(items[0]).toMatchObject({
    product: { sku: 'MUG' },
    problem: { code: 'sku_ambiguous', facts: { sku: 'MUG', count: 2 } },
    candidates: [{ remoteId: 'R1' }, { remoteId: 'R2' }],
  });
  await master.sync();
  expect(shop.writes.map(({ sku }) => sku)).toEqual(['CUP']);
});

test('a GTIN that two entries or two products share decides nothing, and is not created a second time', async () => {
  const { shop, read, list, master } = await matchedShop(
    [product('MUG-1', [MUG_GTIN]), product('MUG-2', [MUG_GTIN]), product('PEN', [PEN_GTIN])],
    { channel: { createMissing: true } },
  );
  shop.list('a', undefined, { gtins: [MUG_GTIN] });
  shop.list('b', undefined, { gtins: [PEN_GTIN] });
  shop.list('c', undefined, { gtins: [PEN_GTIN] });
  expect(await read()).toMatchObject({ newByGtin: 0, double: 3, orphan: 0, missing: 0 });
  const { items } = await list('double');
  expect(items.map((item) => [item.product?.sku, item.candidates.map((one) => one.remoteId)])).toEqual([
    ['MUG-1', ['R1']],
    ['MUG-2', ['R1']],
    ['PEN', ['R2', 'R3']],
  ]);
  expect(items[0]?.candidates[0]?.others).toEqual(['MUG-2']);
  master.clock.advance(3 * 3_600_000);
  expect(await master.sync({ full: true })).toMatchObject({ created: 0, pushed: 0 });
  expect(shop.listings.size).toBe(3);
});

test('a product whose GTINs lead to two entries is a double, and so is one whose entry has the SKU of another product', async () => {
  const { shop, read } = await matchedShop([product('BOTH', [MUG_GTIN, PEN_GTIN]), product('OTHER')]);
  shop.list('p', undefined, { gtins: [MUG_GTIN] });
  shop.list('q', undefined, { gtins: [PEN_GTIN] });
  expect(await read()).toMatchObject({ newByGtin: 0, double: 1, missing: 1 });
});

test('an entry in a double by SKU is not given away by its GTIN', async () => {
  const { shop, read } = await matchedShop([product('A'), product('B', [MUG_GTIN])]);
  shop.list('A', undefined, { gtins: [MUG_GTIN] });
  shop.list('A');
  expect(await read()).toMatchObject({ newBySku: 0, newByGtin: 0, double: 2, orphan: 0 });
});

test('what a complete reading does not tell of is gone; a reading that breaks off judges nothing', async () => {
  const { shop, read, list, matching, master } = await matchedShop([product('MUG')], { cataloguePage: 2 });
  for (const name of ['Jeden', 'Dwa', 'Trzy', 'Cztery']) shop.list('', undefined, { name });
  expect(await read()).toMatchObject({ entries: 4, pages: 2, orphan: 4 });
  shop.listings.delete('R1');
  shop.listings.delete('R4');
  shop.list('MUG');
  shop.fault = (call) =>
    call.about[0] === '2' ? { kind: 'fail', problem: fakeProblem('auth', 'channel_auth') } : null;
  expect(await matching.read({ channel: 'shop' }, testCall())).toMatchObject({
    ok: false,
    problem: { code: 'channel_auth' },
  });
  expect(remoteIdsOf(await list('orphan', { sort: 'name' }))).toHaveLength(4);
  expect(await master.listing('MUG')).toMatchObject({ match: 'absent', remote_id: null });
  shop.fault = null;
  expect(await read()).toMatchObject({ entries: 3, orphan: 2, newBySku: 1 });
  expect(remoteIdsOf(await list('orphan'))).toEqual(['R2', 'R3']);
});

test('a reading is told of as it goes, one at a time, and can be stopped', async () => {
  const { shop, matching, master } = await matchedShop([product('MUG')], { cataloguePage: 1 });
  shop.list('A');
  shop.list('B');
  const events: unknown[] = [];
  const listening = new AbortController();
  void (async () => {
    for await (const event of master.services.events.subscribe(listening.signal)) events.push(event);
  })();
  let reached = () => {};
  const atSecondPage = new Promise<void>((resolve) => (reached = resolve));
  shop.fault = (call) => {
    if (call.about[0] !== '1') return null;
    reached();
    return { kind: 'hang' };
  };
  const reading = matching.read({ channel: 'shop' }, testCall());
  await atSecondPage;
  expect(await matching.read({ channel: 'shop' }, testCall())).toMatchObject({
    problem: { code: 'catalogue_being_read' },
  });
  expect(await matching.cancel({ channel: 'shop' }, testCall())).toEqual({ cancelled: true });
  expect(await reading).toMatchObject({ ok: false, problem: { code: 'catalogue_interrupted' } });
  expect(await matching.cancel({ channel: 'shop' }, testCall())).toEqual({ cancelled: false });
  listening.abort();
  expect(events).toContainEqual(
    expect.objectContaining({ phase: 'catalogue', subject: 'shop', done: 1, finished: false }),
  );
  expect(events).toContainEqual(expect.objectContaining({ phase: 'catalogue', finished: true }));
});

test('a catalogue that goes round in circles is left', async () => {
  const { shop, matching } = await matchedShop([product('MUG')], { cataloguePage: 0 });
  shop.list('MUG');
  expect(await matching.read({ channel: 'shop' }, testCall())).toMatchObject({
    problem: { code: 'catalogue_endless' },
  });
  expect(shop.count('catalogue')).toBe(2);
});

test('a channel that cannot tell its catalogue is said to', async () => {
  const { matching } = await matchedShop([product('MUG')], { capabilities: { readsCatalogue: false } });
  expect(await matching.read({ channel: 'shop' }, testCall())).toMatchObject({
    ok: false,
    problem: { code: 'catalogue_not_readable', facts: { channel: 'shop', kind: 'fake' } },
  });
});

test('a SKU that has moved to another entry is followed', async () => {
  const { shop, read, master } = await matchedShop([product('MUG'), product('CUP')]);
  shop.list('MUG');
  shop.list('CUP');
  await read();
  shop.listings.get('R1')!.sku = 'CUP';
  shop.listings.get('R2')!.sku = 'MUG';
  expect(await read()).toMatchObject({ newBySku: 2, linked: { sku: 2 } });
  expect(await master.listing('MUG')).toMatchObject({ remote_id: 'R2', match_by: 'sku', confirmed_quantity: null });
});

test('what was matched is read before it is written: an offer that is right already is not sent', async () => {
  const { shop, read, master } = await matchedShop([product('MUG')]);
  shop.list('MUG', { priceMinor: 1_000, quantity: 5 });
  await read();
  expect(await master.sync()).toMatchObject({ outcome: 'done', pushed: 0, confirmed: 1 });
  expect(shop.writes).toEqual([]);
});
