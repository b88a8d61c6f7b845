import { z } from 'zod';
import { forOwner, forViewer } from './roles';
import { outcomeOf, pageInput } from './views/common';
import { productPageSchema, productViewSchema } from './views/products';

/** Products as people look at them. */
export const productsArea = {
  list: forViewer
    .route({ method: 'GET', path: '/products' })
    .input(
      z.object({
        ...pageInput,
        search: z.string().default(''),
        filter: z.enum(['all', 'in_stock', 'sold_out', 'out_of_step', 'held', 'waited_for']).default('all'),
        /** `likeliest` is what was most probably meant by the search; without a search, by SKU. */
        sort: z.enum(['likeliest', 'sku', 'name', 'price', 'stock']).default('likeliest'),
        descending: z.boolean().default(false),
      }),
    )
    .output(productPageSchema),
  show: forViewer
    .route({ method: 'GET', path: '/products/{sku}' })
    .input(z.object({ sku: z.string() }))
    .output(outcomeOf(productViewSchema)),
  /** Brings the search index up to date; the background does so by itself. */
  index: forOwner
    .route({ method: 'POST', path: '/products/index' })
    .input(z.object({ rebuild: z.boolean().default(false) }))
    .output(z.object({ indexed: z.number().int() })),
};
