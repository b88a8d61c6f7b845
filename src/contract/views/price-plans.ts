import { z } from 'zod';
import { priceLines } from './ledger';

export const PLAN_STATES = ['planned', 'running', 'ended', 'applied', 'cancelled'] as const;

/** A promotion (lowers what is shown while it runs) or a planned change of a price list (posted at its moment). */
export const pricePlanSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  kind: z.enum(['promotion', 'change']),
  list: z.string(),
  currency: z.string(),
  scope: z.enum(['all', 'category', 'products']),
  category: z.string().nullable(),
  /** Products named one by one; null where the scope says which. */
  products: z.number().int().nullable(),
  /** Basis points by which prices change: -2000 is 20 % off. */
  percentBp: z.number().int().nullable(),
  /** One gross price for all of them. Null beside a null percentBp: every product has a price of its own. */
  fixedMinor: z.number().int().nullable(),
  startsAt: z.string(),
  /** Null: until it is cancelled. */
  endsAt: z.string().nullable(),
  state: z.enum(PLAN_STATES),
  /** The change of the ledger that it became. */
  postingId: z.number().int().nullable(),
  actor: z.string(),
});
export type PricePlanView = z.infer<typeof pricePlanSchema>;

const moment = z.iso.datetime({ offset: true });

/** Which products, and what becomes of their prices: exactly one of each; `prices` says both. */
const wanted = {
  name: z.string().trim().min(1).max(120),
  list: z.string().min(1).default('retail'),
  all: z.boolean().default(false),
  category: z.string().trim().min(1).optional(),
  skus: z.array(z.string().min(1)).min(1).max(10_000).optional(),
  fixedMinor: z.number().int().min(1).optional(),
  prices: priceLines.optional(),
};

interface Wanted {
  all: boolean;
  category?: string | undefined;
  skus?: string[] | undefined;
  percentBp?: number | undefined;
  fixedMinor?: number | undefined;
  prices?: unknown;
}

const given = (...values: unknown[]) => values.filter((value) => value !== undefined && value !== false).length;
const sayWhat = [
  ({ percentBp, fixedMinor, prices }: Wanted) => given(percentBp, fixedMinor, prices) === 1,
  { error: 'give one of percentBp, fixedMinor and prices' },
] as const;
const sayWhich = [
  ({ all, category, skus, prices }: Wanted) => given(all, category, skus, prices) === 1,
  { error: 'give one of all, category, skus and prices' },
] as const;

export const promotionInput = z
  .object({
    ...wanted,
    percentBp: z.number().int().min(-9_000).max(-1).optional(),
    /** Now, when left out. */
    startsAt: moment.optional(),
    endsAt: moment.optional(),
  })
  .refine(...sayWhat)
  .refine(...sayWhich);

export const scheduleInput = z
  .object({ ...wanted, percentBp: z.number().int().min(-9_000).max(100_000).optional(), at: moment })
  .refine(...sayWhat)
  .refine(...sayWhich);

export const tickReportSchema = z.object({
  started: z.number().int(),
  ended: z.number().int(),
  applied: z.number().int(),
});
export type TickReport = z.infer<typeof tickReportSchema>;
