import { z } from 'zod';
import { problemSchema } from './common';
import { profileOverridesSchema, rowProblemSchema } from './imports';

export const DELIVERY_STATES = ['expected', 'part_received', 'received', 'cancelled', 'undone'] as const;

/** A delivery: one that is expected, or the receipt of one. Quantities are counted units; `unitScale` make one `unit`. */
export const deliverySchema = z.object({
  id: z.number().int(),
  role: z.enum(['expected', 'receipt']),
  /** part_received: of an expected one, goods are still to come; of a receipt, lines wait for a product. */
  state: z.enum(DELIVERY_STATES),
  supplier: z.string().nullable(),
  taxId: z.string().nullable(),
  number: z.string().nullable(),
  /** As the format names it: `PZ`, `FZ`, `DESADV`; `FILE` a table, `MANUAL` entered or scanned. */
  type: z.string(),
  issuedAt: z.string().nullable(),
  /** The import that brought it. */
  runId: z.number().int().nullable(),
  createdAt: z.string(),
  endedAt: z.string().nullable(),
  lines: z.number().int(),
  /** Lines that wait for a product. */
  unknown: z.number().int(),
});
export type DeliveryView = z.infer<typeof deliverySchema>;

export const deliveryLineSchema = z.object({
  /** From 1; names the line for `attach`. */
  line: z.number().int(),
  /** The product it is, or null while nobody knows. */
  sku: z.string().nullable(),
  /** The product's name, else as written. */
  name: z.string().nullable(),
  written: z.object({
    sku: z.string().nullable(),
    supplierSku: z.string().nullable(),
    gtins: z.array(z.string()),
  }),
  unit: z.string().nullable(),
  unitScale: z.number().int(),
  /** What the document says, or what is expected. */
  quantity: z.number().int(),
  /** What a receipt moved; less than `quantity` where another document had brought the same goods. */
  booked: z.number().int(),
  /** Of an expected line, what receipts brought; of a receipt's line, what of it was expected. */
  matched: z.number().int(),
  cost: z.string().nullable(),
  location: z.string(),
  /** How it came to its product, or why it did not. */
  resolution: z.enum([
    'sku',
    'gtin',
    'supplier_code',
    'person',
    'unknown',
    'ambiguous',
    'contradiction',
    'unit',
    'bundle',
  ]),
  /** SKUs of products a line may be that is none yet, for a person to choose: the one its codes lead to by now, then those of its name. */
  suggestions: z.array(z.string()),
});
export type DeliveryLineView = z.infer<typeof deliveryLineSchema>;

export const deliveryDetailSchema = z.object({ delivery: deliverySchema, lines: z.array(deliveryLineSchema) });
export type DeliveryDetail = z.infer<typeof deliveryDetailSchema>;

/** What a receipt by lines did or would do. */
export const receiptReportSchema = z.object({
  /** booked; planned (a dry run); repeated (the key, or the document, is booked already); held for a person's yes. */
  state: z.enum(['booked', 'planned', 'repeated', 'held']),
  /** The delivery it made, or the one that was there; null where nothing was written. */
  delivery: deliverySchema.nullable(),
  lines: z.array(
    deliveryLineSchema.pick({
      line: true,
      sku: true,
      written: true,
      unitScale: true,
      quantity: true,
      booked: true,
      location: true,
      resolution: true,
    }),
  ),
  /** Short, over, unexpected and unknown lines, and what the books know of these goods already. */
  notes: z.array(problemSchema),
  holdReasons: z.array(problemSchema),
});
export type ReceiptReport = z.infer<typeof receiptReportSchema>;

/** Goods as a person names them: by SKU, by barcode, or by both; the quantity in units of sale (1.5 kg is 1.5). */
const givenLineSchema = z
  .object({
    sku: z.string().min(1).optional(),
    gtin: z
      .string()
      .regex(/^\d{8}$|^\d{12,14}$/)
      .optional(),
    quantity: z.number(),
  })
  .refine(({ sku, gtin }) => sku !== undefined || gtin !== undefined, 'sku or gtin');

const given = {
  lines: z.array(givenLineSchema).min(1).max(5_000),
  supplier: z.object({ name: z.string().optional(), taxId: z.string().optional() }).optional(),
  /** Number of the delivery note or invoice; of the order, where goods are expected. */
  number: z.string().min(1).optional(),
  issuedAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  location: z.string().min(1).optional(),
  /** The caller's own; asking again with the same key books nothing and answers with what it had made. */
  key: z.string().min(1).optional(),
};

export const receiveInputSchema = z.object({
  ...given,
  /** Numbers of other documents about the same goods. */
  related: z.array(z.string()).default([]),
  orders: z.array(z.string()).default([]),
  /** The expected delivery that this is. */
  expectedId: z.number().int().optional(),
  dryRun: z.boolean().default(false),
  /** Books also what looks like goods that are booked already. */
  force: z.boolean().default(false),
});

/** Goods to come: by lines, or by the file of an order or announcement; one of `lines`, `path` and `file`. */
export const expectInputSchema = z.object({
  ...given,
  lines: given.lines.optional(),
  /** A file on the engine's own disk; only hosts on this PC may use it. */
  path: z.string().optional(),
  file: z.instanceof(File).optional(),
  source: z.string().min(1).optional(),
  overrides: profileOverridesSchema.optional(),
});

export const expectedReportSchema = deliveryDetailSchema.extend({
  /** The other deliveries, where a file holds several orders. */
  others: z.array(deliverySchema).default([]),
  /** Lines of the file that could not be used, and what a person should look at. */
  problems: z.array(rowProblemSchema.omit({ id: true, n: true, state: true })).default([]),
  doubts: z.array(problemSchema).default([]),
});
export type ExpectedReport = z.infer<typeof expectedReportSchema>;

export const undoneDeliverySchema = z.object({
  delivery: deliverySchema,
  reverted: z.number().int(),
  /** Movements left alone because the shelf was counted since. */
  kept: z.number().int(),
});
