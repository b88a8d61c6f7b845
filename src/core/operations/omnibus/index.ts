import { findProduct } from '../../catalog';
import { listReductions, lowestPriors } from '../../channels';
import { instant, ok, problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';
import { exportOmnibus } from './export-omnibus';
import { wantedChannel } from './wanted-channel';

/** Price reductions, and the lowest price that has to be told beside them. */
export function createOmnibusOperations(services: Services): Operations['omnibus'] {
  const db = services.database.read;
  return {
    async reductions({ channel, ...page }) {
      const which = await wantedChannel(db, channel);
      return which.ok
        ? ok(await listReductions(db, { ...page, channelId: which.value }, instant(services.clock)))
        : which;
    },
    async lowestPrior({ channel: name, sku }) {
      const which = await wantedChannel(db, name);
      if (!which.ok) return which;
      const product = await findProduct(db, sku);
      if (!product) return refused(problem('product_unknown', { sku }));
      const listing = await db('listing')
        .where({ channel_id: which.value, product_id: product.id })
        .whereNotNull('desired_price_minor')
        .first<{ id: number; priceMinor: number } | undefined>('id', 'desired_price_minor as priceMinor');
      if (!listing) return ok(null);
      return ok((await lowestPriors(db, [listing], instant(services.clock))).get(listing.id) ?? null);
    },
    export: exportOmnibus(services),
  };
}
