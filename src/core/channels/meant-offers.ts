import { inScope, type ProductScope, type Transaction } from '../database';
import type { Instant } from '../foundation';

/**
 * To be called after `refreshDesired` where a person decided beforehand what was just worked out (a promotion that begins, a
 * rule whose effect was shown): the brake on the way out does not ask about it again.
 */
export async function markMeant(trx: Transaction, scope: ProductScope, at: Instant): Promise<void> {
  await trx.raw('update listing set meant_at = desired_at where desired_at = ? and ?', [
    at,
    inScope(trx, 'listing.product_id', scope),
  ]);
}
