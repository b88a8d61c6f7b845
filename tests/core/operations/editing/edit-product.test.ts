import { expect, test } from 'vitest';
import { refreshDesired } from '../../../../src/core/channels';
import { type TestShop, testShop } from '../../../support/core';
import { newestPosting, sell, sure, verified } from '../../../support/ledger';
import { putChannel, putProducts } from '../../../support/master';
import { testCall } from '../../../support/services';

const MUG_GTIN = '5901234123457';
const NEW_GTIN = '4006381333931';

async function shop(): Promise<TestShop> {
  const opened = await testShop();
  await putProducts(opened.database, [
    { sku: 'MUG', name: 'Kubek', gtins: [MUG_GTIN], stock: { main: 5 }, prices: { retail: 2_499, cost: 1_500 } },
    { sku: 'CUP', name: 'Filiżanka', gtins: ['96385074'], prices: { retail: 1_000 } },
  ]);
  await putChannel(opened.database, 'shop', { list: 'retail' });
  await putChannel(opened.database, 'market', { list: 'retail' });
  await opened.database.write((trx) => refreshDesired(trx, { kind: 'all' }, '2026-11-24T07:30:00.000Z'));
  return opened;
}

async function factsOf({ core }: TestShop, sku: string) {
  const { name, vat, unit, unitScale, category, archived, gtins } = sure(
    await core.operations.products.show({ sku }, testCall()),
  );
  return { name, vat, unit, unitScale, category, archived, gtins };
}

test('facts are changed as one posting and come back by its undo', async () => {
  const opened = await shop();
  const { editing, ledger, products } = opened.core.operations;
  const before = await factsOf(opened, 'MUG');
  const set = { name: 'Kubek żółty', vat: '23%', category: 'Kuchnia', gtins: [NEW_GTIN] };
  const booked = sure(await editing.setFacts({ sku: 'MUG', set, reason: 'nowa etykieta' }, testCall()));
  expect(booked.rows.map(({ what, now, becomes }) => [what, now, becomes])).toEqual([
    ['name', 'Kubek', 'Kubek żółty'],
    ['category', null, 'Kuchnia'],
    ['vat', null, '23'],
    ['gtin', MUG_GTIN, null],
    ['gtin', null, NEW_GTIN],
  ]);
  expect(booked.posting).toMatchObject({ kind: 'adjustment', fields: 5, reason: 'nowa etykieta', undoable: true });
  expect(await factsOf(opened, 'MUG')).toMatchObject({ name: 'Kubek żółty', vat: '23', gtins: [NEW_GTIN] });
  const found = await products.list(
    { search: 'zolty', filter: 'all', sort: 'sku', descending: false, offset: 0, limit: 5 },
    testCall(),
  );
  expect(found.items.map(({ sku }) => sku)).toEqual(['MUG']);
  expect(sure(await editing.setFacts({ sku: 'MUG', set }, testCall()))).toEqual({ posting: null, rows: [] });

  const undone = sure(await ledger.undo({ postingId: booked.posting?.id ?? 0 }, testCall()));
  expect(undone).toMatchObject({ reverted: 5, kept: 0 });
  expect(await factsOf(opened, 'MUG')).toEqual(before);
  expect(await verified(opened)).toEqual([]);
});

test('a fact that was changed again stays, and the later change is named', async () => {
  const opened = await shop();
  const { editing, ledger } = opened.core.operations;
  const first = sure(await editing.setFacts({ sku: 'MUG', set: { name: 'Kubek A', vat: '8' } }, testCall()));
  const second = sure(await editing.setFacts({ sku: 'MUG', set: { name: 'Kubek B' } }, testCall()));
  const undone = sure(await ledger.undo({ postingId: first.posting?.id ?? 0 }, testCall()));
  expect(undone).toMatchObject({ reverted: 1, kept: 1 });
  expect(undone.keptRows).toMatchObject([{ what: 'name', now: 'Kubek B', keptBecause: { id: second.posting?.id } }]);
  expect(await factsOf(opened, 'MUG')).toMatchObject({ name: 'Kubek B', vat: null });
});

