import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deliveryShop, type Paper } from './delivery-shop';
import { cases } from '../../../support/cases';

const NIP = '1234563218';
const shop = () =>
  deliveryShop([
    { sku: 'A', gtins: ['5901234123457'], stock: { main: 7 } },
    { sku: 'B', stock: { main: 3 } },
    { sku: 'C' },
  ]);

describe('a delivery is booked once', () => {
  test('the same document again, under another file name and with its number spelled otherwise, is unchanged', async () => {
    const { file, onHand, broken } = await shop();
    const first = await file([{ number: 'PZ 12/2026', supplier: NIP, goods: { A: 5, B: 2 } }]);
    expect(first).toMatchObject({ state: 'applied', counts: { rows: 2, changed: 2, stockChanges: 2 } });
    const again = await file([{ number: 'pz-12/2026', supplier: NIP, goods: { B: 2, A: 5 } }]);
    expect(again).toMatchObject({ state: 'unchanged', counts: { rows: 2, changed: 0, unchanged: 2 } });
    expect(again.problems.map((row) => row.code)).toEqual(['delivery_already_booked']);
    expect([await onHand('A'), await onHand('B')]).toEqual([12, 5]);
    expect(await broken()).toEqual([]);
  });

  test.each<[string, Paper[]]>([
    [
      'goods received note, then the invoice that names it',
      [
        { type: 'PZ', number: 'WZ/7', supplier: NIP, goods: { A: 5 } },
        { type: 'VAT', number: 'FV/1', related: ['WZ/7'], supplier: NIP, goods: { A: 5 } },
      ],
    ],
    [
      'our note and the invoice both name the supplier’s delivery note',
      [
        { type: 'PZ', number: 'PZ 3/2026', related: ['WZ 88/26'], supplier: NIP, goods: { A: 5 } },
        { type: 'VAT', number: 'FV/1', related: ['wz-88/26'], supplier: NIP, goods: { A: 5 } },
      ],
    ],
    [
      'an invoice over two notes that come before and after it',
      [
        { type: 'PZ', number: 'WZ/1', supplier: NIP, goods: { A: 3 } },
        { type: 'VAT', number: 'FV/1', related: ['WZ/1', 'WZ/2'], supplier: NIP, goods: { A: 5 } },
        { type: 'PZ', number: 'WZ/2', supplier: NIP, goods: { A: 2 } },
      ],
    ],
    [
      'the invoice, its copy in our books, and our note, none of which names all others',
      [
        { type: 'FZ', number: 'FZ 1/26', related: ['FV/1'], supplier: NIP, goods: { A: 5 } },
        { type: 'VAT', number: 'FV/1', related: ['WZ/1'], supplier: NIP, goods: { A: 5 } },
        { type: 'PZ', number: 'PZ 9/26', related: ['WZ/1'], supplier: NIP, goods: { A: 5 } },
      ],
    ],
  ])('%s, in any order', async (_, papers) => {
    for (const order of [papers, [...papers].reverse()]) {
      const { file, onHand, broken } = await shop();
      for (const paper of order) expect(['applied', 'unchanged']).toContain((await file([paper])).state);
      expect(await onHand('A')).toBe(7 + 5);
      expect(await broken()).toEqual([]);
    }
  });

  test('all papers of one delivery in one file', async () => {
    const { file, onHand } = await shop();
    await file([
      { type: 'PZ', number: 'WZ/7', supplier: NIP, goods: { A: 5 } },
      { type: 'VAT', number: 'FV/1', related: ['WZ/7'], supplier: NIP, goods: { A: 5 } },
    ]);
    expect(await onHand('A')).toBe(12);
  });

  test('stopped while its papers are being booked, a file has booked none of them', async () => {
    const { file, onHand, database, broken } = await shop();
    const stop = new AbortController();
    const papers = Array.from({ length: 120 }, (_, i) => ({ number: `PZ ${i}`, supplier: NIP, goods: { A: 1 } }));
    // Before its second turn the plan is not done.
    setImmediate(() => stop.abort(new Error('stopped by a person')));
    await expect(file(papers, { signal: stop.signal })).rejects.toThrow('stopped by a person');
    expect(await onHand('A')).toBe(7);
    expect(await database.read('delivery').select('id')).toEqual([]);
    expect(await broken()).toEqual([]);
    expect((await file(papers)).state).toBe('applied');
    expect(await onHand('A')).toBe(127);
  });

  test('two notes that name one invoice are two deliveries', async () => {
    const { file, onHand } = await shop();
    await file([{ type: 'PZ', number: 'PZ/1', related: ['FV/9'], supplier: NIP, goods: { A: 3 } }]);
    await file([{ type: 'PZ', number: 'PZ/2', related: ['FV/9'], supplier: NIP, goods: { A: 3 } }]);
    expect(await onHand('A')).toBe(13);
  });

  test('the same number with other content is held; a yes books the difference, and its undo takes that back', async () => {
    const { file, onHand, undoRun, broken } = await shop();
    await file([{ number: 'PZ/1', supplier: NIP, goods: { A: 5, B: 2 } }]);
    const reissue: Paper = { number: 'PZ/1', supplier: NIP, goods: { A: 6, C: 1 } };
    const held = await file([reissue]);
    expect([held.state, held.holdReasons.map((reason) => reason.code)]).toEqual(['held', ['delivery_number_conflict']]);
    expect(await onHand('A')).toBe(12);
    const forced = await file([reissue], { passBrake: true });
    expect(forced.state).toBe('applied');
    expect([await onHand('A'), await onHand('B'), await onHand('C')]).toEqual([13, 3, 1]);
    expect(await broken()).toEqual([]);
    await undoRun(forced.runId);
    expect([await onHand('A'), await onHand('B'), await onHand('C')]).toEqual([12, 5, 0]);
    expect(await broken()).toEqual([]);
  });

  test('the same goods under another kind of paper and without a link are held, both papers named', async () => {
    const { file, clock, onHand } = await shop();
    await file([{ type: 'PZ', number: 'PZ/1', supplier: NIP, goods: { A: 5, B: 1 } }]);
    clock.advance(3 * 24 * 3_600_000);
    const invoice: Paper = { type: 'VAT', number: 'FV/1', supplier: NIP, goods: { A: 5, B: 1 } };
    const held = await file([invoice]);
    expect(held.state).toBe('held');
    expect(held.holdReasons[0]).toMatchObject({
      code: 'delivery_probable_double',
      facts: { number: 'FV/1', other: 'PZ/1', id: 1 },
    });
    expect((await file([{ ...invoice, supplier: '5260250274' }])).state).toBe('applied');
    expect(await onHand('A')).toBe(17);
  });

  test('long after, or with goods of its own, it is another delivery', async () => {
    const { file, clock } = await shop();
    await file([{ type: 'PZ', number: 'PZ/1', supplier: NIP, goods: { A: 5, B: 1 } }]);
    expect((await file([{ type: 'VAT', number: 'FV/1', supplier: NIP, goods: { A: 5, C: 1 } }])).state).toBe('applied');
    clock.advance(15 * 24 * 3_600_000);
    expect((await file([{ type: 'VAT', number: 'FV/2', supplier: NIP, goods: { A: 5, B: 1 } }])).state).toBe('applied');
  });

  test('an invoice that says more than the note it names is held until somebody counted', async () => {
    const { file, onHand } = await shop();
    await file([{ type: 'PZ', number: 'WZ/7', supplier: NIP, goods: { A: 5 } }]);
    const invoice: Paper = { type: 'VAT', number: 'FV/1', related: ['WZ/7'], supplier: NIP, goods: { A: 6 } };
    const held = await file([invoice]);
    expect([held.state, held.holdReasons[0]?.code]).toEqual(['held', 'delivery_documents_disagree']);
    await file([invoice], { passBrake: true });
    expect(await onHand('A')).toBe(13);
  });

  test('a table without a number: the same content again is held, other content is another delivery', async () => {
    const { file, onHand } = await shop();
    const table: Paper = { type: 'FILE', goods: { A: 5 } };
    await file([table]);
    const again = await file([table]);
    expect([again.state, again.holdReasons[0]?.code]).toEqual(['held', 'delivery_same_content']);
    expect((await file([{ type: 'FILE', goods: { A: 4 } }])).state).toBe('applied');
    expect(await onHand('A')).toBe(16);
  });

  test('a correction takes goods back once, and waits where what it corrects is unknown', async () => {
    const { file, onHand } = await shop();
    const correction: Paper = { type: 'KOR', number: 'K/1', corrects: 'FV/1', supplier: NIP, goods: { A: -2 } };
    expect((await file([correction])).holdReasons[0]?.code).toBe('delivery_corrects_unknown');
    await file([{ type: 'VAT', number: 'FV/1', supplier: NIP, goods: { A: 5 } }]);
    for (let i = 0; i < 2; i++) await file([correction]);
    expect(await onHand('A')).toBe(7 + 5 - 2);
  });

  test('when what had brought the goods was taken back, the next paper about them brings them', async () => {
    const { file, onHand, undoRun, broken } = await shop();
    const invoice: Paper = { type: 'VAT', number: 'FV/1', related: ['WZ/7'], supplier: NIP, goods: { A: 5 } };
    const note = await file([{ type: 'PZ', number: 'WZ/7', supplier: NIP, goods: { A: 5 } }]);
    await file([invoice]);
    await undoRun(note.runId);
    expect(await onHand('A')).toBe(7);
    await file([invoice]);
    expect(await onHand('A')).toBe(12);
    expect(await broken()).toEqual([]);
  });
});

