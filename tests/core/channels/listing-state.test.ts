import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LISTING_STATES } from '../../../src/contract';
import { type ListingFacts, listingState, listingStateSql } from '../../../src/core/channels';
import { scratchDatabase } from '../../support/database';

const amount = fc.constantFrom(null, 0, 1, 2);
const facts: fc.Arbitrary<ListingFacts> = fc.record({
  channelState: fc.constantFrom('active', 'paused'),
  match: fc.constantFrom('unknown', 'matched', 'absent', 'ambiguous'),
  desiredPriceMinor: amount,
  desiredQuantity: amount,
  pushedPriceMinor: amount,
  pushedQuantity: amount,
  confirmedPriceMinor: amount,
  confirmedQuantity: amount,
  driftedAt: fc.constantFrom(null, '2026-11-24T08:00:00.000Z'),
  attempts: fc.constantFrom(0, 1),
  hasProblem: fc.boolean(),
  held: fc.constantFrom(null, 'zeroes'),
  asksSince: fc.constantFrom(null, null, '2026-11-24T08:00:00.000Z'),
});

test('the state of a listing is the same whether a row is asked or a table', async () => {
  const database = await scratchDatabase();
  const columns = `case facts.value ->> 'hasProblem' when 1 then '{}' end as problem,
    facts.value ->> 'match' as match, facts.value ->> 'attempts' as attempts, facts.value ->> 'driftedAt' as drifted_at,
    facts.value ->> 'held' as held, facts.value ->> 'asksSince' as asks_since,
    facts.value ->> 'desiredPriceMinor' as desired_price_minor, facts.value ->> 'desiredQuantity' as desired_quantity,
    facts.value ->> 'pushedPriceMinor' as pushed_price_minor, facts.value ->> 'pushedQuantity' as pushed_quantity,
    facts.value ->> 'confirmedPriceMinor' as confirmed_price_minor, facts.value ->> 'confirmedQuantity' as confirmed_quantity`;
  const cases = fc.sample(facts, { numRuns: 20_000 });
  const rows = await database.read.raw<{ state: string }[]>(
    `with facts as (select key, value from json_each(?)),
       listing as materialized (select key, ${columns} from facts),
       channel as materialized (select key, value ->> 'channelState' as state from facts)
     select ${listingStateSql()} as state from listing join channel on channel.key = listing.key order by listing.key`,
    [JSON.stringify(cases)],
  );
  expect(rows.map((row) => row.state)).toEqual(cases.map(listingState));
  expect(new Set(rows.map((row) => row.state))).toEqual(new Set(LISTING_STATES));
});
