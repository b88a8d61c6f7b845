import { z } from 'zod';
import type { CallResult, ChannelProblem, ConnectorContext } from '../../core/channels';
import { addMilliseconds, instant } from '../../core/foundation';
import { type Renewal, channelProblem, done, failed, requestJson } from '../http';

const grantedSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });
const refusedSchema = z.object({ error: z.string() });

/**
 * Login with Amazon: an access token for an hour, from the refresh token that the owner copied out of Seller Central when
 * authorising their own application. The refresh token stays the same; the client secret ends after 180 days.
 */
export function renewalAt(login: URL, context: ConnectorContext): Renewal {
  return async (now, signal): Promise<CallResult<Readonly<Record<string, string>>>> => {
    const { clientId = '', clientSecret = '', refreshToken = '' } = now;
    const form = { grant_type: 'refresh_token', refresh_token: refreshToken, client_id: clientId };
    const request = {
      method: 'POST' as const,
      url: new URL('/auth/o2/token', login),
      form: { ...form, client_secret: clientSecret },
      hide: [clientId, clientSecret, refreshToken],
    };
    const result = await requestJson(context, request, signal);
    // A wrong (or, after 180 days, spent) client secret is answered with 401, a wrong refresh token with 400.
    if (!result.ok && result.problem.class === 'auth') return failed(keysRefused(login, 401, 'invalid_client'));
    if (!result.ok) return result;
    const granted = grantedSchema.safeParse(result.value.body);
    if (result.value.status === 200 && granted.success) {
      return done({
        accessToken: granted.data.access_token,
        expiresAt: addMilliseconds(instant(context.clock), granted.data.expires_in * 1000),
      });
    }
    const refused = refusedSchema.safeParse(result.value.body);
    const { status } = result.value;
    if (refused.success) return failed(keysRefused(login, status, refused.data.error));
    return failed(channelProblem('channel_answer_unexpected', 'transient', { host: login.host, status }));
  };
}

function keysRefused({ host }: URL, status: number, reason: string): ChannelProblem {
  return channelProblem('amazon_login_refused', 'auth', { host, status, reason });
}
