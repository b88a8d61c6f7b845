import type { Transaction } from '../../database';
import { latestCredible, type Outcome, ok, problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';
import { countSteps, recordCount, recordPosting, uncountedProducts } from '../../stock';
import { bookedBefore, bookInOne, endBooking, stockRow } from './book';
import { aboutLines, countedQuantities, findLines } from './find-lines';
import { findPlace } from './find-place';

type CountInput = Parameters<Operations['ledger']['count']>[0];

/** Setting more than this to zero at once is an import's work, not a person's. */
const MOST_REST = 10_000;

/**
 * Books what a person counted. As with a file's stock, each line is true for its moment and later movements survive it;
 * where a shelf was counted for a later moment already, the whole count is refused and the lines are named.
 */
export function count(services: Services): Operations['ledger']['count'] {
  return (input, call) =>
    bookInOne(services, async (trx) => {
      const before = await bookedBefore(trx, input.key);
      if (before) return ok(before);
      const at = services.clock.now().toISOString();
      const place = await findPlace(trx, input.location);
      if (!place.ok) return place;
      const asOf = input.asOf === undefined ? at : new Date(input.asOf).toISOString();
      const named = await namedLines(trx, input, asOf);
      if (!named.ok) return named;
      const latest = named.value.reduce((latest, line) => (line.asOf > latest ? line.asOf : latest), asOf);
      if (latest > at) return refused(problem('count_in_future', { asOf: latest }));
      const rest = await restLines(trx, input, { locationId: place.value.id, at }, named.value);
      if (!rest.ok) return rest;
      const lines = [...named.value, ...rest.value];
      if (lines.length === 0) return refused(problem('count_empty', { location: place.value.code }));

      const steps = await countSteps(trx, { locationId: place.value.id, lines, credible: latestCredible(at) });
      const outdated = lines.filter((_, i) => steps[i]?.datedLater).map(({ sku }) => sku);
      const refusal = aboutLines((facts) => problem('lines_counted_later', { ...facts, asOf }), outdated);
      if (refusal) return refused(refusal);

      const postingId = await recordPosting(trx, {
        kind: 'count',
        actor: call.actor,
        recordedAt: at,
        requestKey: input.key,
        ...(input.reason === undefined ? {} : { reason: input.reason }),
      });
      await recordCount(trx, postingId, { locationId: place.value.id, steps });
      return endBooking(services, trx, {
        postingId,
        productIds: lines.map(({ productId }) => productId),
        rows: lines.map((line, i) => stockRow(line, place.value.code, steps[i] ?? { before: 0, after: 0 })),
        entry: problem('stock_counted', { id: postingId, location: place.value.code, count: lines.length }),
      });
    });
}

interface CountedLine {
  readonly productId: number;
  readonly sku: string;
  readonly unitScale: number;
  /** In counted units. */
  readonly quantity: number;
  readonly asOf: string;
}

async function namedLines(trx: Transaction, input: CountInput, asOf: string): Promise<Outcome<CountedLine[]>> {
  const found = await findLines(trx, input.lines);
  if (!found.ok) return found;
  const counted = countedQuantities(found.value);
  if (!counted.ok) return counted;
  return ok(
    counted.value.map(({ countedAt, ...line }) => ({
      ...line,
      asOf: countedAt === undefined ? asOf : new Date(countedAt).toISOString(),
    })),
  );
}

/** What else lies there is nothing, as of now. */
async function restLines(
  trx: Transaction,
  { rest }: CountInput,
  place: { readonly locationId: number; readonly at: string },
  counted: readonly CountedLine[],
): Promise<Outcome<CountedLine[]>> {
  if (rest === undefined) return ok([]);
  const productIds = counted.map(({ productId }) => productId);
  const asked = { locationId: place.locationId, category: rest.category ?? null, productIds };
  const { items, total } = await uncountedProducts(trx, asked, { offset: 0, limit: MOST_REST });
  if (total > MOST_REST) return refused(problem('count_rest_too_long', { total, most: MOST_REST }));
  return ok(items.map(({ productId, sku, unitScale }) => ({ productId, sku, unitScale, quantity: 0, asOf: place.at })));
}