/** A true delivery and the papers about it: notes with part of the goods each, and an invoice over them, or none. */
const delivery = fc.record({
  notes: fc.array(fc.record({ A: fc.integer({ min: 1, max: 9 }), B: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
  invoiced: fc.boolean(),
});

test(
  'any order of papers, with repeats and renames, books each movement of goods once',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(delivery, { minLength: 1, maxLength: 3 }),
        fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
        async (deliveries, order) => {
          const { file, onHand, broken } = await shop();
          const papers = deliveries.flatMap(({ notes, invoiced }, d): Paper[] => {
            const numbers = notes.map((_, n) => `WZ ${d}/${n}`);
            const total = (sku: 'A' | 'B') => notes.reduce((sum, note) => sum + note[sku], 0);
            const invoice: Paper = {
              type: 'VAT',
              number: `FV ${d}`,
              related: numbers,
              supplier: NIP,
              goods: { A: total('A'), B: total('B') },
            };
            return [
              ...notes.map((goods, n): Paper => ({ type: 'PZ', number: `WZ ${d}/${n}`, supplier: NIP, goods })),
              ...(invoiced ? [invoice] : []),
            ];
          });
          const shuffled = papers.map((paper, i) => ({ paper, key: order[i] ?? i })).sort((a, b) => a.key - b.key);
          for (const { paper, key } of [...shuffled, ...shuffled.filter((one) => one.key % 2 === 0)]) {
            const spelled =
              key % 3 === 0 ? (paper.number ?? '').toLowerCase().replace(' ', '-') : (paper.number ?? null);
            // Deliveries of one supplier may resemble each other; a person who knows says yes.
            await file([{ ...paper, number: spelled }], { passBrake: true });
          }
          const truth = (sku: 'A' | 'B') =>
            deliveries.flatMap(({ notes }) => notes).reduce((sum, note) => sum + note[sku], 0);
          expect([await onHand('A'), await onHand('B')]).toEqual([7 + truth('A'), 3 + truth('B')]);
          expect(await broken()).toEqual([]);
        },
      ),
      { numRuns: cases(20) },
    );
  },
);

