import { z } from 'zod';
import { forOwner, forViewer } from './roles';
import { outcomeOf, pageInput, pageOf } from './views/common';
import * as matching from './views/matching';

const channel = z.object({ channel: z.string().min(1) });
const choice = outcomeOf(matching.matchChoiceSchema);

/** Which thing on a channel is which product: found by SKU and GTIN, the rest decided by a person. */
export const matchingArea = {
  summary: forViewer
    .route({ method: 'GET', path: '/matching/{channel}' })
    .input(channel)
    .output(outcomeOf(matching.matchSummarySchema)),
  /** Reads the channel's whole catalogue and matches it; progress is told by events. Changes nothing on the channel. */
  read: forOwner
    .route({ method: 'POST', path: '/matching/{channel}/read' })
    .input(channel)
    .output(outcomeOf(matching.matchReadingSchema)),
  /** Stops a reading under way; answers once it has ended. A reading that was stopped has judged nothing. */
  cancel: forOwner
    .route({ method: 'POST', path: '/matching/{channel}/cancel' })
    .input(channel)
    .output(z.object({ cancelled: z.boolean() })),
  list: forViewer
    .route({ method: 'GET', path: '/matching/{channel}/list' })
    .input(
      channel.extend({
        ...pageInput,
        what: z.enum(matching.MATCH_LISTS),
        /** SKU, GTIN, remote id or words of a name. */
        search: z.string().default(''),
        sort: z.enum(['sku', 'name', 'price', 'quantity']).default('sku'),
        descending: z.boolean().default(false),
        /** Look for products with similar names to orphans. */
        suggest: z.boolean().default(true),
      }),
    )
    .output(outcomeOf(pageOf(matching.matchRowSchema))),
  /** Links a product to an entry for good. `confirm` takes the entry from the product that has it. */
  link: forOwner
    .route({ method: 'POST', path: '/matching/{channel}/link' })
    .input(channel.extend({ sku: z.string().min(1), remoteId: z.string().min(1), confirm: z.boolean().default(false) }))
    .output(choice),
  /** Says that a product is not sold there: it is let go of, not looked for and not created. */
  unlink: forOwner
    .route({ method: 'POST', path: '/matching/{channel}/unlink' })
    .input(channel.extend({ sku: z.string().min(1) }))
    .output(choice),
  /** Leaves an entry out of the work. */
  ignore: forOwner
    .route({ method: 'POST', path: '/matching/{channel}/ignore' })
    .input(channel.extend({ remoteId: z.string().min(1) }))
    .output(choice),
  /** Takes back what was decided about a product (a link, an unlinking) or an entry (that it is ignored). */
  undo: forOwner
    .route({ method: 'POST', path: '/matching/{channel}/undo' })
    .input(
      channel
        .extend({ sku: z.string().min(1).optional(), remoteId: z.string().min(1).optional() })
        .refine(({ sku, remoteId }) => (sku === undefined) !== (remoteId === undefined), 'a product or an entry'),
    )
    .output(choice),
};
