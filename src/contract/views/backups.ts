import { z } from 'zod';

/** `daily` ones come and go by themselves; `before_restore` is the master that a restore replaced. */
export const BACKUP_KINDS = ['daily', 'manual', 'before_restore'] as const;

export const backupSchema = z.object({
  name: z.string(),
  path: z.string(),
  kind: z.enum(BACKUP_KINDS),
  madeAt: z.string(),
  bytes: z.number().int(),
});
export type BackupView = z.infer<typeof backupSchema>;

export const stagedRestoreSchema = z.object({
  from: z.string(),
  stagedAt: z.string(),
  /** The name under which the master it replaces is kept. */
  replaced: z.string(),
  /** That one is damaged: it is no backup, and lies in the data folder. */
  damaged: z.boolean(),
});

export const backupsSchema = z.object({
  /** Where daily ones are put. */
  folder: z.string(),
  /** Newest first; each was verified before it got its name. */
  items: z.array(backupSchema),
  /** The last verified one, wherever it lies; null when there was none. */
  lastVerifiedAt: z.string().nullable(),
  /** A restore that waits for OneShelf to be opened again. */
  staged: stagedRestoreSchema.nullable(),
});
export type BackupsView = z.infer<typeof backupsSchema>;

export const backupMadeSchema = z.object({
  backup: backupSchema,
  /** Invariants that were checked in the copy; all held. */
  checks: z.number().int(),
});
export type BackupMade = z.infer<typeof backupMadeSchema>;

export const backupContentSchema = z.object({
  name: z.string(),
  bytes: z.number().int(),
  /** The last thing its activity log tells of; null in an empty one. */
  lastActivityAt: z.string().nullable(),
  shopName: z.string(),
  products: z.number().int(),
  movements: z.number().int(),
  channels: z.array(z.string()),
  waiting: z.number().int(),
  /** The same of the master in use, to compare; null where it is too damaged to be counted. */
  now: z.object({ products: z.number().int(), movements: z.number().int(), waiting: z.number().int() }).nullable(),
  /** Keys of channels and addresses in it can be opened with the key of this PC. */
  keyFits: z.boolean(),
});
export type BackupContent = z.infer<typeof backupContentSchema>;

export const restoreReportSchema = z.object({
  content: backupContentSchema,
  staged: stagedRestoreSchema,
  checks: z.number().int(),
  /** OneShelf opens the restored master by itself in a moment; else when it is next opened. */
  reopening: z.boolean(),
});
export type RestoreReport = z.infer<typeof restoreReportSchema>;
