import { z } from 'zod';

/** Progress of something long, by task; the last one of a task has `finished` true. */
export const progressSchema = z.object({
  type: z.literal('progress'),
  task: z.string(),
  kind: z.enum(['import', 'sync', 'alerts', 'demo']),
  /** A file or a channel name. */
  subject: z.string(),
  phase: z.string(),
  done: z.number().int(),
  total: z.number().int().nullable(),
  /** How many of them a second, and how long the rest will take at that rate; null where that cannot be said. */
  perSecond: z.number().nullable(),
  secondsLeft: z.number().nullable(),
  finished: z.boolean(),
});
export type ProgressEvent = z.infer<typeof progressSchema>;

/** Something the screens show has changed; they ask again. */
export const changedSchema = z.object({
  type: z.literal('changed'),
  what: z.enum([
    'products',
    'imports',
    'deliveries',
    'drafts',
    'channels',
    'waitlist',
    'alerts',
    'settings',
    'people',
    'practice',
  ]),
});

/** Sent at once on subscribing and while nothing else happens, so that a dead line is noticed. */
export const heartbeatSchema = z.object({ type: z.literal('heartbeat'), at: z.string() });

export const eventSchema = z.discriminatedUnion('type', [progressSchema, changedSchema, heartbeatSchema]);
export type CoreEvent = z.infer<typeof eventSchema>;
