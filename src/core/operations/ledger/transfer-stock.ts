import type { Transaction } from '../../database';
import { ok, problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';
import { type NewMovement, recordMovements, recordPosting } from '../../stock';
import { bookedBefore, bookInOne, endBooking, stockRow } from './book';
import { aboutLines, countedQuantities, findLines, nameOf } from './find-lines';
import { findPlace } from './find-place';

/** Books goods carried from one location to another; more than a location has cannot be carried out of it. */
export function transfer(services: Services): Operations['ledger']['transfer'] {
  return (input, call) =>
    bookInOne(services, async (trx) => {
      const before = await bookedBefore(trx, input.key);
      if (before) return ok(before);
      const at = services.clock.now().toISOString();
      if (input.from === input.to) return refused(problem('transfer_to_itself', { location: input.from }));
      const from = await findPlace(trx, input.from);
      if (!from.ok) return from;
      const to = await findPlace(trx, input.to);
      if (!to.ok) return to;
      const found = await findLines(trx, input.lines);
      if (!found.ok) return found;
      const counted = countedQuantities(found.value);
      if (!counted.ok) return counted;
      const lines = counted.value;
      const empty = lines.filter(({ quantity }) => quantity === 0).map(nameOf);
      const nothing = aboutLines((facts) => problem('lines_empty', facts), empty);
      if (nothing) return refused(nothing);

      const productIds = lines.map(({ productId }) => productId);
      const there = await levels(trx, from.value.id, productIds);
      const here = await levels(trx, to.value.id, productIds);
      const short = lines.filter(({ productId, quantity }) => (there.get(productId) ?? 0) < quantity);
      const names = short.map(({ sku, productId, unitScale }) => `${sku} (${(there.get(productId) ?? 0) / unitScale})`);
      const shortage = aboutLines((facts) => problem('lines_short', { ...facts, location: from.value.code }), names);
      if (shortage) return refused(shortage);

      const postingId = await recordPosting(trx, {
        kind: 'transfer',
        actor: call.actor,
        recordedAt: at,
        requestKey: input.key,
      });
      const movements = lines.flatMap(({ productId, quantity }): NewMovement[] => [
        { productId, locationId: from.value.id, kind: 'transfer', quantity: -quantity, occurredAt: at },
        { productId, locationId: to.value.id, kind: 'transfer', quantity, occurredAt: at },
      ]);
      await recordMovements(trx, postingId, movements);
      const rows = lines.flatMap((line) => {
        const [out, into] = [there.get(line.productId) ?? 0, here.get(line.productId) ?? 0];
        return [
          stockRow(line, from.value.code, { before: out, after: out - line.quantity }),
          stockRow(line, to.value.code, { before: into, after: into + line.quantity }),
        ];
      });
      const facts = { id: postingId, from: from.value.code, to: to.value.code, count: lines.length };
      return endBooking(services, trx, { postingId, productIds, rows, entry: problem('stock_transferred', facts) });
    });
}

async function levels(trx: Transaction, locationId: number, ids: readonly number[]): Promise<Map<number, number>> {
  const rows = await trx.raw<{ id: number; onHand: number }[]>(
    `select product_id as id, on_hand as onHand from level
     where location_id = :location and product_id in (select value from json_each(:ids))`,
    { location: locationId, ids: JSON.stringify(ids) },
  );
  return new Map(rows.map(({ id, onHand }) => [id, onHand]));
}
