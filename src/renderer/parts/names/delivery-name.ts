import type { DeliveryView } from '../../../contract';
import type { Words } from '../../language';

/** `FZ 12/03/2026`; one without a number is called by ours. */
export function deliveryName(delivery: DeliveryView, { t, code }: Words): string {
  if (delivery.number === null) return t('deliveries.numbered', { number: delivery.id });
  return delivery.type === 'FILE' || delivery.type === 'MANUAL'
    ? delivery.number
    : `${code('document', delivery.type)} ${delivery.number}`;
}
