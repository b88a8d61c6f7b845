import { z } from 'zod';

/** Rolls by the size of a label in millimetres; A4 sheets by the labels on one. */
export const LABEL_PAPERS = ['roll-50x30', 'roll-58x40', 'a4-24', 'a4-65'] as const;
export type LabelPaper = (typeof LABEL_PAPERS)[number];

/** More at once would keep a printer busy for an hour, and a document of that size opens badly. */
export const MOST_LABELS = 2_000;

/** A finished document; `count` labels or lines are in it. */
export const printedSchema = z.object({ file: z.instanceof(File), count: z.number().int() });
