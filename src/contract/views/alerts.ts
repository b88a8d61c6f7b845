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
