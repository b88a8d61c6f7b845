import { z } from 'zod';
import { forOwner, forViewer } from './roles';
import * as channels from './views/channels';
import { outcomeOf, pageInput, pageOf } from './views/common';

const channelName = z.object({ name: z.string().min(1) });

/** Connected shops, marketplaces and tills: connecting, signing in, rules of their own, and what waits for a person. */
export const channelArea = {
  kinds: forViewer
    .route({ method: 'GET', path: '/channel-kinds' })
    .input(z.object({}))
    .output(z.array(channels.channelKindSchema)),
  list: forViewer
    .route({ method: 'GET', path: '/channels' })
    .input(z.object({}))
    .output(z.array(channels.channelViewSchema)),
  add: forOwner
    .route({ method: 'POST', path: '/channels' })
    .input(
      z.object({
        name: z.string().min(1).max(60),
        kind: z.string(),
        settings: z.record(z.string(), z.string()).default({}),
        secrets: z.record(z.string(), z.string()).default({}),
        currency: z.string().length(3).optional(),
        priceList: z.string().optional(),
        locations: z.array(z.string()).optional(),
        salesLocation: z.string().optional(),
        buffer: z.number().int().min(0).default(0),
        cap: z.number().int().min(0).nullable().default(null),
        createMissing: z.boolean().default(false),
        /** Nothing is sent or pulled until it is resumed: to be tested and looked at first. */
        paused: z.boolean().optional(),
      }),
    )
    .output(outcomeOf(channels.channelViewSchema)),
  /** Changes what is given and leaves the rest; a secret that is not given stays as it is. */
  update: forOwner
    .route({ method: 'PATCH', path: '/channels/{name}' })
    .input(
      channelName.extend({
        settings: z.record(z.string(), z.string()).optional(),
        secrets: z.record(z.string(), z.string()).optional(),
        priceList: z.string().optional(),
        locations: z.array(z.string()).optional(),
        buffer: z.number().int().min(0).optional(),
        cap: z.number().int().min(0).nullable().optional(),
        createMissing: z.boolean().optional(),
        onDrift: z.enum(channels.DRIFT_POLICIES).optional(),
        brakeZeroes: z.number().int().min(0).max(100).nullable().optional(),
        brakeMoves: z.number().int().min(0).max(100).nullable().optional(),
      }),
    )
    .output(outcomeOf(channels.channelViewSchema)),
  /** Asks the channel who it is, with the stored key; changes nothing there. */
  test: forOwner
    .route({ method: 'POST', path: '/channels/{name}/test' })
    .input(channelName)
    .output(outcomeOf(z.object({ shop: z.string(), currency: z.string().nullable() }))),
  remove: forOwner
    .route({ method: 'DELETE', path: '/channels/{name}' })
    .input(channelName)
    .output(outcomeOf(z.object({ name: z.string() }))),
  pause: forOwner
    .route({ method: 'POST', path: '/channels/{name}/pause' })
    .input(channelName)
    .output(outcomeOf(channels.channelViewSchema)),
  resume: forOwner
    .route({ method: 'POST', path: '/channels/{name}/resume' })
    .input(channelName)
    .output(outcomeOf(channels.channelViewSchema)),
  /** Begins to sign in where keys are granted instead of typed: where the person goes, and what they type there. */
  signIn: forOwner
    .route({ method: 'POST', path: '/channels/{name}/sign-in' })
    .input(channelName)
    .output(outcomeOf(channels.signInSchema)),
  /** Ends it: asks whether the person is through (`device`), or hands in what they brought back (`code`). */
  finishSignIn: forOwner
    .route({ method: 'POST', path: '/channels/{name}/sign-in/{attempt}' })
    .input(channelName.extend({ attempt: z.string(), answer: z.string().optional() }))
    .output(outcomeOf(z.object({ status: z.enum(['signed_in', 'waiting']), afterMs: z.number().int().nullable() }))),
  /** Lets what the brake on the way out holds go, after a person looked: everything worked out until now. */
  letThrough: forOwner
    .route({ method: 'POST', path: '/channels/{name}/let-through' })
    .input(channelName)
    .output(outcomeOf(channels.channelViewSchema)),
  /** Prices that were changed on the channel by hand and stand in for ours, or ask whether they may. */
  drifts: forViewer
    .route({ method: 'GET', path: '/channels/{name}/drifts' })
    .input(channelName.extend({ ...pageInput }))
    .output(outcomeOf(pageOf(channels.driftSchema))),
  /** Decides about them, all or one: they stay until our price changes, or ours is put back. */
  settleDrift: forOwner
    .route({ method: 'POST', path: '/channels/{name}/drifts' })
    .input(channelName.extend({ sku: z.string().optional(), decision: z.enum(['keep', 'put_right']) }))
    .output(outcomeOf(z.object({ settled: z.number().int() }))),
};
