import { z } from 'zod';
import { forViewer } from './roles';
import { pageInput, pageOf } from './views/common';
import * as parity from './views/parity';

const which = {
  /** `differs` is explained and unexplained together. */
  filter: z.enum(['differs', 'unexplained', 'explained', 'all']).default('differs'),
  what: z.enum(['both', 'price', 'quantity']).default('both'),
  /** Products that this channel shows. */
  channel: z.string().optional(),
  search: z.string().default(''),
  sort: z.enum(['sku', 'name', 'price', 'quantity', 'since']).default('sku'),
  descending: z.boolean().default(false),
};

/** Reports over the whole shop. */
export const reportsArea = {
  /** Where channels differ from each other, by how much, since when, and whether a rule says so. */
  parity: forViewer
    .route({ method: 'GET', path: '/reports/parity' })
    .input(z.object({ ...pageInput, ...which }))
    .output(pageOf(parity.parityRowSchema).extend({ summary: parity.paritySummarySchema })),
  /** The same as a piece of a CSV file for a spreadsheet: asked for from offset 0 on until `rows` reach `total`. */
  exportParity: forViewer
    .route({ method: 'GET', path: '/reports/parity/export' })
    .input(
      z.object({
        ...which,
        language: z.enum(['pl', 'en']).optional(),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(10_000).default(5_000),
      }),
    )
    .output(parity.parityPieceSchema),
};
