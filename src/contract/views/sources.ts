import { z } from 'zod';
import { problemSchema } from './common';

const share = z.number().min(0).max(1);

/**
 * Thresholds of the brake for one source; what is left out is as the brake has it. Shares are of the products concerned
 * (0 to 1); `suspiciousFactor` is how many times a price may grow or shrink before it is suspicious.
 */
export const brakeSchema = z.object({
  zeroShare: share.optional(),
  missingShare: share.optional(),
  priceShare: share.optional(),
  suspiciousFactor: z.number().gt(1).max(1000).optional(),
  rejectedShare: share.optional(),
  shrinkShare: share.optional(),
  alikeShare: share.optional(),
  stockShare: share.optional(),
  foreignShare: share.optional(),
});
export type BrakeView = z.infer<typeof brakeSchema>;

/** What can be said about a source; see `sourceSchema`. */
export const sourceSettingsSchema = z.object({
  /** Folder on the engine's own PC, or a share it can reach, whose files are this source's; null: none is watched. */
  folder: z.string().nullable(),
  /** Whether changes are looked for by asking again and again, as most network drives need. */
  polling: z.enum(['auto', 'yes', 'no']),
  /** Names of files that are this source's, with * and ?, such as stany*.csv; empty: every name. */
  patterns: z.array(z.string().trim().min(1).max(200)).max(50),
  /** Cron text with five fields, in this PC's time: files are taken in at these moments only; null: at once. */
  schedule: z.string().nullable(),
  /** Days after which files in done/ and failed/ are deleted; null: never. Held ones are never deleted. */
  retentionDays: z.number().int().min(1).max(3650).nullable(),
  /** What its files are unless a profile says otherwise: `full` ones name everything the source has. */
  scope: z.enum(['full', 'partial']),
  brake: brakeSchema,
});

/** A file that has arrived and is not taken in yet; the code has words that say why. */
export const waitingFileSchema = z.object({ file: z.string(), since: z.string(), problem: problemSchema });
export type WaitingFileView = z.infer<typeof waitingFileSchema>;

/** Where files come from: how they arrive, and how they are judged. */
export const sourceSchema = sourceSettingsSchema.extend({
  name: z.string(),
  /** How its folder is right now; null while nobody watches it. */
  watch: z.object({ goneSince: z.string().nullable(), waiting: z.array(waitingFileSchema) }).nullable(),
});
export type SourceView = z.infer<typeof sourceSchema>;

/** A change of a source: what is left out stays; a null threshold goes back to what the brake has. */
export const sourceChangeSchema = sourceSettingsSchema
  .partial()
  .extend({
    name: z.string().trim().min(1).max(60),
    brake: z
      .object({
        zeroShare: share.nullish(),
        missingShare: share.nullish(),
        priceShare: share.nullish(),
        suspiciousFactor: brakeSchema.shape.suspiciousFactor.nullable(),
        rejectedShare: share.nullish(),
        shrinkShare: share.nullish(),
        alikeShare: share.nullish(),
        stockShare: share.nullish(),
        foreignShare: share.nullish(),
      })
      .strict()
      .optional(),
  })
  .strict();
export type SourceChange = z.infer<typeof sourceChangeSchema>;
