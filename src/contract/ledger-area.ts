import { z } from 'zod';
import { forOwner, forViewer, forWarehouse } from './roles';
import { outcomeOf, pageInput, pageOf } from './views/common';
import * as ledger from './views/ledger';

/** The caller's own; asking again with the same key books nothing and answers with the posting it had made. */
const requestKey = z.string().min(1).max(100).optional();
const postingId = z.object({ postingId: z.number().int() });

/** What is done to the ledger by hand, what changed it, and taking that back. */
export const ledgerArea = {
  /** What changed the master, newest first, and whether it can be undone. */
  postings: forViewer
    .route({ method: 'GET', path: '/ledger/postings' })
    .input(z.object({ ...pageInput }))
    .output(pageOf(ledger.postingSchema)),
  /**
   * Stock as a person counted it; movements after a line's `countedAt`, else `asOf`, else now survive. `rest` sets what
   * the location holds beside the lines to zero. All lines or none.
   */
  count: forWarehouse
    .route({ method: 'POST', path: '/ledger/counts' })
    .input(
      z.object({
        location: z.string().min(1),
        asOf: z.iso.datetime({ offset: true }).optional(),
        lines: ledger.countLines,
        rest: z.object({ category: z.string().min(1).optional() }).optional(),
        /** Why the shelf differs, in the words of whoever counted. */
        reason: z.string().trim().min(1).max(200).optional(),
        key: requestKey,
      }),
    )
    .output(outcomeOf(ledger.bookedSchema)),
  /** Goods carried from one location to another. All lines or none. */
  transfer: forWarehouse
    .route({ method: 'POST', path: '/ledger/transfers' })
    .input(z.object({ from: z.string().min(1), to: z.string().min(1), lines: ledger.quantityLines, key: requestKey }))
    .output(outcomeOf(ledger.bookedSchema)),
  /** Prices set by hand in one list. All lines or none. */
  setPrices: forOwner
    .route({ method: 'POST', path: '/ledger/prices' })
    .input(
      z.object({
        list: z.string().min(1).default('retail'),
        lines: ledger.priceLines,
        /** A person saw what the channels will show and said yes: their brakes do not ask about it again. */
        meant: z.boolean().optional(),
      }),
    )
    .output(outcomeOf(ledger.bookedSchema)),
  /** What undoing a posting would take back, and what it would keep because of later changes. Changes nothing. */
  preview: forWarehouse
    .route({ method: 'GET', path: '/ledger/postings/{postingId}/undo' })
    .input(postingId)
    .output(outcomeOf(ledger.undoPreviewSchema)),
  /** Takes back what a posting did; later changes are kept and named. */
  undo: forWarehouse
    .route({ method: 'POST', path: '/ledger/postings/{postingId}/undo' })
    .input(postingId)
    .output(outcomeOf(ledger.undoReportSchema)),
};
