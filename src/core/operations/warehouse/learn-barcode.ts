import { canonicalGtin, hasValidCheckDigit, ok, problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';
import { findLines } from '../ledger/find-lines';
import { findCodes } from './find-codes';

/**
 * A barcode that a person showed to be a product's. Refused where it is another's already, or cannot be a barcode: a
 * code that was misread once would answer for ever.
 */
export function learn(services: Services): Operations['warehouse']['learn'] {
  return async ({ code, sku }) => {
    if (!hasValidCheckDigit(code)) return refused(problem('barcode_misread', { code }));
    const at = services.clock.now().toISOString();
    const learnt = await services.database.write(async (trx) => {
      const product = await findLines(trx, [{ sku }]);
      if (!product.ok) return product;
      const [line] = product.value;
      const [holder] = await findCodes(trx, { codes: [code] });
      if (holder?.ambiguous || (holder?.product && holder.product.sku !== sku)) {
        return refused(problem('barcode_taken', { code, sku: holder.product?.sku ?? '–' }));
      }
      if (line && !holder?.product) {
        await trx('product_gtin').insert({ product_id: line.productId, gtin: code, gtin14: canonicalGtin(code) });
        await trx('product').where({ id: line.productId }).update({ updated_at: at });
        await services.activity.record('info', problem('barcode_learnt', { code, sku }), trx);
      }
      return ok({ sku, code });
    });
    if (learnt.ok) services.events.publish({ type: 'changed', what: 'products' });
    return learnt;
  };
}
