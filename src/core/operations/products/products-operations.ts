import { findGtins, findProduct, nearestSkus } from '../../catalog';
import { instant, ok, problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';
import { catchUp } from './catch-up';
import { listProducts } from './list-products';
import { levelsOf, movementsOf, priceHistoryOf, pricesOf, waitingFor } from './product-history';
import { listingsOf } from './product-listings';
import { createProductLists, type ProductLists } from './product-lists';

/** Products as people look at them: found, and one of them with everything that is known about it. */
export function createProductOperations(
  services: Services,
  lists: ProductLists = createProductLists(services.database, () => services.clock.now().getTime()),
): Operations['products'] {
  const db = services.database.read;
  return {
    list: (input) => listProducts(db, lists, input),
    index: (input, call) => catchUp(services.database, input, call.signal),
    async show({ sku }) {
      const product = await findProduct(db, sku);
      if (!product) {
        const nearest = (await nearestSkus(db, sku)).join(', ');
        return refused(problem('product_unknown', nearest === '' ? { sku } : { sku, nearest, context: 'similar' }));
      }
      const { id, ...known } = product;
      return ok({
        ...known,
        gtins: (await findGtins(db, [id])).get(id) ?? [],
        levels: await levelsOf(db, id),
        prices: await pricesOf(db, id),
        priceHistory: await priceHistoryOf(db, id),
        listings: await listingsOf(db, id, instant(services.clock)),
        movements: await movementsOf(db, id),
        waiting: await waitingFor(db, id),
      });
    },
  };
}
