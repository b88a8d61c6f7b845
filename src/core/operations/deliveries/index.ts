import type { Operations, Services } from '../../services';
import { attach } from './attach';
import { expect } from './expect';
import { receive } from './receive';
import { list, show } from './show';
import { cancel, undo } from './undo-delivery';

export function createDeliveryOperations(services: Services): Operations['deliveries'] {
  return {
    list: list(services),
    show: show(services),
    expect: expect(services),
    receive: receive(services),
    attach: attach(services),
    undo: undo(services),
    cancel: cancel(services),
  };
}

export { type DeliveryRequest, planDelivery, type PlannedDelivery } from './plan-delivery';
export { expectDocuments } from './expect';
export { undoDeliveriesOf } from './undo-delivery';
