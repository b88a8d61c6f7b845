import { z } from 'zod';

export const draftSchema = z.object({
  work: z.string(),
  /** Whose device has it. */
  device: z.string(),
  isOwn: z.boolean(),
  actor: z.string(),
  at: z.string(),
  lines: z.number().int(),
  /** Who went on with it elsewhere; null while it is this device's to finish. */
  takenBy: z.string().nullable(),
});
export type DraftView = z.infer<typeof draftSchema>;

export const takenDraftSchema = z.object({
  at: z.string(),
  parts: z.record(z.string(), z.string()),
});
