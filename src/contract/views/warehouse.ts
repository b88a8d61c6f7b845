import { z } from 'zod';

export const locationSchema = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.enum(['warehouse', 'store']),
});
export type LocationView = z.infer<typeof locationSchema>;

/** What a code that was scanned or typed stands for. */
export const foundCodeSchema = z.object({
  code: z.string(),
  product: z
    .object({
      sku: z.string(),
      name: z.string(),
      unit: z.string(),
      unitScale: z.number().int(),
      /** At the location asked about, in counted units; null where none was. */
      onHand: z.number().int().nullable(),
    })
    .nullable(),
  /** Several products carry this barcode; a person has to say which is meant. */
  ambiguous: z.boolean(),
});
export type FoundCode = z.infer<typeof foundCodeSchema>;

/** A counted line beside what the ledger says of its moment. All in counted units; the value in minor units. */
export const comparedLineSchema = z.object({
  sku: z.string(),
  expected: z.number().int(),
  difference: z.number().int(),
  valueMinor: z.number().int().nullable(),
  /** The shelf was counted for a later moment already: this line would be refused. */
  datedLater: z.boolean(),
});
export type ComparedLine = z.infer<typeof comparedLineSchema>;

export const comparisonSchema = z.object({
  lines: z.array(comparedLineSchema),
  /** Of the differences, at the gross price of the oldest price list; products without a price count nothing. */
  valueMinor: z.number().int(),
  currency: z.string().nullable(),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** What a location holds and nobody counted. */
export const uncountedSchema = z.object({
  items: z.array(
    z.object({
      sku: z.string(),
      name: z.string(),
      unit: z.string(),
      unitScale: z.number().int(),
      onHand: z.number().int(),
    }),
  ),
  total: z.number().int(),
  valueMinor: z.number().int(),
  currency: z.string().nullable(),
});
export type Uncounted = z.infer<typeof uncountedSchema>;
