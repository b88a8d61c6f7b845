import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowestPriors } from '../../../../src/core/channels';
import { lowestPrior, type ShownPrice } from '../../../../src/core/channels/omnibus/lowest-prior';
import { scratchDatabase } from '../../../support/database';
import { putChannel, putProducts } from '../../../support/master';
import { cases } from '../../../support/cases';

/** Day 0 is 1 January 2026; days may be fractions. */
const day = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString();
type Line = readonly [day: number, price: number | null];
const shown = (...lines: readonly Line[]): ShownPrice[] =>
  lines.map(([at, priceMinor]) => ({ at: day(at), priceMinor }));

/** The prior price and the day on which the reduction began, or null. */
function prior(history: readonly Line[], price: number, on: number, promoted = false) {
  const found = lowestPrior(shown(...history), { priceMinor: price, at: day(on), promoted });
  return found && [found.priorMinor, (Date.parse(found.since) - Date.UTC(2026, 0, 1)) / 86_400_000];
}

test.each<[what: string, history: Line[], price: number, on: number, expected: [number, number] | null]>([
  ['a price that never changed is no reduction', [[0, 100]], 100, 50, null],
  ['nor is the first price of all', [], 100, 0, null],
  ['a plain reduction: the price before it', [[0, 100]], 80, 50, [100, 50]],
  [
    'the same, once it is shown',
    [
      [0, 100],
      [50, 80],
    ],
    80,
    60,
    [100, 50],
  ],
  [
    'a dip inside the 30 days is the lowest',
    [
      [0, 100],
      [30, 70],
      [35, 100],
    ],
    80,
    50,
    [70, 50],
  ],
  [
    'a dip that ended before the window is not',
    [
      [0, 100],
      [5, 70],
      [10, 100],
    ],
    80,
    50,
    [100, 50],
  ],
  [
    'a dip in force when the window opens is, though it began before',
    [
      [0, 100],
      [10, 70],
      [20.5, 100],
    ],
    80,
    50,
    [70, 50],
  ],
  [
    'a dip that ended as the window opened is not in force in it',
    [
      [0, 100],
      [10, 70],
      [20, 100],
    ],
    80,
    50,
    [100, 50],
  ],
  [
    'a dip that began as the window opened is',
    [
      [0, 100],
      [20, 70],
      [21, 100],
    ],
    80,
    50,
    [70, 50],
  ],
  [
    'a dip that ended a moment after the window opened is',
    [
      [0, 100],
      [10, 70],
      [20.000_01, 100],
    ],
    80,
    50,
    [70, 50],
  ],
  [
    'raised before the “reduction”: the lower price from before',
    [
      [0, 80],
      [40, 120],
    ],
    90,
    50,
    [80, 50],
  ],
  [
    'and even where it is no reduction at all',
    [
      [0, 80],
      [40, 120],
    ],
    100,
    50,
    [80, 50],
  ],
  ['goods on sale for less than 30 days: what there is', [[45, 100]], 80, 50, [100, 50]],
  [
    'goods that began dear for a day',
    [
      [45, 150],
      [46, 100],
      [49, 120],
    ],
    90,
    50,
    [100, 50],
  ],
  [
    'a further step counts from the first one',
    [
      [0, 100],
      [40, 90],
      [45, 80],
    ],
    70,
    50,
    [100, 40],
  ],
  [
    'a rise ends a reduction',
    [
      [0, 100],
      [40, 80],
    ],
    90,
    50,
    null,
  ],
  [
    'back to the full price: no reduction',
    [
      [0, 100],
      [40, 80],
    ],
    100,
    50,
    null,
  ],
  [
    'a second reduction starts anew and finds the first one',
    [
      [0, 100],
      [30, 80],
      [40, 100],
    ],
    85,
    50,
    [80, 50],
  ],
  [
    'a second reduction after 30 days does not',
    [
      [0, 100],
      [5, 80],
      [10, 100],
    ],
    85,
    50,
    [100, 50],
  ],
  [
    'a small rise between two steps starts anew',
    [
      [0, 100],
      [40, 80],
      [45, 90],
    ],
    85,
    50,
    [80, 50],
  ],
  [
    'a reduced price that has stood for 30 days is the ordinary one',
    [
      [0, 100],
      [10, 80],
    ],
    80,
    40,
    null,
  ],
  [
    'a day less, and it is not yet',
    [
      [0, 100],
      [10, 80],
    ],
    80,
    39.9,
    [100, 10],
  ],
  [
    'lowered again after that, it is a reduction of its own',
    [
      [0, 100],
      [10, 80],
    ],
    70,
    50,
    [80, 50],
  ],
  [
    'and steps of years ago do not count as one',
    [
      [0, 100],
      [100, 90],
      [200, 80],
      [300, 70],
    ],
    70,
    310,
    [80, 300],
  ],
  [
    'goods that were off sale: what was shown in the window',
    [
      [0, 100],
      [30, null],
      [45, 100],
    ],
    80,
    50,
    [100, 50],
  ],
  [
    'off sale for the whole window: nothing to compare with',
    [
      [0, 100],
      [10, null],
    ],
    80,
    50,
    null,
  ],
  [
    'coming back at the same price is no step',
    [
      [0, 100],
      [40, 80],
      [42, null],
      [45, 80],
    ],
    80,
    50,
    [100, 40],
  ],
  [
    'a moment of a low price counts, however short',
    [
      [0, 100],
      [45, 60],
      [45, 100],
    ],
    80,
    50,
    [60, 50],
  ],
])('%s', (_what, history, price, on, expected) => {
  expect(prior(history, price, on)).toEqual(expected);
});

