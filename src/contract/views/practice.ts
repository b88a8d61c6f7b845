import { z } from 'zod';
import { alertsReportSchema } from './alerts';
import { syncReportSchema } from './channels';
import { importReportSchema } from './imports';
import { verifyReportSchema } from './master';

/** A mail that arrived in the practice mailbox. */
export const practiceMailSchema = z.object({
  id: z.string(),
  to: z.string(),
  from: z.string(),
  subject: z.string(),
  text: z.string(),
  receivedAt: z.string(),
});
export type PracticeMail = z.infer<typeof practiceMailSchema>;

/** What a practice channel shows its shoppers for one product. */
export const practiceShelfRowSchema = z.object({
  channel: z.string(),
  sku: z.string(),
  name: z.string(),
  price: z.string().nullable(),
  quantity: z.number().int().nullable(),
});

export type PracticeShelfRow = z.infer<typeof practiceShelfRowSchema>;

/** The whole main job on the sample shop, step by step. */
export const demoReportSchema = z.object({
  dataFolder: z.string(),
  firstImport: importReportSchema,
  firstSync: syncReportSchema,
  restockImport: importReportSchema,
  secondSync: syncReportSchema,
  /** Requests and listings the second sync needed, beside all listings: only what changed is pushed. */
  listingsTotal: z.number().int(),
  alerts: alertsReportSchema,
  mailbox: z.array(practiceMailSchema),
  shelves: z.array(practiceShelfRowSchema),
  verify: verifyReportSchema,
  seconds: z.number(),
});
export type DemoReport = z.infer<typeof demoReportSchema>;
