import type { Operations, Services } from '../../services';
import { attach } from './attach';
import { expect, type ExpectedReader } from './expect';
import { receive } from './receive';
import { list, show } from './show';
import { cancel, previewUndo, undo } from './undo-delivery';

export function createDeliveryOperations(services: Services, readExpected: ExpectedReader): Operations['deliveries'] {
  return {
    list: list(services),
    show: show(services),
    expect: expect(services, readExpected),
    receive: receive(services),
    attach: attach(services),
    previewUndo: previewUndo(services),
    undo: undo(services),
    cancel: cancel(services),
  };
}

export { type DeliveryRequest, planDelivery, type PlannedDelivery } from './plan-delivery';
export type { ExpectedFile } from './expect';
export { asDocuments } from './given-lines';
export { TABLE } from './read-documents';
export { foreseeUndoOfDeliveries, undoDeliveriesOf } from './undo-delivery';
