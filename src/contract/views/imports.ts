import { z } from 'zod';
import { problemSchema } from './common';

export const RUN_STATES = ['planned', 'held', 'applied', 'unchanged', 'failed', 'discarded', 'undone'] as const;

export const COLUMN_FIELDS = [
  'sku',
  'gtin',
  'name',
  'unit',
  'vat',
  'price',
  'stock',
  'quantity',
  'cost',
  'supplierSku',
  'location',
  'offered',
  'only',
  'notForSale',
  'ignore',
] as const;

/**
 * What a column of a file means. `price`, `stock` and `quantity` name their price list or location in `target`; `only` names
 * there what its cell says in the rows that count, and `offered` says whether goods are sold at all. `notForSale` is what of
 * the row's quantity is damaged, blocked or expired.
 */
export const columnMeaningSchema = z.object({
  column: z.number().int().min(0),
  header: z.string().nullable(),
  field: z.enum(COLUMN_FIELDS),
  target: z.string().nullable().default(null),
});
export type ColumnMeaning = z.infer<typeof columnMeaningSchema>;

export const FILE_KINDS = ['stock', 'prices', 'catalogue', 'delivery', 'outgoing', 'orders', 'other'] as const;

/**
 * How to read a file: detected, shown, overridable, confirmed once and kept per source. No field has a default: made
 * partial, it carries what a person said and nothing they did not say.
 */
/** The part of a profile that means every sheet of a workbook, one after another. */
export const ALL_SHEETS = '*';

export const profileSchema = z.object({
  format: z.string(),
  /** What the file is about; only the first four can change the master. */
  kind: z.enum(FILE_KINDS),
  /** `full`: goods of this source that the file does not name have no stock. Only a person declares a file full. */
  scope: z.enum(['full', 'partial']),
  /** The entry of an archive or the sheet of a workbook that is read; null where there is only one. */
  part: z.string().nullable(),
  encoding: z.string(),
  delimiter: z.string(),
  quote: z.string(),
  /** Line on which the header stands (1-based), or null when the file has none. */
  headerLine: z.number().int().nullable(),
  decimalMark: z.enum([',', '.']),
  priceMode: z.enum(['gross', 'net']),
  /** VAT code assumed where the file has no VAT column; null when prices are gross anyway. */
  vatCode: z.string().nullable(),
  currency: z.string(),
  /** Stock cells may hint at a quantity: `>100` is read as 100, `brak` as 0, `mało` leaves the stock as it is. */
  stockWords: z.boolean().exactOptional(),
  /** Rows may end where nothing follows in columns that nothing is read from, as Excel saves them. */
  endsShort: z.boolean().exactOptional(),
  /** Rows of one product are parts of its stock, such as lots, which are added up. */
  addsRows: z.boolean().exactOptional(),
  /** Prices are written in the smallest unit of the currency: 1099 is 10.99. */
  minorPrices: z.boolean().exactOptional(),
  /** Where sheets of a workbook are read together as one table: the names of all its sheets, by which lines are told. */
  sheets: z.array(z.string()).exactOptional(),
  columns: z.array(columnMeaningSchema),
});
/** What a person says instead of what was detected; what is left out stays as detected. */
export const profileOverridesSchema = profileSchema
  .omit({ sheets: true })
  .extend({ currency: z.string().regex(/^[A-Z]{3}$/) })
  .partial();
export type ProfileView = z.infer<typeof profileSchema>;

/** One document of a file, such as a delivery note or an invoice. */
export const foundDocumentSchema = z.object({
  /** As the format names it: `PZ`, `FZ`, `DESADV`. */
  type: z.string(),
  kind: z.enum(FILE_KINDS),
  number: z.string().nullable(),
  issuedAt: z.string().nullable(),
  supplier: z.string().nullable(),
  /** Why none of its lines may be booked; null when they may. */
  refusal: problemSchema.nullable(),
});
export type FoundDocumentView = z.infer<typeof foundDocumentSchema>;

export const detectionSchema = z.object({
  /** The moment for which the file says it is true; null where it says none. */
  asOf: z.string().nullable(),
  profile: profileSchema,
  /** What `profile.part` may be: sheets, files of an archive, sheets in them; empty where there is no choice. */
  parts: z.array(z.string()),
  /** Of a file made of documents: the first of them, and how many there are. */
  documents: z.object({ items: z.array(foundDocumentSchema), total: z.number().int() }),
  /** 0 to 1; `certain` when it may go through without a person. */
  confidence: z.number(),
  certain: z.boolean(),
  /** What a person should look at, worst first. */
  doubts: z.array(problemSchema),
  preview: z.object({ raw: z.array(z.string()), rows: z.array(z.array(z.string())) }),
});
export type DetectionView = z.infer<typeof detectionSchema>;

export const runCountsSchema = z.object({
  rows: z.number().int(),
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  suspicious: z.number().int(),
  /** Left out by a person when the plan was applied. */
  skipped: z.number().int(),
  rejected: z.number().int(),
  /** Set aside, then corrected: these rows count in a run of their own. */
  corrected: z.number().int(),
  warnings: z.number().int(),
  priceChanges: z.number().int(),
  stockChanges: z.number().int(),
  toZero: z.number().int(),
  /** Products of the source that a full file no longer names and that had stock; they are no rows of the file. */
  missing: z.number().int().default(0),
});
export type RunCounts = z.infer<typeof runCountsSchema>;

