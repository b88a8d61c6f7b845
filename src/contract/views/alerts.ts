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

export const alertsReportSchema = z.object({
  queued: z.number().int(),
  sent: z.number().int(),
  refused: z.number().int(),
  uncertain: z.number().int(),
  withdrawn: z.number().int(),
  waiting: z.number().int(),
  problem: problemSchema.nullable(),
  alerts: z.array(alertSchema),
});
export type AlertsReport = z.infer<typeof alertsReportSchema>;
