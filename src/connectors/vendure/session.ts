import { z } from 'zod';
import type { ChannelProblem, ConnectorContext } from '../../core/channels';
import { channelProblem } from '../http';
import { type Answer, requestGraphql } from './graphql';

export interface Session {
  readonly host: string;
  call<T>(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    shape: z.ZodType<T>,
    signal: AbortSignal,
  ): Promise<Answer<T>>;
}

const LOGIN = `mutation OneShelfLogin($username: String!, $password: String!) {
  login(username: $username, password: $password, rememberMe: true) { __typename }
}`;

const loginShape = z.object({ login: z.object({ __typename: z.string() }) });

/**
 * A conversation with one Admin API. It signs in at the first call and again, once, when the server has forgotten the
 * session; with an API key there is nothing to sign in to. The session is all that is kept between calls.
 */
export function openSession(context: ConnectorContext): Session {
  const url = adminApiUrl(context.settings);
  const { username, password, apiKey } = context.secrets;
  const channelToken = context.settings['channelToken'];
  const always: Record<string, string> = channelToken ? { 'vendure-token': channelToken } : {};
  let signedIn: Record<string, string> | null = apiKey ? { 'vendure-api-key': apiKey } : null;

  async function signIn(to: URL, signal: AbortSignal): Promise<ChannelProblem | null> {
    signedIn = null;
    if (!username || !password) return channelProblem('vendure_login_missing', 'auth', { host: to.host });
    const login = { url: to, headers: always, query: LOGIN, variables: { username, password }, shape: loginShape };
    const { answer, headers } = await requestGraphql(context, login, signal);
    if (answer.kind === 'problem') return answer.problem;
    if (answer.kind === 'error') {
      return channelProblem('vendure_call_refused', 'auth', { message: answer.error.message });
    }
    if (answer.data.login.__typename !== 'CurrentUser') {
      return channelProblem('vendure_login_refused', 'auth', { host: to.host });
    }
    signedIn = sessionFrom(headers);
    return signedIn ? null : channelProblem('vendure_session_missing', 'auth', { host: to.host });
  }

  return {
    host: url?.host ?? '',
    async call(query, variables, shape, signal) {
      if (!url)
        return refuse(
          channelProblem('channel_settings_invalid', 'auth', { key: 'url', value: context.settings['url'] ?? '' }),
        );
      const ask = async () =>
        (await requestGraphql(context, { url, headers: { ...always, ...signedIn }, query, variables, shape }, signal))
          .answer;
      const fresh = signedIn === null;
      if (fresh) {
        const problem = await signIn(url, signal);
        if (problem) return refuse(problem);
      }
      let answer = await ask();
      if (isForbidden(answer) && !fresh && !apiKey) {
        const problem = await signIn(url, signal);
        if (problem) return refuse(problem);
        answer = await ask();
      }
      if (!isForbidden(answer)) return answer;
      return refuse(
        channelProblem(apiKey ? 'vendure_key_refused' : 'vendure_permission_missing', 'auth', { host: url.host }),
      );
    },
  };
}

function refuse(problem: ChannelProblem) {
  return { kind: 'problem', problem } as const;
}

function isForbidden(answer: Answer<unknown>): boolean {
  return answer.kind === 'error' && answer.error.code === 'FORBIDDEN';
}

/** Vendure hands the session out as a header or, in shops that only allow cookies, as cookies. */
function sessionFrom(headers: Headers | null): Record<string, string> | null {
  const token = headers?.get('vendure-auth-token');
  if (token) return { authorization: `Bearer ${token}` };
  const cookies = headers?.getSetCookie().flatMap((cookie) => cookie.split(';', 1)) ?? [];
  return cookies.length > 0 ? { cookie: cookies.join('; ') } : null;
}

/** People paste the shop's address with and without the path of its Admin API; both mean the same. */
function adminApiUrl(settings: ConnectorContext['settings']): URL | null {
  const path = (settings['adminApiPath'] || 'admin-api').replace(/^\/+|\/+$/g, '');
  const base = (settings['url'] ?? '').trim().replace(/\/+$/, '');
  const whole = base.endsWith(`/${path}`) ? base : `${base}/${path}`;
  return URL.canParse(whole) && /^https?:/.test(whole) ? new URL(whole) : null;
}