test(
  'despatch advice, note, invoice, its copy in our books and its correction, in any order and any number of times',
  { timeout: 60_000 },
  async () => {
    const papers: readonly Paper[] = [
      { type: 'DESADV', number: 'WZ/7', supplier: NIP, goods: { A: 5, B: 2 } },
      { type: 'PZ', number: 'PZ 3/26', related: ['WZ/7'], supplier: NIP, goods: { A: 5, B: 2 } },
      { type: 'VAT', number: 'FV/1', related: ['WZ/7'], supplier: NIP, goods: { A: 5, B: 2 } },
      { type: 'FZ', number: 'FZ 1/26', related: ['FV/1', 'WZ/7'], supplier: NIP, goods: { A: 5, B: 2 } },
    ];
    const correction: Paper = { type: 'KOR', number: 'K/1', corrects: 'FV/1', supplier: NIP, goods: { A: -2 } };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...papers, correction), { minLength: 1, maxLength: 9 }),
        async (order) => {
          const { file, onHand, broken } = await shop();
          // A correction of what has not come yet waits for a yes.
          for (const paper of order) {
            expect(['applied', 'unchanged']).toContain((await file([paper], { passBrake: true })).state);
          }
          const came = order.some((paper) => paper !== correction) ? 1 : 0;
          const back = order.includes(correction) ? 2 : 0;
          expect([await onHand('A'), await onHand('B')]).toEqual([7 + 5 * came - back, 3 + 2 * came]);
          expect(await broken()).toEqual([]);
        },
      ),
      { numRuns: cases(25) },
    );
  },
);

test('receive then undo is identity on levels, whatever else was booked between', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(fc.constantFrom('A', 'B', 'C'), fc.integer({ min: -3, max: 9 }), { minKeys: 1 }), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.nat({ max: 3 }),
      async (files, which) => {
        const booked = await shop();
        const other = await shop();
        const undone = which % files.length;
        const runs: number[] = [];
        for (const [i, goods] of files.entries()) {
          const paper = { number: `PZ ${i}`, supplier: NIP, goods };
          runs.push((await booked.file([paper], { passBrake: true })).runId);
          if (i !== undone) await other.file([paper], { passBrake: true });
        }
        await booked.undoRun(runs[undone] ?? 0);
        for (const sku of ['A', 'B', 'C']) expect(await booked.onHand(sku)).toBe(await other.onHand(sku));
      },
    ),
    { numRuns: cases(15) },
  );
});
