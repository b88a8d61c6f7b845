import { z } from 'zod';

/** What a request cost, and what is left in the bucket that all requests of this app to this shop drain. */
export const costShape = z.object({
  requestedQueryCost: z.number(),
  throttleStatus: z.object({
    maximumAvailable: z.number(),
    currentlyAvailable: z.number(),
    restoreRate: z.number().positive(),
  }),
});
type Cost = z.infer<typeof costShape>;

/** Milliseconds until the bucket holds what this request asked for; 0 when it does already. */
export function waitFor({ requestedQueryCost, throttleStatus }: Cost): number {
  const missing = Math.min(requestedQueryCost, throttleStatus.maximumAvailable) - throttleStatus.currentlyAvailable;
  return Math.max(0, Math.ceil((missing / throttleStatus.restoreRate) * 1000));
}

/** The next request is likely to cost what this one did; when the bucket no longer holds that, it would be refused. */
export function restAfter(cost: Cost, rest: (ms: number) => void): void {
  const waitMs = waitFor(cost);
  if (waitMs > 0) rest(waitMs);
}
