import { z } from 'zod';
import type { CallResult, ConnectorContext } from '../../core/channels';
import { channelProblem, done, failed } from '../http';
import type { Hosts } from './hosts';
import { tracedRequest } from './traced';

type Secrets = Readonly<Record<string, string>>;

/** A token is renewed a little before its end, so that no request meets the end on its way. */
const MARGIN_MS = 60_000;

/** Numbers of the sign-in service may arrive as texts. */
export const seconds = z.coerce.number().positive();

const tokenSchema = z.object({ access_token: z.string(), refresh_token: z.string(), expires_in: seconds });
const errorSchema = z.object({ error: z.string(), error_description: z.string().catch('') });

/** What the sign-in service answered: new secrets, or the name of its error. */
export type Grant =
  { readonly granted: Secrets } | { readonly granted: null; readonly error: string; readonly description: string };

/** Asks for tokens with whatever entitles to them. A refused client id or secret is a problem of class auth. */
export async function requestTokens(
  context: ConnectorContext,
  hosts: Hosts,
  form: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<CallResult<Grant>> {
  const url = new URL('token', hosts.auth);
  const request = { method: 'POST', url, headers: clientAuthorization(context), form } as const;
  const result = await tracedRequest(context, { ...request, hide: Object.values(form) }, signal);
  if (!result.ok) return failed(clientProblem(result.problem, hosts) ?? result.problem);
  const { status, body } = result.value;
  const tokens = tokenSchema.safeParse(body);
  if (status === 200 && tokens.success) {
    const { access_token: accessToken, refresh_token: refreshToken, expires_in: lasts } = tokens.data;
    const expiresAt = new Date(context.clock.now().getTime() + lasts * 1000).toISOString();
    return done({ granted: { accessToken, refreshToken, expiresAt } });
  }
  const error = errorSchema.safeParse(body);
  if (!error.success) {
    return failed(channelProblem('channel_answer_unexpected', 'transient', { host: hosts.auth.host, status }));
  }
  return done({ granted: null, error: error.data.error, description: error.data.error_description });
}

/** The application's own key, as every call of the sign-in service wants it. */
export function clientAuthorization({ settings, secretStore }: ConnectorContext): Record<string, string> {
  const pair = `${settings['clientId'] ?? ''}:${secretStore.current()['clientSecret'] ?? ''}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

export function clientProblem(problem: { readonly code: string }, hosts: Hosts) {
  if (problem.code !== 'channel_auth_refused') return null;
  return channelProblem('allegro_client_refused', 'auth', { host: hosts.auth.host });
}

export function isStale(secrets: Secrets, now: Date): boolean {
  const ends = Date.parse(secrets['expiresAt'] ?? '');
  return !secrets['accessToken'] || ends - MARGIN_MS <= now.getTime();
}

/** New tokens for the ones in `seen`. A refresh token works once, so the store asks on behalf of everybody. */
export function renewTokens(
  context: ConnectorContext,
  hosts: Hosts,
  seen: Secrets,
  signal: AbortSignal,
): Promise<CallResult<Secrets>> {
  return context.secretStore.renew(seen, async (now) => {
    const refreshToken = now['refreshToken'];
    if (!refreshToken) return failed(channelProblem('allegro_not_signed_in', 'auth', { host: hosts.auth.host }));
    const form = { grant_type: 'refresh_token', refresh_token: refreshToken };
    const grant = await requestTokens(context, hosts, form, signal);
    if (!grant.ok) return grant;
    if (grant.value.granted) return done(grant.value.granted);
    return failed(
      channelProblem('allegro_sign_in_ended', 'auth', { host: hosts.auth.host, reason: grant.value.error }),
    );
  });
}
