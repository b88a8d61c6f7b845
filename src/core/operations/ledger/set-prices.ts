import type { LedgerRow } from '../../../contract';
import { markMeant } from '../../channels';
import type { Transaction } from '../../database';
import { type Instant, ok, problem, refused } from '../../foundation';
import { findPriceLists } from '../../pricing';
import type { Operations, Services } from '../../services';
import { newestId, noteStretch, recordPosting } from '../../stock';
import { bookInOne, endBooking } from './book';
import { findLines, type LineProduct } from './find-lines';

/** Sets prices by hand; a price that is already so is left out, and when all are, nothing is posted. */
export function setPrices(services: Services): Operations['ledger']['setPrices'] {
  return (input, call) =>
    bookInOne(services, async (trx) => {
      const at = services.clock.now().toISOString();
      const lists = await findPriceLists(trx);
      const list = lists.find(({ code }) => code === input.list);
      const known = lists.map(({ code }) => code).join(', ');
      if (!list) return refused(problem('price_list_unknown', { priceList: input.list, known }));
      const found = await findLines(trx, input.lines);
      if (!found.ok) return found;

      const old = await pricesOf(trx, list.id, found.value);
      const changes = found.value
        .map((line) => ({ ...line, oldMinor: old.get(line.productId) ?? null }))
        .filter((line) => line.oldMinor !== line.grossMinor);
      if (changes.length === 0) return ok({ posting: null, rows: [] });
      const postingId = await recordPosting(trx, { kind: 'adjustment', actor: call.actor, recordedAt: at });
      await recordPrices(trx, { postingId, listId: list.id, at }, changes);
      const rows = changes.map(({ sku, unitScale, oldMinor, grossMinor }): LedgerRow => {
        const now = oldMinor === null ? null : String(oldMinor);
        return {
          sku,
          what: `price:${list.code}`,
          now,
          becomes: String(grossMinor),
          unitScale,
          currency: list.currency,
        };
      });
      const productIds = changes.map(({ productId }) => productId);
      const entry = problem('prices_set', { id: postingId, list: list.code, count: changes.length });
      const booked = await endBooking(services, trx, { postingId, productIds, rows, entry });
      if (input.meant) await markMeant(trx, { kind: 'ids', ids: productIds }, at);
      return booked;
    });
}

async function pricesOf(
  trx: Transaction,
  listId: number,
  lines: readonly LineProduct[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await trx.raw<{ id: number; minor: number }[]>(
    `select product_id as id, gross_minor as minor from price
     where price_list_id = :listId and product_id in (select value from json_each(:ids))`,
    { listId, ids: JSON.stringify(lines.map(({ productId }) => productId)) },
  );
  return new Map(rows.map(({ id, minor }) => [id, minor]));
}

/** Appends the changes and moves the prices with them. */
async function recordPrices(
  trx: Transaction,
  posting: { readonly postingId: number; readonly listId: number; readonly at: Instant },
  changes: readonly { readonly productId: number; readonly oldMinor: number | null; readonly grossMinor: number }[],
): Promise<void> {
  const newest = await newestId(trx, 'price_change');
  const bindings = { ...posting, changes: JSON.stringify(changes) };
  await trx.raw(
    `insert into price_change (posting_id, product_id, price_list_id, old_minor, new_minor, changed_at)
     select :postingId, value ->> 'productId', :listId, value ->> 'oldMinor', value ->> 'grossMinor', :at
     from json_each(:changes)`,
    bindings,
  );
  await noteStretch(trx, 'price_change', posting.postingId, newest);
  await trx.raw(
    `insert into price (product_id, price_list_id, gross_minor, since)
     select value ->> 'productId', :listId, value ->> 'grossMinor', :at from json_each(:changes) where true
     on conflict (product_id, price_list_id) do update set gross_minor = excluded.gross_minor, since = excluded.since`,
    { listId: posting.listId, at: posting.at, changes: bindings.changes },
  );
}
