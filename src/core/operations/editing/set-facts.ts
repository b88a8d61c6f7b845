import type { LedgerRow } from '../../../contract';
import { findProduct } from '../../catalog';
import { instant, ok, problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';
import { recordPosting } from '../../stock';
import { bookInOne, endBooking } from '../ledger';
import { planEdits } from './read-facts';
import { recordEdits } from './record-edits';

/** Changes facts of one product as a posting of its own; when all are so already, nothing is posted. */
export function setFacts(services: Services): Operations['editing']['setFacts'] {
  return ({ sku, set, reason }, { actor }) =>
    bookInOne(services, async (trx) => {
      const at = instant(services.clock);
      const product = await findProduct(trx, sku);
      if (!product) return refused(problem('product_unknown', { sku }));
      const [archivedAt = null] = await trx('product')
        .where({ id: product.id })
        .pluck<(string | null)[]>('archived_at');
      const planned = await planEdits(trx, { ...product, archivedAt }, set, at);
      if (!planned.ok) return planned;
      const edits = planned.value;
      if (edits.length === 0) return ok({ posting: null, rows: [] });
      const postingId = await recordPosting(trx, {
        kind: 'adjustment',
        actor,
        recordedAt: at,
        ...(reason === undefined ? {} : { reason }),
      });
      await recordEdits(
        trx,
        { postingId, at },
        {
          sql: `select :product as product_id, value ->> 'field' as field, value ->> 'old' as old_value,
            value ->> 'becomes' as new_value from json_each(:edits)`,
          bindings: { product: product.id, edits: JSON.stringify(edits) },
        },
      );
      const rows = edits.map(({ field, old, becomes }): LedgerRow => {
        return { sku: set.sku ?? sku, what: field, now: old, becomes, unitScale: product.unitScale, currency: null };
      });
      const entry = problem('product_edited', { id: postingId, sku, count: edits.length });
      return endBooking(services, trx, { postingId, productIds: [product.id], rows, entry });
    });
}
