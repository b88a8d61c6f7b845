import { z } from 'zod';
import { forViewer, forWarehouse } from './roles';
import { outcomeOf, pageInput } from './views/common';
import * as warehouse from './views/warehouse';

const MOST_CODES = 500;
const MOST_LINES = 10_000;

/** What a person with a scanner asks between two scans. Booking is `ledger.count`, `ledger.transfer`, `deliveries.receive`. */
export const warehouseArea = {
  locations: forViewer
    .route({ method: 'GET', path: '/warehouse/locations' })
    .input(z.object({}))
    .output(z.array(warehouse.locationSchema)),
  /** Exactly which product each code is, by SKU or barcode; answers in the order asked. */
  find: forViewer
    .route({ method: 'POST', path: '/warehouse/find' })
    .input(
      z.object({ codes: z.array(z.string().min(1).max(200)).min(1).max(MOST_CODES), location: z.string().optional() }),
    )
    .output(z.array(warehouse.foundCodeSchema)),
  /** Remembers a barcode as the product's own, so that its next scan is known. */
  learn: forWarehouse
    .route({ method: 'POST', path: '/warehouse/barcodes' })
    .input(z.object({ code: z.string().regex(/^\d{8}$|^\d{12,14}$/), sku: z.string().min(1) }))
    .output(outcomeOf(z.object({ sku: z.string(), code: z.string() }))),
  /** Counted lines beside the ledger's level of their moment; changes nothing. */
  compare: forWarehouse
    .route({ method: 'POST', path: '/warehouse/compare' })
    .input(
      z.object({
        location: z.string().min(1),
        lines: z
          .array(
            z.object({
              sku: z.string().min(1),
              quantity: z.number().min(0).max(1e9),
              countedAt: z.iso.datetime({ offset: true }),
            }),
          )
          .max(MOST_LINES),
      }),
    )
    .output(outcomeOf(warehouse.comparisonSchema)),
  /** Products the location has some of (or owes) that are not among those counted. */
  uncounted: forWarehouse
    .route({ method: 'POST', path: '/warehouse/uncounted' })
    .input(
      z.object({
        ...pageInput,
        location: z.string().min(1),
        category: z.string().min(1).optional(),
        counted: z.array(z.string()).max(MOST_LINES),
      }),
    )
    .output(outcomeOf(warehouse.uncountedSchema)),
};
