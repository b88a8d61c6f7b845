import type { SignInView } from '../../../contract';
import { askSignIn, type ChannelRow, findChannel, type SignInStep } from '../../channels';
import { instant, type Outcome, ok, problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';

type FinishInput = Parameters<Operations['channels']['finishSignIn']>[0];

interface Attempt {
  readonly channelId: number;
  readonly step: SignInStep;
}

/**
 * Signing in to channels that grant keys. What has to be known at the end (device code, PKCE verifier) is kept in this
 * process only: whoever begins again simply begins again. Problems: channel_not_found, sign_in_not_needed, sign_in_unknown,
 * sign_in_expired, and the channel's own.
 */
export function createSignIn(services: Services): Pick<Operations['channels'], 'signIn' | 'finishSignIn'> {
  const attempts = new Map<string, Attempt>();

  async function begin(name: string, signal: AbortSignal): Promise<Outcome<SignInView>> {
    const channel = await findChannel(services.database.read, name);
    if (!channel) return refused(problem('channel_not_found', { channel: name }));
    const step = await askSignIn(services, channel, (signIn, context) => signIn.begin(context, signal));
    if (!step.ok) return step;
    const attempt = services.random.uuid();
    forgetExpired(attempts, instant(services.clock));
    attempts.set(attempt, { channelId: channel.id, step: step.value });
    const { kind, url, userCode, askAgainMs, expiresAt } = step.value;
    return ok({ attempt, kind, url, userCode, askAgainMs, expiresAt });
  }

  async function finish(channel: ChannelRow, { attempt, answer, name }: FinishInput, signal: AbortSignal) {
    const begun = attempts.get(attempt);
    if (begun?.channelId !== channel.id) return refused(problem('sign_in_unknown', { channel: name }));
    if (begun.step.expiresAt <= instant(services.clock)) {
      attempts.delete(attempt);
      return refused(problem('sign_in_expired', { channel: name }));
    }
    const end = await askSignIn(services, channel, (signIn, context) =>
      signIn.finish(context, begun.step.state, answer ?? null, signal),
    );
    if (!end.ok) return end;
    if (end.value.status === 'waiting') return ok({ status: 'waiting' as const, afterMs: end.value.afterMs });
    attempts.delete(attempt);
    await services.activity.record('info', problem('channel_signed_in', { channel: name }));
    services.events.publish({ type: 'changed', what: 'channels' });
    return ok({ status: 'signed_in' as const, afterMs: null });
  }

  return {
    signIn: ({ name }, { signal }) => begin(name, signal),
    async finishSignIn(input, { signal }) {
      const channel = await findChannel(services.database.read, input.name);
      if (!channel) return refused(problem('channel_not_found', { channel: input.name }));
      return finish(channel, input, signal);
    },
  };
}

function forgetExpired(attempts: Map<string, Attempt>, now: string): void {
  for (const [id, { step }] of attempts) if (step.expiresAt <= now) attempts.delete(id);
}
