import type { PricePlanView } from '../../../contract';
import type { PricePlan } from '../../pricing';

export function planView({ priceListId: _list, ...plan }: PricePlan): PricePlanView {
  return plan;
}
