import { z } from 'zod';
import type { CallResult, ConnectorContext } from '../../core/channels';
import { addMilliseconds, instant } from '../../core/foundation';
import { type Renewal, channelProblem, done, failed, requestJson } from '../http';

const ROOT = 'https://api.ebay.com/oauth/api_scope/';
export const SCOPES = `${ROOT}sell.inventory ${ROOT}sell.fulfillment`;

type Secrets = Readonly<Record<string, string>>;

const grantedSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
  refresh_token: z.string().optional(),
});
const refusedSchema = z.object({ error: z.string() });

/** Asks eBay's token address; the application proves itself with its own keys. Refusals are of class auth. */
export async function requestTokens(
  context: ConnectorContext,
  api: URL,
  keys: Secrets,
  grant: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<CallResult<Secrets>> {
  const { clientId = '', clientSecret = '' } = keys;
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  const request = {
    method: 'POST' as const,
    url: new URL('/identity/v1/oauth2/token', api),
    headers: { authorization: `Basic ${basic}` },
    form: grant,
    hide: [basic, ...Object.values(keys), ...Object.values(grant)],
  };
  const result = await requestJson(context, request, signal);
  if (!result.ok && result.problem.class === 'auth') {
    return failed(channelProblem('ebay_keys_refused', 'auth', { host: api.host, status: 401 }));
  }
  if (!result.ok) return result;
  const { status, body } = result.value;
  const granted = grantedSchema.safeParse(body);
  if (status === 200 && granted.success) {
    const { access_token, expires_in, refresh_token } = granted.data;
    return done({
      accessToken: access_token,
      expiresAt: addMilliseconds(instant(context.clock), expires_in * 1000),
      ...(refresh_token === undefined ? {} : { refreshToken: refresh_token }),
    });
  }
  const refused = refusedSchema.safeParse(body);
  const facts = { host: api.host, status };
  if (!refused.success) return failed(channelProblem('channel_answer_unexpected', 'transient', facts));
  return failed(channelProblem('ebay_sign_in_refused', 'auth', { ...facts, reason: refused.data.error }));
}

/** An access token lives for two hours, the refresh token it is renewed with for about 18 months. */
export function renewalAt(api: URL, context: ConnectorContext): Renewal {
  return async (now, signal) => {
    const { refreshToken } = now;
    if (!refreshToken) return failed(channelProblem('ebay_not_signed_in', 'auth', { channel: context.channelName }));
    const grant = { grant_type: 'refresh_token', refresh_token: refreshToken, scope: SCOPES };
    return requestTokens(context, api, now, grant, signal);
  };
}