test('while a promotion of ours runs, its reduction does not grow old', () => {
  expect(
    prior(
      [
        [0, 100],
        [10, 80],
      ],
      80,
      90,
      true,
    ),
  ).toEqual([100, 10]);
});

test('of a batch of listings the same is worked out at once', async () => {
  const database = await scratchDatabase();
  const skus = ['A', 'B', 'C', 'D', 'E', 'F'];
  const ids = await putProducts(
    database,
    skus.map((sku) => ({ sku, prices: { main: 1 } })),
  );
  const channelId = await putChannel(database, 'shop');
  const listings = await database.write(async (trx) => {
    for (const sku of skus) {
      await trx('listing').insert({ channel_id: channelId, product_id: ids.get(sku), match: 'matched' });
    }
    return trx('listing').orderBy('id').pluck<number[]>('id');
  });
  // Few prices and days, so that they fall together and on the edges of the window often.
  const line = fc.tuple(
    fc.constantFrom(0, 0, 1, 5, 10, 20, 29.9, 30, 31),
    fc.option(fc.constantFrom(60, 70, 80, 100), { freq: 6 }),
  );
  const past = fc.array(line, { maxLength: 7 }).map((lines) => {
    let at = 0;
    return lines.map(([days, price]): Line => [(at += days), price]);
  });
  const scene = fc.tuple(
    fc.array(past, { minLength: skus.length, maxLength: skus.length }),
    fc.constantFrom(60, 70, 80, 100),
    fc.constantFrom(0, 1, 29.9, 30, 31),
    fc.boolean(),
  );
  await fc.assert(
    fc.asyncProperty(scene, async ([histories, price, later, promoted]) => {
      const on = Math.max(0, ...histories.flatMap((lines) => lines.map(([at]) => at))) + later;
      await database.write(async (trx) => {
        await trx.raw('drop trigger channel_price_no_delete');
        await trx('channel_price').delete();
        await trx('price_plan').delete();
        if (promoted) {
          const plan = {
            name: 'p',
            kind: 'promotion',
            price_list_id: 1,
            scope: 'all',
            state: 'running',
            actor: 'test',
          };
          await trx('price_plan').insert({ ...plan, percent_bp: -1, starts_at: day(0), created_at: day(0) });
        }
        await trx.raw(
          `create trigger channel_price_no_delete before delete on channel_price
           begin select raise(abort, 'what a channel showed is never changed'); end`,
        );
        for (const [i, lines] of histories.entries()) {
          for (const [at, minor] of lines) {
            await trx('channel_price').insert({
              channel_id: channelId,
              product_id: ids.get(skus[i] ?? ''),
              price_minor: minor,
              currency: 'PLN',
              shown_at: day(at),
            });
          }
        }
      });
      const told = await lowestPriors(
        database.read,
        listings.map((id) => ({ id, priceMinor: price })),
        day(on),
      );
      const expected = histories.map((lines) =>
        lowestPrior(shown(...lines), { priceMinor: price, at: day(on), promoted }),
      );
      expect(listings.map((id) => told.get(id) ?? null)).toEqual(expected);
    }),
    { numRuns: cases(150) },
  );
});
