import { z } from 'zod';
import { pageOf, problemSchema } from './common';
import { importReportSchema, REJECTED_STATES, rowProblemSchema, sheetPlaceSchema } from './imports';

/**
 * Where a row stands: its line, and which record of that line it is (only files without line ends have several). With
 * `sheet`, of several that are read together, `line` is the row on it.
 */
export const rowPlaceSchema = z.object({
  line: z.number().int(),
  n: z.number().int().min(0).default(0),
  sheet: z.string().exactOptional(),
});

export const rejectedRowSchema = z.object({
  line: z.number().int(),
  place: sheetPlaceSchema.exactOptional(),
  n: z.number().int(),
  state: z.enum(REJECTED_STATES),
  /** The run that read it in the end. */
  retriedRunId: z.number().int().nullable(),
  /** As a person last wrote them, else as they are in the file; in the order of `columns`. Null: too long to keep. */
  cells: z.array(z.string()).nullable(),
  sku: z.string().nullable(),
  /** What is wrong with it; `column` is a place in `columns`, null where it is the row as a whole. */
  problems: z.array(problemSchema.extend({ column: z.number().int().nullable() })),
});
export type RejectedRowView = z.infer<typeof rejectedRowSchema>;

export const rejectedPageSchema = pageOf(rejectedRowSchema).extend({
  /** What the columns of the file are called, each name once. */
  columns: z.array(z.string()),
  open: z.number().int(),
});

export const correctionSchema = rowPlaceSchema.extend({
  /** New values by the name of their column, or its number from 1; the other cells stay. */
  cells: z.record(z.string(), z.string()).default({}),
});

export const correctionReportSchema = z.object({
  /** The run that read the corrected rows; null when not one of them can be used. */
  report: importReportSchema.nullable(),
  /** Rows that were read, and rows that still cannot be used. */
  corrected: z.number().int(),
  stillOpen: z.number().int(),
  /** Why they cannot: the first fifty. */
  problems: z.array(rowProblemSchema.omit({ id: true, state: true })),
});
export type CorrectionReport = z.infer<typeof correctionReportSchema>;

export const exportPieceSchema = z.object({
  /** A good name for the file. */
  name: z.string(),
  text: z.string(),
  /** Rows in this piece, and in the whole file. */
  rows: z.number().int(),
  total: z.number().int(),
});
