import { z } from 'zod';
import { forViewer } from './roles';
import { pageInput, pageOf, pieceInput, pieceSchema } from './views/common';
import * as sales from './views/sales';

const moment = z.iso.datetime({ offset: true });

const which = {
  channel: z.string().optional(),
  /** Sold at or after, and before; the customer's moment. */
  from: moment.optional(),
  until: moment.optional(),
  /** Words of a name, a SKU, a barcode, or the number of an order. */
  search: z.string().default(''),
  state: z.enum(['all', 'placed', 'cancelled']).default('all'),
};

/** What the channels sold, line by line. */
export const salesArea = {
  list: forViewer
    .route({ method: 'GET', path: '/sales' })
    .input(z.object({ ...pageInput, ...which }))
    .output(pageOf(sales.soldLineSchema)),
  totals: forViewer
    .route({ method: 'GET', path: '/sales/totals' })
    .input(z.object(which))
    .output(sales.salesTotalsSchema),
  /** The same as a piece of a CSV file for a spreadsheet: asked for from offset 0 on until `rows` reach `total`. */
  export: forViewer
    .route({ method: 'GET', path: '/sales/export' })
    .input(z.object({ ...which, ...pieceInput }))
    .output(pieceSchema),
};
