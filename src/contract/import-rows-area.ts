import { z } from 'zod';
import { forViewer, forWarehouse } from './roles';
import { outcomeOf, pageInput } from './views/common';
import * as imports from './views/imports';
import * as rows from './views/rejected-rows';

const runId = z.object({ id: z.number().int() });

/**
 * Which changes of a plan are meant: those that satisfy everything given. Fields are named as in the plan; `price` and
 * `stock` stand for every list and every location, `product` for new products, which come as a whole (less the prices and
 * stock that `except` names).
 */
export const changeSetSchema = z
  .object({
    skus: z.array(z.string()).min(1).max(10_000).optional(),
    fields: z.array(z.string()).min(1).max(100).optional(),
    verdicts: z
      .array(z.enum(['new', 'changed', 'suspicious']))
      .min(1)
      .optional(),
  })
  .refine((set) => Object.values(set).some((given) => given !== undefined), 'nothing is chosen');

/** The rows of a file that could not be used: shown, exported, corrected in place and read again. */
export const importRowsArea = {
  /** Rows that were set aside, whole, with what is wrong with them; in file order. */
  rejected: forViewer
    .route({ method: 'GET', path: '/imports/{id}/rejected' })
    .input(
      runId.extend({
        ...pageInput,
        state: z.enum(imports.REJECTED_STATES).optional(),
        line: z.number().int().optional(),
      }),
    )
    .output(outcomeOf(rows.rejectedPageSchema)),
  /**
   * A piece of a CSV file for a spreadsheet: the rows set aside as they are in the file, with line and reason, or the
   * plan, old and new. Asked for from offset 0 on until `rows` reach `total`; the first piece has the heading.
   */
  exportRows: forViewer
    .route({ method: 'GET', path: '/imports/{id}/export' })
    .input(
      runId.extend({
        what: z.enum(['rejected', 'plan']),
        language: z.enum(['pl', 'en']).optional(),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(10_000).default(5_000),
      }),
    )
    .output(outcomeOf(rows.exportPieceSchema)),
  /**
   * Reads rows again, as they are or with other values, as if they stood in the file like that. Of a run that is done
   * they are applied as a run of their own, true for the same moment; a run that waits is planned again with them.
   */
  correct: forWarehouse
    .route({ method: 'POST', path: '/imports/{id}/rejected' })
    .input(
      runId.extend({
        /** Left out, all rows that are open are read again. */
        rows: z.array(rows.correctionSchema).min(1).max(20_000).optional(),
        /** The prices are right, however far they jump. */
        includeSuspicious: z.boolean().default(false),
      }),
    )
    .output(outcomeOf(rows.correctionReportSchema)),
  /** Leaves rows as they are: they stay in the run, and nobody is asked about them any more. */
  dismiss: forWarehouse
    .route({ method: 'POST', path: '/imports/{id}/dismiss' })
    .input(runId.extend({ lines: z.array(rows.rowPlaceSchema).min(1).max(20_000) }))
    .output(outcomeOf(z.object({ dismissed: z.number().int(), open: z.number().int() }))),
};
