import { z } from 'zod';
import { forViewer, forWarehouse } from './roles';
import { outcomeOf, pageInput, pageOf } from './views/common';
import * as deliveries from './views/deliveries';
import { undoForecastSchema } from './views/ledger';

const deliveryId = z.object({ id: z.number().int() });

/** The operations about deliveries. Files of deliveries come by `imports.run`. */
export const deliveryOperations = {
  list: forViewer
    .route({ method: 'GET', path: '/deliveries' })
    .input(
      z.object({
        ...pageInput,
        role: z.enum(['expected', 'receipt']).optional(),
        state: z.enum(deliveries.DELIVERY_STATES).optional(),
        runId: z.number().int().optional(),
      }),
    )
    .output(pageOf(deliveries.deliverySchema)),
  show: forViewer
    .route({ method: 'GET', path: '/deliveries/{id}' })
    .input(deliveryId)
    .output(outcomeOf(deliveries.deliveryDetailSchema)),
  /** Notes goods that are to come, given as lines or as the file of an order; what arrives is matched to them. */
  expect: forWarehouse
    .route({ method: 'POST', path: '/deliveries/expected' })
    .input(deliveries.expectInputSchema)
    .output(outcomeOf(deliveries.expectedReportSchema)),
  /** Books goods that came, entered or scanned; files come by `imports.run`. */
  receive: forWarehouse
    .route({ method: 'POST', path: '/deliveries' })
    .input(deliveries.receiveInputSchema)
    .output(outcomeOf(deliveries.receiptReportSchema)),
  /** Says which product a line is: books it, and remembers what the supplier calls it. */
  attach: forWarehouse
    .route({ method: 'POST', path: '/deliveries/{id}/lines/{line}' })
    .input(
      deliveryId.extend({
        line: z.number().int(),
        sku: z.string().min(1),
        /** In units of sale, where the document counts otherwise than we do. */
        quantity: z.number().optional(),
      }),
    )
    .output(outcomeOf(deliveries.deliveryDetailSchema)),
  /** What taking a receipt back would take off stock, and what it would leave. Changes nothing. */
  previewUndo: forWarehouse
    .route({ method: 'GET', path: '/deliveries/{id}/undo' })
    .input(deliveryId)
    .output(outcomeOf(undoForecastSchema)),
  /** Takes a receipt back. */
  undo: forWarehouse
    .route({ method: 'POST', path: '/deliveries/{id}/undo' })
    .input(deliveryId)
    .output(outcomeOf(deliveries.undoneDeliverySchema)),
  /** Nothing more will come of an expected delivery. */
  cancel: forWarehouse
    .route({ method: 'POST', path: '/deliveries/{id}/cancel' })
    .input(deliveryId)
    .output(outcomeOf(deliveries.deliverySchema)),
};
