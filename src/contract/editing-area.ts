import { z } from 'zod';
import { forOwner, forViewer } from './roles';
import { outcomeOf, pageInput, pageOf } from './views/common';
import * as editing from './views/editing';
import { bookedSchema } from './views/ledger';

const sku = z.string().min(1);

/** One product looked at closely, and changed by hand. */
export const editingArea = {
  /** Changes facts of a product as an ordinary change that can be undone; archiving takes it off every channel. */
  setFacts: forOwner
    .route({ method: 'POST', path: '/editing/facts' })
    .input(z.object({ sku, set: editing.productFactsInput, reason: z.string().trim().min(1).max(200).optional() }))
    .output(outcomeOf(bookedSchema)),
  /** Where a new price would be seen, and as what, before anything is changed. */
  pricePreview: forViewer
    .route({ method: 'GET', path: '/editing/price' })
    .input(z.object({ sku, list: z.string().min(1).default('retail'), grossMinor: z.number().int().min(0) }))
    .output(outcomeOf(editing.pricePreviewSchema)),
  priceHistory: forViewer
    .route({ method: 'GET', path: '/editing/history' })
    .input(z.object({ sku }))
    .output(outcomeOf(editing.priceHistorySchema)),
  /** The price lists there are, the oldest first. */
  priceLists: forViewer
    .route({ method: 'GET', path: '/editing/price-lists' })
    .input(z.object({}))
    .output(z.array(z.object({ code: z.string(), name: z.string(), currency: z.string() }))),
  /** The ledger of one product, newest first. */
  movements: forViewer
    .route({ method: 'GET', path: '/editing/movements' })
    .input(
      z.object({
        ...pageInput,
        sku,
        kind: z.enum(editing.MOVEMENT_KINDS).optional(),
        location: z.string().min(1).optional(),
      }),
    )
    .output(pageOf(editing.ledgerLineSchema)),
  /** What happened to one product lately, newest first. */
  events: forViewer
    .route({ method: 'GET', path: '/editing/events' })
    .input(z.object({ sku, limit: z.number().int().min(1).max(50).default(10) }))
    .output(z.array(editing.productEventSchema)),
};
