import { describe, expect, test } from 'vitest';
import { expectInputSchema, receiveInputSchema, type ReceiptReport } from '../../../../src/contract';
import { testCall } from '../../../support/services';
import { deliveryShop, type DeliveryShop } from './delivery-shop';

const NIP = '1234563218';

async function shopWithLoose(): Promise<DeliveryShop> {
  const shop = await deliveryShop([
    { sku: 'A', name: 'Kubek biały', gtins: ['5901234123457'], stock: { main: 7 } },
    { sku: 'B', stock: { main: 3 } },
    { sku: 'ORZECH' },
    { sku: 'D1', gtins: ['5900000000008'] },
    { sku: 'D2', gtins: ['5900000000008'] },
  ]);
  await shop.database.write((trx) => trx('product').where({ sku: 'ORZECH' }).update({ unit: 'kg', unit_scale: 1000 }));
  return shop;
}

async function receive({ core }: DeliveryShop, input: Record<string, unknown>): Promise<ReceiptReport> {
  const answer = await core.operations.deliveries.receive(receiveInputSchema.parse(input), testCall());
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}

async function expectGoods({ core }: DeliveryShop, input: Record<string, unknown>) {
  const answer = await core.operations.deliveries.expect(expectInputSchema.parse(input), testCall());
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}

const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

describe('goods by lines', () => {
  test('are booked by SKU and by barcode, weighed goods in grams', async () => {
    const shop = await shopWithLoose();
    const lines = [
      { sku: 'B', quantity: 2 },
      { gtin: '5901234123457', quantity: 3 },
      { sku: 'ORZECH', quantity: 1.1 },
    ];
    const { state, delivery } = await receive(shop, { lines });
    expect([state, delivery?.state, delivery?.lines]).toEqual(['booked', 'received', 3]);
    expect([await shop.onHand('B'), await shop.onHand('A'), await shop.onHand('ORZECH')]).toEqual([5, 10, 1100]);
    expect(await shop.broken()).toEqual([]);
  });

  test('half a piece is refused and changes nothing', async () => {
    const shop = await shopWithLoose();
    await expect(receive(shop, { lines: [{ sku: 'A', quantity: 0.5 }] })).rejects.toThrow(
      'delivery_quantity_not_whole',
    );
    expect(await shop.onHand('A')).toBe(7);
  });

  test('the same key books once; without a key the same goods are another delivery', async () => {
    const shop = await shopWithLoose();
    const input = { lines: [{ sku: 'A', quantity: 1 }], key: 'skaner-1' };
    const first = await receive(shop, input);
    const again = await receive(shop, input);
    expect([again.state, again.delivery?.id]).toEqual(['repeated', first.delivery?.id]);
    await receive(shop, { lines: input.lines });
    expect(await shop.onHand('A')).toBe(9);
  });

  test('a dry run writes nothing', async () => {
    const shop = await shopWithLoose();
    expect((await receive(shop, { lines: [{ sku: 'A', quantity: 1 }], dryRun: true })).state).toBe('planned');
    expect([await shop.onHand('A'), await shop.database.read('delivery')]).toEqual([7, []]);
  });

  test('goods scanned, then the same on a note of a named supplier: held', async () => {
    const shop = await shopWithLoose();
    await receive(shop, { lines: [{ sku: 'A', quantity: 4 }] });
    const held = await shop.file([{ type: 'PZ', number: 'PZ/1', supplier: NIP, goods: { A: 4 } }]);
    expect([held.state, codes(held.holdReasons)]).toEqual(['held', ['delivery_probable_double']]);
  });
});