export const importRunSchema = z.object({
  id: z.number().int(),
  /** The run whose corrected rows these are; null for the run of a whole file. */
  parentId: z.number().int().nullable(),
  source: z.string(),
  file: z.string(),
  state: z.enum(RUN_STATES),
  asOf: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
  counts: runCountsSchema,
  holdReasons: z.array(problemSchema),
  problem: problemSchema.nullable(),
});
export type ImportRunView = z.infer<typeof importRunSchema>;

/** A row as the program shows it in which the workbook is opened; where several sheets are read together. */
export const sheetPlaceSchema = z.object({ sheet: z.string(), row: z.number().int() });
export type SheetPlaceView = z.infer<typeof sheetPlaceSchema>;

/** What became of a row that was set aside. */
export const REJECTED_STATES = ['open', 'retried', 'dismissed'] as const;

export const rowProblemSchema = z.object({
  id: z.number().int(),
  line: z.number().int(),
  place: sheetPlaceSchema.exactOptional(),
  /** Which record of its line, from 0: only files without line ends have more than one. */
  n: z.number().int(),
  column: z.string().nullable(),
  sku: z.string().nullable(),
  value: z.string().nullable(),
  severity: z.enum(['rejected', 'warning']),
  code: z.string(),
  facts: problemSchema.shape.facts,
  /** Null for warnings, and for rows of which nothing was kept. */
  state: z.enum(REJECTED_STATES).nullable(),
});
export type RowProblemView = z.infer<typeof rowProblemSchema>;

/** Why things of a file were set aside, and how often; `facts` and `line` are those of the first one. */
export const problemReasonSchema = z.object({
  code: z.string(),
  severity: z.enum(['rejected', 'warning']),
  count: z.number().int(),
  line: z.number().int(),
  place: sheetPlaceSchema.exactOptional(),
  facts: problemSchema.shape.facts,
});
export type ProblemReasonView = z.infer<typeof problemReasonSchema>;

/** Which changes of a plan to show; what was left out has its own heading, whatever it would have been. */
export const CHANGE_FILTERS = ['new', 'changed', 'suspicious', 'skipped'] as const;

export const plannedChangeSchema = z.object({
  line: z.number().int(),
  place: sheetPlaceSchema.exactOptional(),
  sku: z.string(),
  verdict: z.enum(['new', 'changed', 'suspicious']),
  /** `product` (new as a whole), name, unit, vat, gtin, price:LIST, stock:LOCATION. */
  field: z.string(),
  old: z.string().nullable(),
  new: z.string().nullable(),
  /** Of a stock, of what is new: in thousandths of the product's unit where it is 1000, as of kilograms. 1 of all other fields. */
  unitScale: z.number().int(),
  /** The same of what was. */
  oldUnitScale: z.number().int(),
  /** Of a stock that is counted otherwise from then on (kilograms for pieces): both units. */
  units: z.object({ old: z.string(), new: z.string() }).nullable(),
  /** A person left it out when the rest was applied. */
  skipped: z.boolean(),
});
export type PlannedChangeView = z.infer<typeof plannedChangeSchema>;

/** One document of a file of deliveries, and what became (or would become) of its lines. */
export const fileDocumentSchema = z.object({
  /** As the format names it: `PZ`, `FZ`, `DESADV`; `FILE` where the file is one delivery without a document. */
  type: z.string(),
  number: z.string().nullable(),
  issuedAt: z.string().nullable(),
  supplier: z.string().nullable(),
  taxId: z.string().nullable(),
  lines: z.number().int(),
  /** Lines that move stock. */
  booked: z.number().int(),
  /** Lines that are no product yet. */
  unknown: z.number().int(),
  /** Products that came short of what was expected, more than that, or unexpected beside it. */
  short: z.number().int(),
  over: z.number().int(),
  unexpected: z.number().int(),
  /** It is in the books already. */
  repeats: z.boolean(),
  /** Why nothing of it may be booked. */
  refusal: problemSchema.nullable(),
});
export type FileDocumentView = z.infer<typeof fileDocumentSchema>;

/** Where the moment for which a file is true was found. `previous`: it follows the last file; `clock`: it claimed the future. */
export const AS_OF_ORIGINS = ['contents', 'name', 'mtime', 'option', 'previous', 'clock'] as const;

/** The answer of every import: the run, and the first rows of its plan and of what was set aside. */
export const importReportSchema = z.object({
  run: importRunSchema,
  profile: profileSchema,
  confidence: z.number(),
  doubts: z.array(problemSchema),
  changes: z.array(plannedChangeSchema),
  problems: z.array(rowProblemSchema),
  /** Most frequent first, rows before single values; the first 20. */
  reasons: z.array(problemReasonSchema),
  /** Of a file of deliveries. */
  documents: z.array(fileDocumentSchema).default([]),
  /** Null when the run was planned earlier. */
  asOfFrom: z.enum(AS_OF_ORIGINS).nullable().default(null),
});
export type ImportReport = z.infer<typeof importReportSchema>;
