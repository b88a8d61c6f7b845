import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testShop } from '../../../support/core';
import { masterState } from '../../../support/ledger';
import { cases } from '../../../support/cases';

const SKUS = ['A', 'B', 'C', 'D', 'E', 'F'];
const INVENTORY =
  'Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,Option3 Value,SKU,HS Code,COO,Location,' +
  'Bin name,Incoming (not editable),Unavailable (not editable),Committed (not editable),Available (not editable),' +
  'On hand (current),On hand (new)';

test('rows of an inventory with a place in every row may come in any order', async () => {
  const placed = fc.uniqueArray(
    fc.record({
      sku: fc.constantFrom(...SKUS),
      place: fc.constantFrom('Magazyn', 'Sklep', 'Outlet'),
      onHand: fc.constantFrom('0', '1', '7', 'not stocked', ''),
    }),
    { minLength: 2, maxLength: 12, selector: ({ sku, place }) => `${sku} ${place}` },
  );
  const shuffled = placed.chain((some) =>
    fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length })),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, shuffled, async (first, second) => {
      const text = (some: (typeof first)[0]) =>
        [
          INVENTORY,
          ...some.map(
            ({ sku, place, onHand }) =>
              `h-${sku.toLowerCase()},Towar ${sku},Title,Default Title,,,,,${sku},,,${place},,0,0,0,${onHand},${onHand},`,
          ),
          '',
        ].join('\n');
      const shops = [await testShop(), await testShop()] as const;
      const reports = [];
      for (const [i, at] of shops.entries()) {
        for (const orders of [first, second]) {
          at.clock.advance(10 * 60_000);
          reports.push(await at.importText(text(orders[i] ?? []), { force: true }));
        }
      }
      expect(reports[0]?.run.state).not.toBe('failed');
      expect(reports.slice(0, 2).map(({ run }) => [run.state, run.counts])).toEqual(
        reports.slice(2).map(({ run }) => [run.state, run.counts]),
      );
      for (const [i, { run }] of reports.slice(0, 2).entries()) {
        const { rows, changed, unchanged, suspicious, skipped, rejected, new: created } = run.counts;
        expect(created + changed + unchanged + suspicious + skipped + rejected).toBe(rows);
        expect(rows - rejected).toBe(new Set([first, second][i]?.[0].map(({ sku }) => sku)).size);
      }
      expect(await masterState(shops[0])).toEqual(await masterState(shops[1]));
    }),
    { numRuns: cases(10) },
  );
}, 120_000);
