import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testShop } from '../../../../support/core';
import { masterState } from '../../../../support/ledger';
import { corrector, file } from './correcting';
import { cases } from '../../../../support/cases';

const COLUMNS = ['Symbol', 'Nazwa', 'Cena brutto', 'Stan'] as const;

interface Row {
  readonly right: readonly [string, string, string, string];
  /** What the file says instead: which cell, and the nonsense in it. */
  readonly damage: { readonly cell: 0 | 2 | 3; readonly nonsense: string } | null;
}

const damage = fc.oneof(
  fc.constant({ cell: 0 as const, nonsense: '' }),
  fc.constant({ cell: 0 as const, nonsense: '5,90123E+12' }),
  fc.constantFrom('zapytaj', '-1', '#ARG!').map((nonsense) => ({ cell: 2 as const, nonsense })),
  fc.constantFrom('ok. 5', '1,5').map((nonsense) => ({ cell: 3 as const, nonsense })),
);

const rows: fc.Arbitrary<Row[]> = fc.uniqueArray(
  fc.record({
    right: fc.tuple(
      fc.integer({ min: 1, max: 12 }).map((number) => `SKU-${number}`),
      fc.constantFrom('Kubek', 'Łyżka "duża"', 'Miska; biała'),
      fc.constantFrom('10,00', '12,50', '19,99'),
      fc.integer({ min: 0, max: 9 }).map(String),
    ),
    damage: fc.option(damage, { nil: null, freq: 2 }),
  }),
  { minLength: 2, maxLength: 8, selector: ({ right }) => right[0] },
);

const csv = (cells: readonly string[]) =>
  cells.map((cell) => (/[";]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(';');
const damaged = ({ right, damage: at }: Row) =>
  csv(right.map((cell, i) => (at !== null && at.cell === i ? at.nonsense : cell)));
const whole = ({ right }: Row) => csv(right);
const AT = '2026-11-24T06:00:00.000Z';

test('correcting every rejected row of a file equals importing the right file in the first place', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, fc.boolean(), fc.boolean(), async (before, told, atOnce, waits) => {
      // At least one row must be good, and one must not.
      const own = told.map((row, i) => (i === 0 ? { ...row, damage: null } : row));
      const [mended, right] = [await testShop(), await testShop()];
      for (const shop of [mended, right]) {
        await shop.importText(file(...before.map(whole)), { asOf: '2026-11-24T05:00:00.000Z', force: true });
      }
      const of = corrector(mended);
      const { run } = await mended.importText(file(...own.map(damaged)), { asOf: AT, dryRun: waits, force: !waits });
      const wrong = own.flatMap((row, i) =>
        row.damage === null ? [] : [{ line: i + 2, cells: { [COLUMNS[row.damage.cell]]: row.right[row.damage.cell] } }],
      );
      expect(run.counts.rejected).toBe(wrong.length);
      for (const part of atOnce ? [wrong] : wrong.map((one) => [one])) {
        if (part.length > 0) expect(await of.correct(run.id, part, true)).toMatchObject({ stillOpen: 0 });
      }
      if (waits) {
        await mended.core.operations.imports.apply(
          { id: run.id, confirmProfile: false, includeSuspicious: true },
          { signal: new AbortController().signal, actor: 'cli', role: 'owner', mayReadPaths: true },
        );
      }
      await right.importText(file(...own.map(whole)), { asOf: AT, force: true });
      expect(await masterState(mended)).toEqual(await masterState(right));
      expect(await of.verified()).toBe(true);
    }),
    { numRuns: cases(25) },
  );
}, 120_000);

test('ten thousand rejected rows are kept and corrected in seconds', async () => {
  const shop = await testShop();
  const of = corrector(shop);
  const lines = Array.from({ length: 10_000 }, (_, i) => `;Towar ${i};1,00;1`);
  const began = performance.now();
  const { run } = await shop.importText(file('GOOD-1;Dobry;1,00;1', ...lines), { force: true });
  expect(run.counts).toMatchObject({ rows: 10_001, rejected: 10_000 });
  const done = await of.correct(
    run.id,
    lines.map((_, i) => ({ line: i + 3, cells: { Symbol: `NEW-${i}` } })),
  );
  expect(done).toMatchObject({ corrected: 10_000, stillOpen: 0, report: { run: { counts: { new: 10_000 } } } });
  expect(performance.now() - began).toBeLessThan(15_000);
  expect(await of.verified()).toBe(true);
}, 60_000);
