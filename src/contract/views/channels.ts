import { z } from 'zod';
import { LISTING_STATES, problemSchema } from './common';

export const channelKindSchema = z.object({
  kind: z.string(),
  title: z.string(),
  fields: z.array(
    z.object({
      key: z.string(),
      type: z.enum(['url', 'text', 'folder', 'choice', 'flag']),
      required: z.boolean(),
      secret: z.boolean(),
      choices: z.array(z.string()).optional(),
      default: z.string().optional(),
    }),
  ),
  createsListings: z.boolean(),
  pullsSales: z.boolean(),
});
export type ChannelKindView = z.infer<typeof channelKindSchema>;

export const channelViewSchema = z.object({
  name: z.string(),
  kind: z.string(),
  state: z.enum(['active', 'paused']),
  currency: z.string(),
  priceList: z.string(),
  locations: z.array(z.string()),
  buffer: z.number().int(),
  cap: z.number().int().nullable(),
  createMissing: z.boolean(),
  practice: z.boolean(),
  settings: z.record(z.string(), z.string()),
  /** Listings by state. */
  listings: z.record(z.enum(LISTING_STATES), z.number().int()),
  backlog: z.number().int(),
  /** Since when the oldest listing out of step has been so. */
  oldestWaitingSince: z.string().nullable(),
  lastAttemptAt: z.string().nullable(),
  lastSuccessAt: z.string().nullable(),
  retryAt: z.string().nullable(),
  problem: problemSchema.nullable(),
});
export type ChannelView = z.infer<typeof channelViewSchema>;

export const channelSyncReportSchema = z.object({
  channel: z.string(),
  kind: z.string(),
  /** done: everything in step or explained; partly: some listings refused or still waiting; failed: the channel could not be used. */
  outcome: z.enum(['done', 'partly', 'failed', 'paused']),
  salesBooked: z.number().int(),
  unknownSaleLines: z.number().int(),
  matched: z.number().int(),
  created: z.number().int(),
  notListed: z.number().int(),
  pushed: z.number().int(),
  confirmed: z.number().int(),
  refused: z.number().int(),
  drifted: z.number().int(),
  waiting: z.number().int(),
  requests: z.number().int(),
  problem: problemSchema.nullable(),
  /** The first listings that need a person, each with its reason. */
  attention: z.array(z.object({ sku: z.string(), state: z.enum(LISTING_STATES), problem: problemSchema.nullable() })),
});
export type ChannelSyncReport = z.infer<typeof channelSyncReportSchema>;

export const syncReportSchema = z.object({
  startedAt: z.string(),
  finishedAt: z.string(),
  channels: z.array(channelSyncReportSchema),
});
export type SyncReport = z.infer<typeof syncReportSchema>;
