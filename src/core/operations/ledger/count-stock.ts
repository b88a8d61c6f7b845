import { problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';
import { countSteps, recordCount, recordPosting } from '../../stock';
import { bookInOne, endBooking, stockRow } from './book';
import { aboutLines, countedQuantities, findLines } from './find-lines';
import { findPlace } from './find-place';

/**
 * Books what a person counted. As with a file's stock, the count is true for its moment and later movements survive it;
 * where the shelf was counted for a later moment already, the whole count is refused and the lines are named.
 */
export function count(services: Services): Operations['ledger']['count'] {
  return (input, call) =>
    bookInOne(services, async (trx) => {
      const at = services.clock.now().toISOString();
      const asOf = input.asOf === undefined ? at : new Date(input.asOf).toISOString();
      if (asOf > at) return refused(problem('count_in_future', { asOf }));
      const place = await findPlace(trx, input.location);
      if (!place.ok) return place;
      const found = await findLines(trx, input.lines);
      if (!found.ok) return found;
      const lines = countedQuantities(found.value);
      if (!lines.ok) return lines;

      const steps = await countSteps(trx, { locationId: place.value.id, asOf, lines: lines.value });
      const outdated = lines.value.filter((_, i) => steps[i]?.datedLater).map(({ sku }) => sku);
      const refusal = aboutLines((facts) => problem('lines_counted_later', { ...facts, asOf }), outdated);
      if (refusal) return refused(refusal);

      const postingId = await recordPosting(trx, {
        kind: 'count',
        actor: call.actor,
        recordedAt: at,
        ...(input.reason === undefined ? {} : { reason: input.reason }),
      });
      await recordCount(trx, postingId, { locationId: place.value.id, asOf, steps });
      return endBooking(services, trx, {
        postingId,
        productIds: lines.value.map(({ productId }) => productId),
        rows: lines.value.map((line, i) => stockRow(line, place.value.code, steps[i] ?? { before: 0, after: 0 })),
        entry: problem('stock_counted', { id: postingId, location: place.value.code, count: lines.value.length }),
      });
    });
}
