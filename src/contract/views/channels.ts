import { z } from 'zod';
import { LISTING_STATES, problemSchema } from './common';

/** What is done about a price that was changed on the channel by hand. */
export const DRIFT_POLICIES = ['put_right', 'ask', 'accept'] as const;

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
      /** Given by signing in; nobody types it. */
      granted: z.boolean().optional(),
    }),
  ),
  createsListings: z.boolean(),
  pullsSales: z.boolean(),
  readsCatalogue: z.boolean(),
  signsIn: z.boolean(),
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
  onDrift: z.enum(DRIFT_POLICIES),
  /** Percent that may sell out, or move in price by a lot, in one pass without being asked; null asks never. */
  brakeZeroes: z.number().int().nullable(),
  brakeMoves: z.number().int().nullable(),
  /** What the brake holds now. */
  held: z.object({ zeroes: z.number().int(), moves: z.number().int() }),
  /** Prices changed there by hand that a person is asked about. */
  asks: z.number().int(),
  practice: z.boolean(),
  settings: z.record(z.string(), z.string()),
  /** Listings by state. */
  listings: z.record(z.enum(LISTING_STATES), z.number().int()),
  backlog: z.number().int(),
  /** Since when the oldest listing out of step has been so. */
  oldestWaitingSince: z.string().nullable(),
  /** When the backlog is worked off at the speed last measured, in seconds from now; null while that is not known. */
  etaSeconds: z.number().int().nullable(),
  lastAuditAt: z.string().nullable(),
  lastAttemptAt: z.string().nullable(),
  lastSuccessAt: z.string().nullable(),
  retryAt: z.string().nullable(),
  problem: problemSchema.nullable(),
  /** The channel only asked to be left alone, until then: it goes on by itself and nobody has anything to do. */
  restsUntil: z.string().nullable(),
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
  /** Held by the brake for a person. */
  held: z.number().int(),
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

export const signInSchema = z.object({
  attempt: z.string(),
  kind: z.enum(['device', 'code']),
  url: z.string(),
  userCode: z.string().nullable(),
  askAgainMs: z.number().int().nullable(),
  expiresAt: z.string(),
});
export type SignInView = z.infer<typeof signInSchema>;

export const driftSchema = z.object({
  sku: z.string(),
  name: z.string(),
  oursMinor: z.number().int().nullable(),
  shownMinor: z.number().int(),
  currency: z.string(),
  /** Since when a person is asked; null where it may stay. */
  asksSince: z.string().nullable(),
});
export type DriftView = z.infer<typeof driftSchema>;
