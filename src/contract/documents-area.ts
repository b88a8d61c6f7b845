import { z } from 'zod';
import { forWarehouse } from './roles';
import { outcomeOf } from './views/common';
import * as documents from './views/documents';

const language = z.enum(['pl', 'en']).optional();

/** Papers to print, as PDF. None of them is a fiscal document. */
export const documentsArea = {
  /** Labels with bar code, name and price: of named products, or of a delivery, one for every piece that came. */
  labels: forWarehouse
    .route({ method: 'POST', path: '/documents/labels' })
    .input(
      z
        .object({
          lines: z
            .array(z.object({ sku: z.string().min(1), copies: z.number().int().min(0).max(documents.MOST_LABELS) }))
            .max(documents.MOST_LABELS)
            .optional(),
          deliveryId: z.number().int().optional(),
          paper: z.enum(documents.LABEL_PAPERS),
          /** On sheets: the first label that is still there, from 1. */
          startAt: z.number().int().min(1).max(65).default(1),
          withPrice: z.boolean().default(true),
          language,
        })
        .refine(({ lines, deliveryId }) => (lines === undefined) !== (deliveryId === undefined), 'lines or deliveryId'),
    )
    .output(outcomeOf(documents.printedSchema)),
  /** What a delivery brought, against what was expected. */
  delivery: forWarehouse
    .route({ method: 'POST', path: '/documents/delivery' })
    .input(z.object({ id: z.number().int(), language }))
    .output(outcomeOf(documents.printedSchema)),
  /** The protocol of a count, or the note of a transfer. */
  posting: forWarehouse
    .route({ method: 'POST', path: '/documents/posting' })
    .input(z.object({ id: z.number().int(), language }))
    .output(outcomeOf(documents.printedSchema)),
};
