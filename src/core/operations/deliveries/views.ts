import type { DeliveryDetail, DeliveryLineView, DeliveryView } from '../../../contract';
import type { Queryable } from '../../database';
import { type DeliveryLineRow, type DeliveryRow, findDelivery, findDeliveryLines } from '../../deliveries';
import { Fault } from '../../foundation';

export function deliveryView({ supplierKey: _key, postingId: _posting, ...row }: DeliveryRow): DeliveryView {
  return row;
}

function lineView(line: DeliveryLineRow): DeliveryLineView {
  return {
    line: line.position,
    sku: line.productSku,
    name: line.productName ?? line.name,
    written: { sku: line.sku, supplierSku: line.supplierSku, gtins: [...line.gtins] },
    unit: line.unit,
    unitScale: line.unitScale,
    quantity: line.quantity,
    booked: line.booked,
    matched: line.matched,
    cost: line.cost,
    location: line.location,
    resolution: line.resolution,
    suggestions: [...line.suggestions],
  };
}

/** A delivery that must be there, with its lines. */
export async function detailOf(db: Queryable, id: number): Promise<DeliveryDetail> {
  const delivery = await findDelivery(db, id);
  if (!delivery) throw new Fault('delivery_vanished', `Delivery ${id} was written and is not there`);
  return { delivery: deliveryView(delivery), lines: (await findDeliveryLines(db, id)).map(lineView) };
}
