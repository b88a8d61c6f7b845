import { z } from 'zod';
import { forViewer } from './roles';
import { exportPieceSchema } from './views/rejected-rows';
import { outcomeOf, pageInput, pageOf } from './views/common';
import { priorPriceSchema, reducedListingSchema } from './views/omnibus';

const channel = z.string().min(1);

/** Price reductions as the law wants them told: the lowest price of the 30 days before (Directive 98/6/EC, art. 6a). */
export const omnibusArea = {
  /** Listings that show a reduced price, or are about to. */
  reductions: forViewer
    .route({ method: 'GET', path: '/omnibus' })
    .input(z.object({ ...pageInput, channel: channel.optional() }))
    .output(outcomeOf(pageOf(reducedListingSchema))),
  /** Of one product on one channel; null where its price is no reduction. */
  lowestPrior: forViewer
    .route({ method: 'GET', path: '/omnibus/{channel}/{sku}' })
    .input(z.object({ channel, sku: z.string().min(1) }))
    .output(outcomeOf(priorPriceSchema.nullable())),
  /**
   * A piece of a CSV file for a spreadsheet: the reductions, or everything each channel ever showed. Asked for from offset
   * 0 on until `rows` reach `total`; the first piece has the heading.
   */
  export: forViewer
    .route({ method: 'GET', path: '/omnibus/export' })
    .input(
      z.object({
        what: z.enum(['reductions', 'history']).default('reductions'),
        channel: channel.optional(),
        language: z.enum(['pl', 'en']).optional(),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(10_000).default(5_000),
      }),
    )
    .output(outcomeOf(exportPieceSchema)),
};