describe('what was expected', () => {
  test('is matched by the order’s number: short, over and unexpected lines are said; the rest stays open', async () => {
    const shop = await shopWithLoose();
    const order = await expectGoods(shop, {
      number: 'ZD 5/2026',
      supplier: { taxId: NIP },
      lines: [
        { sku: 'A', quantity: 10 },
        { sku: 'B', quantity: 2 },
      ],
    });
    const came = await shop.file([
      { number: 'PZ 1', supplier: NIP, orders: ['zd-5/2026'], goods: { A: 6, B: 3, ORZECH: 1 } },
    ]);
    // ORZECH is weighed and the note counts pieces.
    expect(
      came.problems.map((row) => [row.code, row.sku, row.facts.expected ?? null, row.facts.received ?? null]),
    ).toEqual([
      ['delivery_short', 'A', 10, 6],
      ['delivery_over', 'B', 2, 3],
      ['delivery_line_unit', 'ORZECH', null, null],
    ]);
    expect((await shop.show(order.delivery.id)).delivery.state).toBe('part_received');
    const rest = await shop.file([{ number: 'PZ 2', supplier: NIP, orders: ['ZD 5/2026'], goods: { A: 4, D1: 1 } }]);
    expect(codes(rest.problems)).toEqual(['delivery_over', 'delivery_unexpected']);
    const shown = await shop.show(order.delivery.id);
    expect(shown.delivery.state).toBe('received');
    expect(shown.lines.map((line) => [line.sku, line.quantity, line.matched])).toEqual([
      ['A', 10, 10],
      ['B', 2, 3],
    ]);
    await shop.undoRun(rest.runId);
    expect((await shop.show(order.delivery.id)).delivery.state).toBe('part_received');
    expect(await shop.broken()).toEqual([]);
  });

  test('is matched by supplier and goods where no number says so, and not to another supplier', async () => {
    const shop = await shopWithLoose();
    const lines = [{ sku: 'A', quantity: 1 }];
    const { delivery: strange } = await expectGoods(shop, { supplier: { taxId: '5260250274' }, lines });
    const { delivery: ours } = await expectGoods(shop, { supplier: { taxId: NIP }, lines });
    await shop.file([{ number: 'PZ 1', supplier: NIP, goods: { A: 1 } }]);
    expect((await shop.show(strange.id)).delivery.state).toBe('expected');
    expect((await shop.show(ours.id)).delivery.state).toBe('received');
  });

  test('can be named, and must be open', async () => {
    const shop = await shopWithLoose();
    const { delivery } = await expectGoods(shop, { lines: [{ sku: 'B', quantity: 2 }] });
    const input = { lines: [{ sku: 'B', quantity: 2 }], expectedId: delivery.id };
    await receive(shop, input);
    await expect(receive(shop, input)).rejects.toThrow('delivery_not_open');
  });

  test('is expected once, and no more when cancelled', async () => {
    const shop = await shopWithLoose();
    const input = { number: 'ZD 1', supplier: { taxId: NIP }, lines: [{ sku: 'A', quantity: 1 }] };
    const { delivery } = await expectGoods(shop, input);
    await expect(expectGoods(shop, input)).rejects.toThrow('delivery_already_expected');
    expect(await shop.core.operations.deliveries.cancel({ id: delivery.id }, testCall())).toMatchObject({ ok: true });
    await shop.file([{ number: 'PZ 1', supplier: NIP, orders: ['ZD 1'], goods: { A: 1 } }]);
    expect((await shop.show(delivery.id)).delivery.state).toBe('cancelled');
    await expectGoods(shop, input);
  });
});

