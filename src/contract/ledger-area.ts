import { oc } from '@orpc/contract';
import { z } from 'zod';
import { outcomeOf, pageInput, pageOf } from './views/common';
import * as ledger from './views/ledger';

const postingId = z.object({ postingId: z.number().int() });

/** What is done to the ledger by hand, what changed it, and taking that back. */
export const ledgerArea = {
  /** What changed the master, newest first, and whether it can be undone. */
  postings: oc
    .route({ method: 'GET', path: '/ledger/postings' })
    .input(z.object({ ...pageInput }))
    .output(pageOf(ledger.postingSchema)),
  /** Stock as a person counted it; movements after `asOf` (now, when left out) survive. All lines or none. */
  count: oc
    .route({ method: 'POST', path: '/ledger/counts' })
    .input(
      z.object({
        location: z.string().min(1),
        asOf: z.iso.datetime({ offset: true }).optional(),
        /** Why the shelf differs, in the words of whoever counted. */
        reason: z.string().trim().min(1).max(200).optional(),
        lines: ledger.quantityLines,
      }),
    )
    .output(outcomeOf(ledger.bookedSchema)),
  /** Goods carried from one location to another. All lines or none. */
  transfer: oc
    .route({ method: 'POST', path: '/ledger/transfers' })
    .input(z.object({ from: z.string().min(1), to: z.string().min(1), lines: ledger.quantityLines }))
    .output(outcomeOf(ledger.bookedSchema)),
  /** Prices set by hand in one list. All lines or none. */
  setPrices: oc
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
  preview: oc
    .route({ method: 'GET', path: '/ledger/postings/{postingId}/undo' })
    .input(postingId)
    .output(outcomeOf(ledger.undoPreviewSchema)),
  /** Takes back what a posting did; later changes are kept and named. */
  undo: oc
    .route({ method: 'POST', path: '/ledger/postings/{postingId}/undo' })
    .input(postingId)
    .output(outcomeOf(ledger.undoReportSchema)),
};
