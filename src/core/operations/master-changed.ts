import { noticeAvailability } from '../alerts';
import { refreshDesired } from '../channels';
import type { ProductScope, Transaction } from '../database';
import type { Instant } from '../foundation';

/**
 * To be called in every transaction that changed stock, prices, rules or products: what the channels should say and who
 * waited for what follow from the master, so they are worked out again before anybody can see the change.
 */
export async function masterChanged(trx: Transaction, scope: ProductScope, at: Instant): Promise<void> {
  await refreshDesired(trx, scope, at);
  await noticeAvailability(trx, scope, at);
}