describe('unknown lines', () => {
  const lines = [
    { sku: 'A', quantity: 1 },
    { supplierSku: 'HX-77', name: 'KUBEK BIAŁY', quantity: 4 },
    { gtins: ['5900000000008'], quantity: 1 },
    { sku: 'B', gtins: ['5901234123457'], quantity: 1 },
  ];

  test('are kept with their reason and book nothing; a name is suggested and never taken', async () => {
    const shop = await shopWithLoose();
    const { state, counts, problems } = await shop.file([{ number: 'PZ 1', supplier: NIP, goods: lines }]);
    expect([state, counts.changed, counts.suspicious, counts.rows]).toEqual(['applied', 1, 3, 4]);
    expect(codes(problems)).toEqual([
      'delivery_line_unknown',
      'delivery_line_ambiguous',
      'delivery_line_contradiction',
    ]);
    expect(problems.map(({ facts }) => facts.quantity)).toEqual([4, 1, 1]);
    const shown = await shop.show(1);
    expect(shown.delivery).toMatchObject({ state: 'part_received', unknown: 3 });
    expect(shown.lines[1]?.suggestions).toEqual(['A']);
    expect(await shop.onHand('A')).toBe(8);
  });

  test('are offered the product that has got their code or barcode since, before those of their name', async () => {
    const shop = await shopWithLoose();
    const paper = (number: string, unknown: object) =>
      shop.file([
        {
          number,
          supplier: NIP,
          goods: [
            { sku: 'A', quantity: 1 },
            { quantity: 2, ...unknown },
          ],
        },
      ]);
    const suggested = async (id: number) => (await shop.show(id)).lines[1]?.suggestions;
    await paper('PZ 1', { supplierSku: 'HX-77', name: 'KUBEK BIAŁY' });
    await paper('PZ 2', { gtins: ['4006381333931'] });
    expect([await suggested(1), await suggested(2)]).toEqual([['A'], []]);
    const { deliveries, editing } = shop.core.operations;
    await editing.setFacts({ sku: 'B', set: { gtins: ['4006381333931'] } }, testCall());
    expect(await suggested(2)).toEqual(['B']);
    // Another paper of the supplier taught its code.
    await paper('PZ 3', { supplierSku: 'HX-77', name: 'X' });
    expect(await deliveries.attach({ id: 3, line: 2, sku: 'B' }, testCall())).toMatchObject({ ok: true });
    expect(await suggested(1)).toEqual(['B', 'A']);
  });

  test('are booked when attached, once, and the supplier’s code is known from then on', async () => {
    const shop = await shopWithLoose();
    await shop.file([{ number: 'PZ 1', supplier: NIP, goods: lines }]);
    const attach = (line: number, sku: string) =>
      shop.core.operations.deliveries.attach({ id: 1, line, sku }, testCall());
    expect(await attach(2, 'A')).toMatchObject({ ok: true, value: { lines: [{}, { sku: 'A', booked: 4 }, {}, {}] } });
    expect(await attach(2, 'B')).toMatchObject({ ok: false, problem: { code: 'delivery_line_known' } });
    expect(await shop.onHand('A')).toBe(12);
    await shop.file([{ number: 'PZ 2', supplier: NIP, goods: [{ supplierSku: 'HX-77', quantity: 2 }] }]);
    expect(await shop.onHand('A')).toBe(14);
    const other = await shop.file([
      { number: 'PZ 3', supplier: '5260250274', goods: [{ supplierSku: 'HX-77', quantity: 2 }] },
    ]);
    expect(codes(other.holdReasons)).toEqual(['delivery_nothing_known']);
    expect(await shop.broken()).toEqual([]);
  });

  test('whose goods another paper has brought book nothing when attached', async () => {
    const shop = await shopWithLoose();
    await shop.file([{ type: 'PZ', number: 'WZ/7', supplier: NIP, goods: { A: 4, B: 1 } }]);
    const goods = [
      { sku: 'B', quantity: 1 },
      { supplierSku: 'HX-77', quantity: 4 },
    ];
    await shop.file([{ type: 'VAT', number: 'FV/1', related: ['WZ/7'], supplier: NIP, goods }]);
    await shop.core.operations.deliveries.attach({ id: 2, line: 2, sku: 'A' }, testCall());
    expect([await shop.onHand('A'), await shop.onHand('B')]).toEqual([11, 4]);
    expect((await shop.show(2)).delivery.state).toBe('received');
  });

  test('counted otherwise than we do take a person’s quantity', async () => {
    const shop = await shopWithLoose();
    await shop.file([{ number: 'PZ 1', supplier: NIP, goods: { A: 1, ORZECH: 2 } }]);
    const { attach } = shop.core.operations.deliveries;
    expect(await attach({ id: 1, line: 2, sku: 'ORZECH' }, testCall())).toMatchObject({
      problem: { code: 'delivery_quantity_needed' },
    });
    await attach({ id: 1, line: 2, sku: 'ORZECH', quantity: 0.5 }, testCall());
    expect(await shop.onHand('ORZECH')).toBe(500);
  });
});

