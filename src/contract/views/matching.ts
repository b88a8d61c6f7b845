import { z } from 'zod';
import { problemSchema } from './common';

export const MATCH_LISTS = ['double', 'orphan', 'missing', 'linked', 'ignored'] as const;

/** How a channel's listings stand to its products. `double`, `orphan` and the open part of `missing` are work for a person. */
export const matchSummarySchema = z.object({
  channel: z.string(),
  currency: z.string(),
  /** Whether the channel can tell everything it has; where not, only what look-ups found is known. */
  readsCatalogue: z.boolean(),
  /** When the catalogue was last read to its end, and how many entries it had. */
  readAt: z.string().nullable(),
  entries: z.number().int(),
  /** Products linked to an entry, by what ties them. */
  linked: z.object({ sku: z.number().int(), gtin: z.number().int(), person: z.number().int() }),
  /** Products that several entries may be, or whose entry several products may be. */
  double: z.number().int(),
  /** Entries that no product has. */
  orphan: z.number().int(),
  /** Products that are not there; of them, those OneShelf creates by itself, and those meant not to be there. */
  missing: z.number().int(),
  toCreate: z.number().int(),
  notSoldHere: z.number().int(),
  ignored: z.number().int(),
  /** What waits for a person: doubles, orphans, and missing products about which nothing is decided. */
  work: z.number().int(),
});
export type MatchSummary = z.infer<typeof matchSummarySchema>;

export const matchReadingSchema = matchSummarySchema.extend({
  /** What this reading added. */
  pages: z.number().int(),
  newBySku: z.number().int(),
  newByGtin: z.number().int(),
});
export type MatchReading = z.infer<typeof matchReadingSchema>;

export const remoteEntrySchema = z.object({
  remoteId: z.string(),
  sku: z.string().nullable(),
  /** Empty where only a look-up found the entry. */
  name: z.string(),
  gtins: z.array(z.string()),
  priceMinor: z.number().int().nullable(),
  quantity: z.number().int().nullable(),
  seenAt: z.string(),
  gone: z.boolean(),
});
export type RemoteEntryView = z.infer<typeof remoteEntrySchema>;

const productHere = z.object({ sku: z.string(), name: z.string(), gtins: z.array(z.string()) });

export const matchRowSchema = z.object({
  /** Null for orphans and ignored entries. */
  product: productHere.nullable(),
  /** Null for products that are not linked. */
  entry: remoteEntrySchema.nullable(),
  by: z.enum(['sku', 'gtin', 'person']).nullable(),
  problem: problemSchema.nullable(),
  /** Of a missing product: whether OneShelf creates it there by itself. */
  willBeCreated: z.boolean(),
  /** Of a double: what may be this product on the channel, with the other products each of them may be. */
  candidates: z.array(remoteEntrySchema.extend({ others: z.array(z.string()) })),
  /** Of an orphan: products with a similar name, the most similar first, by the share of words in common. Only a hint. */
  suggestions: z.array(z.object({ sku: z.string(), name: z.string(), likeness: z.number() })),
});
export type MatchRow = z.infer<typeof matchRowSchema>;

export const matchChoiceSchema = z.object({
  channel: z.string(),
  sku: z.string().nullable(),
  /** The entry the product was linked to, or let go of. */
  remoteId: z.string().nullable(),
  /** The product that had the entry before. */
  takenFrom: z.string().nullable(),
  /** What is left to do. */
  summary: matchSummarySchema,
});
export type MatchChoice = z.infer<typeof matchChoiceSchema>;
