import { z } from 'zod';

/** One line of a sale, as the channel told it. Of the buyer nothing is kept. */
export const soldLineSchema = z.object({
  id: z.number().int(),
  at: z.string(),
  channel: z.string(),
  /** Of the order or receipt. */
  number: z.string(),
  state: z.enum(['placed', 'cancelled']),
  sku: z.string().nullable(),
  name: z.string().nullable(),
  /** The SKU of the product in the master; null while the line waits for one. */
  product: z.string().nullable(),
  /** In units of sale. */
  quantity: z.number(),
  unitMinor: z.number().int().nullable(),
  currency: z.string(),
});
export type SoldLine = z.infer<typeof soldLineSchema>;

export const salesTotalsSchema = z.object({
  /** Cancelled sales are counted apart and in no total. */
  cancelled: z.number().int(),
  /** Lines whose product is not in the master. */
  unknown: z.number().int(),
  currencies: z.array(
    z.object({
      currency: z.string(),
      sales: z.number().int(),
      quantity: z.number(),
      valueMinor: z.number().int(),
      /** Lines told without a price: missing in the value. */
      unpriced: z.number().int(),
    }),
  ),
});
export type SalesTotals = z.infer<typeof salesTotalsSchema>;
