import { z } from 'zod';
import { channelViewSchema } from './channels';
import { importRunSchema } from './imports';
import { problemSchema } from './common';

export const initReportSchema = z.object({
  dataFolder: z.string(),
  database: z.string(),
  created: z.boolean(),
  locations: z.array(z.object({ code: z.string(), name: z.string() })),
  priceLists: z.array(z.object({ code: z.string(), currency: z.string() })),
});
export type InitReport = z.infer<typeof initReportSchema>;

export const statusSchema = z.object({
  /** ok: nothing that has to be done; attention: a person should look; trouble: something has stopped. */
  health: z.enum(['ok', 'attention', 'trouble']),
  /** What needs a person, worst first; each has words and a remedy in `language`. */
  concerns: z.array(problemSchema),
  products: z.number().int(),
  inStock: z.number().int(),
  lastRuns: z.array(importRunSchema),
  heldRuns: z.number().int(),
  channels: z.array(channelViewSchema),
  waitlist: z.object({ waiting: z.number().int() }),
  alerts: z.object({ queued: z.number().int(), uncertain: z.number().int(), refused: z.number().int() }),
  practice: z.boolean(),
  mailConfigured: z.boolean(),
});
export type StatusView = z.infer<typeof statusSchema>;

export const verifyReportSchema = z.object({
  ok: z.boolean(),
  checks: z.array(
    z.object({
      code: z.string(),
      /** Things looked at. */
      checked: z.number().int(),
      /** Things found wrong; 0 when the invariant holds. */
      broken: z.number().int(),
      examples: z.array(z.string()),
    }),
  ),
});
export type VerifyReport = z.infer<typeof verifyReportSchema>;

/** What an entry of the activity log is about. */
export const ACTIVITY_SUBJECTS = ['imports', 'deliveries', 'stock', 'prices', 'channels', 'mail', 'settings'] as const;

export const activitySchema = z.object({
  id: z.number().int(),
  at: z.string(),
  /** Who it was done for, as in the ledger (`person:NAME`, `cli`, `scheduler` …); null where nobody asked for it. */
  actor: z.string().nullable(),
  severity: z.enum(['info', 'warning', 'error']),
  code: z.string(),
  facts: problemSchema.shape.facts,
});
export type ActivityView = z.infer<typeof activitySchema>;

export const settingsSchema = z.object({
  language: z.enum(['pl', 'en']),
  currency: z.string(),
  shopName: z.string(),
  /** The shop's own NIP, ten digits: tells purchases from sales in files of documents. Null while it is not known. */
  taxId: z.string().nullable(),
  /** smtp:// or smtps:// address without its password, which is kept sealed. */
  smtpUrl: z.string().nullable(),
  mailFrom: z.string().nullable(),
  /** Where files are picked up while OneShelf runs; null for the `inbox` folder beside the master. */
  watchFolder: z.string().nullable(),
  /** Where daily backups lie; null for the folder `backups` beside the master. */
  backupFolder: z.string().nullable(),
  syncEveryMinutes: z.number().int().min(1).max(1440),
  /** How often every listing is compared with what its channel shows. */
  auditEveryHours: z.number().int().min(1).max(720),
  peoplePerUnit: z.number().int().min(1).max(100),
  /** Hours before the next people on the list are told, while stock lasts. */
  alertWindowHours: z.number().int().min(1).max(168),
});
export type SettingsView = z.infer<typeof settingsSchema>;
