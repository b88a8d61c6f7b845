import { z } from 'zod';
import { forOwner, forViewer } from './roles';
import { outcomeOf, pageInput, pageOf } from './views/common';
import * as plans from './views/price-plans';

/** Prices that change at a moment: promotions, and planned changes of a list. */
export const pricesArea = {
  plans: forViewer
    .route({ method: 'GET', path: '/prices/plans' })
    .input(
      z.object({
        ...pageInput,
        kind: z.enum(['promotion', 'change']).optional(),
        /** Only what is planned or running. */
        open: z.boolean().default(false),
      }),
    )
    .output(pageOf(plans.pricePlanSchema)),
  /** Lowers prices from a moment to another; where several run, the lowest price wins, and none ever raises one. */
  promote: forOwner
    .route({ method: 'POST', path: '/prices/promotions' })
    .input(plans.promotionInput)
    .output(outcomeOf(plans.pricePlanSchema)),
  /** Changes the prices of a list at a moment, as an ordinary posting that can be undone. */
  schedule: forOwner
    .route({ method: 'POST', path: '/prices/changes' })
    .input(plans.scheduleInput)
    .output(outcomeOf(plans.pricePlanSchema)),
  /** Ends a promotion now, or keeps a plan from happening. */
  cancel: forOwner
    .route({ method: 'POST', path: '/prices/plans/{id}/cancel' })
    .input(z.object({ id: z.number().int() }))
    .output(outcomeOf(plans.pricePlanSchema)),
  /** Carries out what has come due; the scheduler calls it every minute, and every sync before it begins. */
  tick: forOwner.route({ method: 'POST', path: '/prices/tick' }).input(z.object({})).output(plans.tickReportSchema),
};
