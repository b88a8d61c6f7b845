import type { Booked, LedgerRow } from '../../../contract';
import type { Transaction } from '../../database';
import { Fault, ok, type Outcome, type Problem } from '../../foundation';
import type { Services } from '../../services';
import { masterChanged } from '../master-changed';
import { findPosting, postingView } from './posting-store';

/** What was booked under the same key, so that an answer lost on its way does not book it twice. */
export async function bookedBefore(trx: Transaction, key: string | undefined): Promise<Booked | null> {
  if (key === undefined) return null;
  const row = await trx('posting').where({ request_key: key }).first<{ id: number } | undefined>('id');
  const posting = row && (await findPosting(trx, row.id));
  return posting ? { posting: postingView(posting), rows: [] } : null;
}

/** Ends a booking by hand in its transaction: who follows the master is told, and the activity says what happened. */
export async function endBooking(
  services: Services,
  trx: Transaction,
  booking: {
    readonly postingId: number;
    readonly productIds: readonly number[];
    readonly rows: LedgerRow[];
    readonly entry: Problem;
  },
): Promise<Outcome<Booked>> {
  await masterChanged(trx, { kind: 'ids', ids: booking.productIds }, services.clock.now().toISOString());
  await services.activity.record('info', booking.entry, trx);
  const posting = await findPosting(trx, booking.postingId);
  if (!posting) throw new Fault('posting_missing', `Posting ${booking.postingId} was just written`);
  return ok({ posting: postingView(posting), rows: booking.rows });
}

/** Runs a booking in one transaction and tells the screens once it is committed. */
export async function bookInOne(
  services: Services,
  work: (trx: Transaction) => Promise<Outcome<Booked>>,
): Promise<Outcome<Booked>> {
  const booked = await services.database.write(work);
  if (booked.ok && booked.value.posting) {
    for (const what of ['products', 'channels'] as const) services.events.publish({ type: 'changed', what });
  }
  return booked;
}

/** A level as it was and is, in counted units. */
export function stockRow(
  product: { readonly sku: string; readonly unitScale: number },
  location: string,
  level: { readonly before: number; readonly after: number },
): LedgerRow {
  const { sku, unitScale } = product;
  const [now, becomes] = [String(level.before), String(level.after)];
  return { sku, what: `stock:${location}`, now, becomes, unitScale, currency: null };
}