test('archived, a product is offered nowhere; brought back, it is offered again', async () => {
  const opened = await shop();
  const { editing, ledger } = opened.core.operations;
  const quantities = () =>
    opened.database
      .read('listing')
      .join('product', 'product.id', 'product_id')
      .where({ sku: 'MUG' })
      .pluck('desired_quantity');
  const booked = sure(await editing.setFacts({ sku: 'MUG', set: { archived: true } }, testCall()));
  expect(await quantities()).toEqual([0, 0]);
  sure(await ledger.undo({ postingId: booked.posting?.id ?? 0 }, testCall()));
  expect(await quantities()).toEqual([5, 5]);
});

test('what cannot be is refused and changes nothing', async () => {
  const opened = await shop();
  const { editing } = opened.core.operations;
  const before = await newestPosting(opened);
  const code = async (set: Parameters<typeof editing.setFacts>[0]['set'], sku = 'MUG') => {
    const answer = await editing.setFacts({ sku, set }, testCall());
    return answer.ok ? null : answer.problem.code;
  };
  expect(await code({ vat: '19' })).toBe('vat_code_unknown');
  expect(await code({ gtins: ['5901234123458'] })).toBe('barcode_wrong');
  expect(await code({ gtins: [MUG_GTIN] }, 'CUP')).toBe('gtin_taken');
  // Five pieces would become five grams.
  expect(await code({ name: 'x', unit: 'kg' })).toBe('unit_counted');
  expect(await code({ name: 'x' }, 'NONE')).toBe('product_unknown');
  expect(await newestPosting(opened)).toBe(before);
  expect(await code({ unit: 'kg' }, 'CUP')).toBe(null);
  expect(await factsOf(opened, 'CUP')).toMatchObject({ unit: 'kg', unitScale: 1_000 });
});

test('the preview of a price says what each channel will show, and saving it shows exactly that', async () => {
  const opened = await shop();
  const { editing, ledger, offers } = opened.core.operations;
  const rule = { markupBp: 1_000, rounding: '.99' as const, costList: 'cost', minMarginBp: 2_000 };
  sure(await offers.setRule({ channel: 'market', category: null, rule }, testCall()));
  const look = async (grossMinor: number) =>
    sure(await editing.pricePreview({ sku: 'MUG', list: 'retail', grossMinor }, testCall()));

  const dearer = await look(3_000);
  expect(dearer).toMatchObject({ oldMinor: 2_499, newMinor: 3_000, warnings: [] });
  // 24.99 · 1.1 = 27.49 → 27.99; 30.00 · 1.1 = 33.00 → 32.99
  expect(dearer.channels.map(({ channel, now, becomes }) => [channel, now.priceMinor, becomes.priceMinor])).toEqual([
    ['market', 2_799, 3_299],
    ['shop', 2_499, 3_000],
  ]);
  sure(await ledger.setPrices({ list: 'retail', lines: [{ sku: 'MUG', grossMinor: 3_000 }], meant: true }, testCall()));
  const shown = await opened.database
    .read('listing')
    .join('channel', 'channel.id', 'channel_id')
    .join('product', 'product.id', 'product_id')
    .where({ sku: 'MUG' })
    .orderBy('channel.name')
    .select('desired_price_minor as minor', opened.database.read.raw('meant_at = desired_at as meant'));
  expect(shown).toEqual([
    { minor: 3_299, meant: 1 },
    { minor: 3_000, meant: 1 },
  ]);

  // 16.00 · 1.1 = 17.60 → 17.99 is below 15.00 / 0.8 = 18.75 → 18.99
  const cheap = await look(1_600);
  expect(cheap.channels[0]).toMatchObject({
    becomes: { priceMinor: 1_899 },
    warnings: [{ code: 'price_warn_margin', facts: { unflooredMinor: 1_799, newMinor: 1_899 } }],
  });
  expect((await look(15_000)).warnings).toMatchObject([{ code: 'price_warn_jump_up' }]);
  expect((await look(600)).warnings).toMatchObject([{ code: 'price_warn_jump_down' }]);
  expect((await look(0)).warnings).toMatchObject([{ code: 'price_warn_zero' }]);
});

