import { z } from 'zod';

/** A day of the shop, `2026-11-24`; its borders are midnights in Poland. */
const day = z.string();
const count = z.number().int();
/** Minor units of the currency told beside it. */
const minor = z.number().int();

/** What was sold, cancelled sales left out. `unpriced` lines were told without a price and are missing in `valueMinor`. */
const sold = { sales: count, quantity: z.number(), valueMinor: minor, unpriced: count };

export const salesReportSchema = z.object({
  zone: z.string(),
  /** Each channel that sold, in the currency it sold in. */
  channels: z.array(z.object({ channel: z.string(), currency: z.string(), ...sold })),
  /** Every day of the period, oldest first, with the channels that sold on it. */
  days: z.array(z.object({ day, channels: z.array(z.object({ channel: z.string(), currency: z.string(), ...sold })) })),
  cancelled: count,
});
export type SalesReport = z.infer<typeof salesReportSchema>;

export const stockReportSchema = z.object({
  zone: z.string(),
  /** The price list by which the stock is valued: what the goods cost where such a list is known, else what they sell for. */
  basis: z.object({ kind: z.enum(['cost', 'retail']), list: z.string(), currency: z.string() }),
  /** At the largest whole number a program can tell it is that or more. */
  valueMinor: minor,
  /** Products in stock that this list has no price for: they are missing in the value. */
  unpriced: count,
  /** Products that are in the master, are not in stock and could be. */
  soldOutNow: count,
  /** At the end of each day; the last one is now. `soldOut` were in stock when the day began and not when it ended. Null before records begin. */
  days: z.array(z.object({ day, valueMinor: minor.nullable(), soldOut: count.nullable(), back: count.nullable() })),
});
export type StockReport = z.infer<typeof stockReportSchema>;

/** 95 of 100 changes were confirmed by the channel within so many seconds; null where there were none. */
const p95Seconds = count.nullable();

export const syncFigureReportSchema = z.object({
  zone: z.string(),
  listings: count,
  p95Seconds,
  /** Of listings that had to say "sold out". */
  soldOut: count,
  soldOutP95Seconds: p95Seconds,
  days: z.array(z.object({ day, listings: count, p95Seconds, soldOut: count, soldOutP95Seconds: p95Seconds })),
  channels: z.array(
    z.object({
      channel: z.string(),
      listings: count,
      p95Seconds,
      /** The last 24 hours, oldest first. */
      hours: z.array(z.object({ at: z.string(), listings: count, p95Seconds })),
    }),
  ),
  /** Sales booked in the period that made stock negative. */
  oversold: z.object({
    sales: count,
    items: z.array(
      z.object({
        at: z.string(),
        channel: z.string(),
        number: z.string(),
        sku: z.string(),
        name: z.string(),
        /** How much of what was sold was not there, in counted units. */
        short: count,
        unitScale: count,
      }),
    ),
  }),
  /** Listings that have not said what they should for longer than an hour. */
  stuck: z.object({
    listings: count,
    channels: z.array(z.object({ channel: z.string(), listings: count, since: z.string() })),
  }),
});
export type SyncFigureReport = z.infer<typeof syncFigureReportSchema>;

const changedProducts = z.object({ products: count, first: z.array(z.object({ sku: z.string(), name: z.string() })) });

/** What happened after a moment. */
export const sinceReportSchema = z.object({
  since: z.string(),
  sold: z.array(z.object({ currency: z.string(), ...sold })),
  cancelled: count,
  /** Sales that took more than there was. */
  oversold: count,
  imports: z.object({ applied: count, held: count, failed: count }),
  deliveries: count,
  /** Lines of the price history, all lists together. */
  priceChanges: count,
  /** In stock then and not now, and the other way round; null where too much has moved to look product by product. */
  soldOut: changedProducts.nullable(),
  back: changedProducts.nullable(),
  alerts: z.object({ sent: count, refused: count }),
  /** Entries of the log that were warnings or errors. */
  warnings: count,
});
export type SinceReport = z.infer<typeof sinceReportSchema>;
