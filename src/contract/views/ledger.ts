import { z } from 'zod';
import { problemSchema } from './common';

/** Why the master changed. `price` are prices set by hand, `adjustment` is anything else done by hand. */
export const POSTING_KINDS = [
  'import',
  'undo',
  'sale',
  'return',
  'receipt',
  'count',
  'transfer',
  'price',
  'adjustment',
] as const;

/** One cause of changes: an import applied, a delivery, a count, prices set, an undo… */
export const postingSchema = z.object({
  id: z.number().int(),
  kind: z.enum(POSTING_KINDS),
  /** `cli`, `console`, `watcher`, `channel:NAME`. */
  actor: z.string(),
  at: z.string(),
  run: z.object({ id: z.number().int(), file: z.string() }).nullable(),
  sale: z.object({ number: z.string(), channel: z.string() }).nullable(),
  /** Ledger lines and price changes it made, and fields of products changed by hand. */
  movements: z.number().int(),
  prices: z.number().int(),
  fields: z.number().int(),
  /** Why, in the words of whoever booked it. */
  reason: z.string().nullable(),
  /** The posting that this one took back. */
  undoes: z.number().int().nullable(),
  /** The newest posting that took this one back. */
  undoneBy: z.number().int().nullable(),
  /** What that undo left alone, because something later stood on it; it may be undone once that is out of the way. */
  leftStanding: z.number().int(),
  undoable: z.boolean(),
  whyNot: problemSchema.nullable(),
});
export type PostingView = z.infer<typeof postingSchema>;

/** One thing of one product: what it is now, and what it becomes (or, of something done, what it was and is). */
export const ledgerRowSchema = z.object({
  sku: z.string(),
  /** stock:LOCATION (counted units), price:LIST (gross minor units), name, unit, vat, category, gtin, archived, product. */
  what: z.string(),
  now: z.string().nullable(),
  becomes: z.string().nullable(),
  /** Counted units in one unit of the product. */
  unitScale: z.number().int(),
  /** Of a price. */
  currency: z.string().nullable(),
});
export type LedgerRow = z.infer<typeof ledgerRowSchema>;

export const undoRowSchema = ledgerRowSchema.extend({
  kept: z.boolean(),
  /** The later posting because of which it is kept; null when it is not kept, or when nothing tells who changed it. */
  keptBecause: postingSchema.pick({ id: true, kind: true }).nullable(),
});
export type UndoRow = z.infer<typeof undoRowSchema>;

/** A file that was read since, and how many of its rows said what the master said. */
export const laterFileSchema = z.object({
  id: z.number().int(),
  file: z.string(),
  asOf: z.string(),
  unchanged: z.number().int(),
});
export type LaterFile = z.infer<typeof laterFileSchema>;

/** What an undo would do: how much in all, and its first rows, those that are kept first. */
export const undoForecastSchema = z.object({
  reverted: z.number().int(),
  kept: z.number().int(),
  rows: z.array(undoRowSchema),
  /** The newest of those that stand: what it confirmed goes back all the same, until it is read again. Null where nothing would. */
  laterFile: laterFileSchema.nullable(),
});
export type UndoForecast = z.infer<typeof undoForecastSchema>;

export const undoPreviewSchema = undoForecastSchema.extend({ posting: postingSchema });
export type UndoPreview = z.infer<typeof undoPreviewSchema>;

/** What an undo did; `posting` is the undo itself, `keptRows` the first rows it left alone. */
export const undoReportSchema = z.object({
  posting: postingSchema,
  reverted: z.number().int(),
  kept: z.number().int(),
  keptRows: z.array(undoRowSchema),
  /** As the forecast tells it. */
  laterFile: laterFileSchema.nullable(),
});
export type UndoReport = z.infer<typeof undoReportSchema>;

/** What was booked by hand; no posting when everything was already so. */
export const bookedSchema = z.object({ posting: postingSchema.nullable(), rows: z.array(ledgerRowSchema) });
export type Booked = z.infer<typeof bookedSchema>;

const named = z.object({ sku: z.string().min(1).optional(), gtin: z.string().min(1).optional() });
const namedOnce = ({ sku, gtin }: z.infer<typeof named>) => (sku === undefined) !== (gtin === undefined);
const NAMED_ONCE = { error: 'a line names its product by sku or by gtin' };
const MOST_LINES = 10_000;

/** A quantity in the product's own unit: 2.5 of something sold by the kilogram is 2500 g in the ledger. */
const quantity = z.number().min(0).max(1e9);

export const quantityLines = z.array(named.extend({ quantity }).refine(namedOnce, NAMED_ONCE)).min(1).max(MOST_LINES);
/** A counted line may have a moment of its own: a shelf is not counted in one glance. */
export const countLines = z
  .array(
    named.extend({ quantity, countedAt: z.iso.datetime({ offset: true }).optional() }).refine(namedOnce, NAMED_ONCE),
  )
  .max(MOST_LINES);
export const priceLines = z
  .array(named.extend({ grossMinor: z.number().int().min(0) }).refine(namedOnce, NAMED_ONCE))
  .min(1)
  .max(MOST_LINES);