test('a price that begins or ends a reduction says so', async () => {
  const opened = await shop();
  const { editing } = opened.core.operations;
  // Shown since two months ago at 24.99, lowered to 19.99 five days ago.
  for (const [minor, at] of [
    [2_499, '2026-09-20T08:00:00.000Z'],
    [1_999, '2026-11-19T08:00:00.000Z'],
  ] as const) {
    await opened.database.write((trx) =>
      trx.raw(
        `update listing set confirmed_price_minor = ?, desired_price_minor = ?, confirmed_at = ?, confirmed_quantity = 5
         where product_id = (select id from product where sku = 'MUG')
           and channel_id = (select id from channel where name = 'shop')`,
        [minor, minor, at],
      ),
    );
  }
  const look = async (grossMinor: number) => {
    const seen = sure(await editing.pricePreview({ sku: 'MUG', list: 'retail', grossMinor }, testCall()));
    return seen.channels.find(({ channel }) => channel === 'shop');
  };
  expect(await look(1_500)).toMatchObject({ priorMinor: 2_499, warnings: [{ code: 'price_warn_prior' }] });
  expect(await look(2_600)).toMatchObject({
    priorMinor: null,
    warnings: [{ code: 'price_warn_reduction_ends', facts: { priorMinor: 2_499 } }],
  });
});

test('the ledger of a product has a running balance that filters leave true', async () => {
  const opened = await shop();
  const { editing, ledger } = opened.core.operations;
  await sell(opened, 'MUG');
  opened.clock.set('2026-11-24T12:00:00.000Z');
  const counted = { location: 'main', lines: [{ sku: 'MUG', quantity: 3 }], reason: 'dwa stłuczone' };
  sure(await ledger.count(counted, testCall()));
  const lines = async (filter: object = {}) =>
    (await editing.movements({ sku: 'MUG', offset: 0, limit: 10, ...filter }, testCall())).items.map(
      ({ kind, quantity, balance, reason }) => [kind, quantity, balance, reason],
    );
  expect(await lines()).toEqual([
    ['count', -1, 3, 'dwa stłuczone'],
    ['sale', -1, 4, null],
    ['snapshot', 5, 5, null],
  ]);
  expect(await lines({ kind: 'sale' })).toEqual([['sale', -1, 4, null]]);
  expect(await lines({ location: 'elsewhere' })).toEqual([]);

  const happened = await editing.events({ sku: 'MUG', limit: 2 }, testCall());
  expect(happened.map(({ kind, rows }) => [kind, rows.map(({ now, becomes }) => [now, becomes])])).toEqual([
    ['count', [['4', '3']]],
    ['sale', [['5', '4']]],
  ]);
});

test('the history of prices tells lists, the lowest of 30 days and what channels confirmed', async () => {
  const opened = await shop();
  const { editing, ledger, prices } = opened.core.operations;
  const set = async (at: string, grossMinor: number) => {
    opened.clock.set(at);
    sure(await ledger.setPrices({ list: 'retail', lines: [{ sku: 'MUG', grossMinor }] }, testCall()));
  };
  await set('2026-12-01T08:00:00.000Z', 1_999);
  await set('2026-12-10T08:00:00.000Z', 2_599);
  const promotion = { name: 'Zima', list: 'retail', all: false, skus: ['MUG'], percentBp: -1_000 };
  sure(await prices.promote({ ...promotion, endsAt: '2026-12-20T00:00:00.000Z' }, testCall()));
  const history = async () => sure(await editing.priceHistory({ sku: 'MUG' }, testCall()));
  const [retail] = (await history()).lists.filter(({ list }) => list === 'retail');
  expect(retail).toMatchObject({
    points: [
      { at: '2026-11-24T07:00:00.000Z', minor: 2_499 },
      { at: '2026-12-01T08:00:00.000Z', minor: 1_999 },
      { at: '2026-12-10T08:00:00.000Z', minor: 2_599 },
    ],
    lowest30Minor: 1_999,
  });
  expect((await history()).promotions).toEqual([
    { name: 'Zima', list: 'retail', startsAt: '2026-12-10T08:00:00.000Z', endsAt: '2026-12-20T00:00:00.000Z' },
  ]);
  // 30 days later the lowest in force is that of 10 December.
  opened.clock.set('2027-01-20T08:00:00.000Z');
  expect((await history()).lists.find(({ list }) => list === 'retail')?.lowest30Minor).toBe(2_599);
});
