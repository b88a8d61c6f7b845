import { z } from 'zod';
import { problemSchema } from './common';

export const waitlistEntrySchema = z.object({
  id: z.number().int(),
  sku: z.string(),
  name: z.string(),
  email: z.string(),
  language: z.enum(['pl', 'en']),
  state: z.enum(['waiting', 'notified', 'removed']),
  createdAt: z.string(),
  available: z.number().int(),
});
export type WaitlistEntryView = z.infer<typeof waitlistEntrySchema>;

export const ALERT_STATES = ['queued', 'sending', 'sent', 'refused', 'uncertain', 'withdrawn'] as const;
export const alertSchema = z.object({
  id: z.number().int(),
  sku: z.string(),
  name: z.string(),
  email: z.string(),
  state: z.enum(ALERT_STATES),
  attempts: z.number().int(),
  queuedAt: z.string(),
  retryAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  problem: problemSchema.nullable(),
});
export type AlertView = z.infer<typeof alertSchema>;

/** One run of `alerts send`: what it did, and what is left. */
export const alertsReportSchema = z.object({
  /** Mails still queued when the run ended. */
  queued: z.number().int(),
  sent: z.number().int(),
  refused: z.number().int(),
  uncertain: z.number().int(),
  withdrawn: z.number().int(),
  /** Customers on the list who have not been told. */
  waiting: z.number().int(),
  /** Why the run stopped before its end; null when it did not. */
  problem: problemSchema.nullable(),
  /** The alerts this run touched, at most 200. */
  alerts: z.array(alertSchema),
});
export type AlertsReport = z.infer<typeof alertsReportSchema>;

export const waitedProductSchema = z.object({
  sku: z.string(),
  name: z.string(),
  waiting: z.number().int(),
  /** Since when the first of them waits. */
  since: z.string(),
  available: z.number().int(),
  /** Mails queued or told in this restock. */
  told: z.number().int(),
  /** Whose turn it is next. */
  next: z.string(),
});
export type WaitedProductView = z.infer<typeof waitedProductSchema>;

export const waitlistImportSchema = z.object({
  rows: z.number().int(),
  added: z.number().int(),
  /** Already on the list, or twice in the file. */
  duplicates: z.number().int(),
  unusable: z.number().int(),
  /** The first rows that were not added, with the line of the file and the reason. */
  problems: z.array(z.object({ line: z.number().int(), text: z.string(), problem: problemSchema })),
  dryRun: z.boolean(),
});
export type WaitlistImport = z.infer<typeof waitlistImportSchema>;

export const customerDataSchema = z.object({
  email: z.string(),
  entries: z.array(
    z.object({
      sku: z.string(),
      name: z.string(),
      language: z.string(),
      state: z.string(),
      source: z.string(),
      createdAt: z.string(),
      endedAt: z.string().nullable(),
    }),
  ),
  alerts: z.array(
    z.object({
      sku: z.string(),
      state: z.string(),
      attempts: z.number().int(),
      queuedAt: z.string(),
      endedAt: z.string().nullable(),
    }),
  ),
});
export type CustomerDataView = z.infer<typeof customerDataSchema>;

export const erasedSchema = z.object({ entries: z.number().int(), alerts: z.number().int() });
export type ErasedView = z.infer<typeof erasedSchema>;

/** What a shop may write into its mail; `{price}` and the others stand for what is known of the product. */
export const MAIL_PLACEHOLDERS = ['product', 'sku', 'price', 'shop'] as const;

export const mailTextSchema = z.object({ subject: z.string().min(1).max(200), body: z.string().min(1).max(4_000) });
export type MailText = z.infer<typeof mailTextSchema>;

export const mailTextsSchema = z.object({
  pl: mailTextSchema.extend({ own: z.boolean() }),
  en: mailTextSchema.extend({ own: z.boolean() }),
});
export type MailTexts = z.infer<typeof mailTextsSchema>;

export const mailPreviewSchema = z.object({
  from: z.string().nullable(),
  subject: z.string(),
  text: z.string(),
});
export type MailPreview = z.infer<typeof mailPreviewSchema>;
