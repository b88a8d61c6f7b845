import { z } from 'zod';
import { forOwner } from './roles';
import * as bulk from './views/bulk';
import { outcomeOf, pageInput, pageOf } from './views/common';

const id = z.number().int();

/** Many products changed at once: looked at first, applied exactly as looked at, undone as one. */
export const bulkArea = {
  /** Works out and keeps what a change would do to every product chosen. Changes none of them. */
  preview: forOwner
    .route({ method: 'POST', path: '/bulk' })
    .input(z.object({ selection: bulk.bulkSelection, change: bulk.bulkChange }))
    .output(outcomeOf(bulk.bulkPlanSchema)),
  show: forOwner
    .route({ method: 'GET', path: '/bulk/{id}' })
    .input(z.object({ id }))
    .output(outcomeOf(bulk.bulkPlanSchema)),
  /** The products of a plan with old and new, the largest change of price first. */
  rows: forOwner
    .route({ method: 'GET', path: '/bulk/{id}/rows' })
    .input(z.object({ ...pageInput, id, verdict: z.enum(bulk.BULK_VERDICTS).optional() }))
    .output(pageOf(bulk.bulkRowSchema)),
  /** Applies a plan as one change; what somebody changed since it was previewed is left as they made it and marked. */
  apply: forOwner
    .route({ method: 'POST', path: '/bulk/{id}/apply' })
    .input(z.object({ id }))
    .output(outcomeOf(bulk.bulkPlanSchema)),
};
