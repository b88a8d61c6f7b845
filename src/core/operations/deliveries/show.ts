import { findDelivery, listDeliveries } from '../../deliveries';
import { ok, problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';
import { deliveryView, detailOf } from './views';

export function list(services: Services): Operations['deliveries']['list'] {
  return async (input) => {
    const { items, total } = await listDeliveries(services.database.read, input);
    return { items: items.map(deliveryView), total };
  };
}

export function show(services: Services): Operations['deliveries']['show'] {
  return async ({ id }) => {
    const found = await findDelivery(services.database.read, id);
    if (!found) return refused(problem('delivery_unknown', { id }));
    return ok(await detailOf(services.database.read, id));
  };
}
