import { z } from 'zod';
import type { CallResult, ConnectorContext } from '../../core/channels';
import { channelProblem, done, failed, requestJson } from '../http';
import { requestGraphql } from './graphql';
import { type ShopAddress, shopAddress } from './shop-address';

/** The shop's Admin API, signed in. */
export interface Session {
  readonly host: string;
  call<T>(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    shape: z.ZodType<T>,
    signal: AbortSignal,
  ): Promise<CallResult<T>>;
}

type Secrets = Readonly<Record<string, string>>;

const grantShape = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });
/** A token is asked for anew this long before it ends, so that none ends on its way. */
const MARGIN_MS = 5 * 60_000;

/**
 * Signs every request with the permanent token of an old custom app or, for an app of the Dev Dashboard, with a token that
 * is granted for 24 hours and kept with the channel's secrets. There is no refresh token: another is simply asked for, once
 * more within a call when the shop no longer takes the one at hand.
 */
export function openSession(context: ConnectorContext): Session {
  const address = shopAddress(context.settings['url'] ?? '');
  if (!('graphql' in address)) return { host: '', call: () => Promise.resolve(failed(address)) };

  async function token(refused: string | null, signal: AbortSignal): Promise<CallResult<string>> {
    const seen = context.secretStore.current();
    if (seen['accessToken']) return done(seen['accessToken']);
    const at = context.clock.now().getTime();
    const granted = seen['grantedToken'];
    if (granted && granted !== refused && Date.parse(seen['grantedUntil'] ?? '') - MARGIN_MS > at) return done(granted);
    const renewed = await context.secretStore.renew(seen, (now) =>
      askForToken(context, address as ShopAddress, now, signal),
    );
    return renewed.ok ? done(renewed.value['grantedToken'] ?? '') : renewed;
  }

  return {
    host: address.host,
    async call(query, variables, shape, signal) {
      const first = await token(null, signal);
      if (!first.ok) return first;
      const ask = (with_: string) =>
        requestGraphql(context, { url: address.graphql, token: with_, query, variables, shape }, signal);
      const answer = await ask(first.value);
      const refused = !answer.ok && answer.problem.code === 'channel_auth_refused';
      if (!refused || context.secretStore.current()['accessToken']) return answer;
      const second = await token(first.value, signal);
      if (!second.ok) return second;
      return second.value === first.value ? answer : ask(second.value);
    },
  };
}

async function askForToken(
  context: ConnectorContext,
  { host, token }: ShopAddress,
  secrets: Secrets,
  signal: AbortSignal,
): Promise<CallResult<Secrets>> {
  const { clientId, clientSecret } = secrets;
  if (!clientId || !clientSecret) return failed(channelProblem('shopify_login_missing', 'auth', { host }));
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  });
  const body = { type: 'application/x-www-form-urlencoded', text: form.toString() };
  const hide = Object.values(secrets);
  const got = await requestJson(context, { method: 'POST', url: token, body, hide }, signal);
  if (!got.ok) {
    return got.problem.class === 'auth' ? failed(channelProblem('shopify_login_refused', 'auth', { host })) : got;
  }
  const grant = grantShape.safeParse(got.value.body);
  if (got.value.status === 200 && grant.success) {
    const until = context.clock.now().getTime() + grant.data.expires_in * 1000;
    return done({ grantedToken: grant.data.access_token, grantedUntil: new Date(until).toISOString() });
  }
  if (got.value.status === 404) return failed(channelProblem('shopify_not_there', 'auth', { host }));
  if (got.value.status >= 400) return failed(channelProblem('shopify_login_refused', 'auth', { host }));
  return failed(channelProblem('channel_answer_unexpected', 'transient', { host, status: got.value.status }));
}