describe('taking back', () => {
  test('one delivery of a file leaves the others; the last one ends the run', async () => {
    const shop = await shopWithLoose();
    await shop.file([
      { number: 'PZ 1', supplier: NIP, goods: { A: 1 } },
      { number: 'PZ 2', supplier: NIP, goods: { A: 2 } },
    ]);
    const undo = (id: number) => shop.core.operations.deliveries.undo({ id }, testCall());
    expect(await undo(1)).toMatchObject({ value: { delivery: { state: 'undone' }, reverted: 1, kept: 0 } });
    expect([await shop.onHand('A'), (await shop.database.read('import_run').first('state')).state]).toEqual([
      9,
      'applied',
    ]);
    expect(await shop.broken()).toEqual([]);
    await undo(2);
    expect([await shop.onHand('A'), (await shop.database.read('import_run').first('state')).state]).toEqual([
      7,
      'undone',
    ]);
    expect(await undo(2)).toMatchObject({ problem: { code: 'delivery_not_received' } });
    expect(await shop.broken()).toEqual([]);
  });

  test('takes lines attached since with it, and leaves a shelf that was counted since as it was counted', async () => {
    const shop = await shopWithLoose();
    await shop.file([
      {
        number: 'PZ 1',
        supplier: NIP,
        goods: [
          { sku: 'A', quantity: 1 },
          { supplierSku: 'X', quantity: 5 },
        ],
      },
    ]);
    await shop.core.operations.deliveries.attach({ id: 1, line: 2, sku: 'B' }, testCall());
    shop.clock.advance(60_000);
    await shop.importText('SKU;Nazwa;Cena brutto;Stan\nB;B;5,00;20\n', { confirmProfile: true });
    const { value } = (await shop.core.operations.deliveries.undo({ id: 1 }, testCall())) as { value: unknown };
    expect(value).toMatchObject({ reverted: 1, kept: 1 });
    expect([await shop.onHand('A'), await shop.onHand('B')]).toEqual([7, 20]);
    expect(await shop.broken()).toEqual([]);
  });
});

describe('the moment of a receipt', () => {
  const stock = 'SKU;Nazwa;Cena brutto;Stan\nA;A;5,00;7\n';

  test('a stock file from before the booking does not swallow it, one from after does not double it', async () => {
    const shop = await shopWithLoose();
    const before = shop.clock.now().toISOString();
    shop.clock.advance(3_600_000);
    await shop.file([{ number: 'PZ 1', supplier: NIP, issuedAt: '2026-11-20', goods: { A: 5 } }]);
    shop.clock.advance(3_600_000);
    await shop.importText(stock, { asOf: before, confirmProfile: true });
    expect(await shop.onHand('A')).toBe(12);
    await shop.importText(stock.replace(';7', ';12'), { asOf: shop.clock.now().toISOString() });
    expect(await shop.onHand('A')).toBe(12);
  });
});

describe('documents that book nothing', () => {
  const refusal = { code: 'document_advance', facts: {} };

  test('a refused document fails the run with its reason, and beside a sound one its lines are rejected', async () => {
    const shop = await shopWithLoose();
    const advance = { type: 'ZAL', number: 'ZAL/1', supplier: NIP, refusal, goods: { A: 5 } };
    expect(await shop.file([advance])).toMatchObject({
      state: 'failed',
      problem: refusal,
      counts: { rows: 1, rejected: 1 },
    });
    const both = await shop.file([advance, { number: 'PZ 1', supplier: NIP, goods: { B: 1 } }]);
    expect(both).toMatchObject({ state: 'applied', counts: { rows: 2, changed: 1, rejected: 1 } });
    expect([await shop.onHand('A'), await shop.onHand('B')]).toEqual([7, 4]);
    expect(await shop.broken()).toEqual([]);
  });

  test('a plan changes nothing and says what it would: the levels old and new', async () => {
    const shop = await shopWithLoose();
    const planned = await shop.file([{ number: 'PZ 1', supplier: NIP, goods: { A: -7, B: 1 } }], { mode: 'plan' });
    expect(planned).toMatchObject({ state: 'planned', counts: { changed: 2, stockChanges: 2, toZero: 1 } });
    const changes = await shop.database.read('import_change').select('sku', 'field', 'old_value', 'new_value');
    expect(changes).toEqual([
      { sku: 'A', field: 'stock:main', old_value: '7', new_value: '0' },
      { sku: 'B', field: 'stock:main', old_value: '3', new_value: '4' },
    ]);
    expect([await shop.onHand('A'), await shop.database.read('delivery')]).toEqual([7, []]);
  });

  test('a warehouse nobody knows is doubted only where there are several', async () => {
    const shop = await shopWithLoose();
    const paper = { number: 'PZ 1', supplier: NIP, location: 'MAG', goods: { A: 1 } };
    expect((await shop.file([paper])).state).toBe('applied');
    await shop.file([{ number: 'PZ 2', supplier: NIP, goods: { A: 1 } }], { location: 'sklep' });
    expect(await shop.onHand('A', 'sklep')).toBe(1);
    const held = await shop.file([{ ...paper, number: 'PZ 3' }]);
    expect(codes(held.holdReasons)).toEqual(['delivery_location_unknown']);
    await shop.file([{ ...paper, number: 'PZ 4', location: 'SKLEP' }]);
    expect(await shop.onHand('A', 'sklep')).toBe(2);
  });
});
