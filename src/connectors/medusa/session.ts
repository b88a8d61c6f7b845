import { z } from 'zod';
import type { CallResult, ChannelProblem, ConnectorContext } from '../../core/channels';
import { type JsonAnswer, channelProblem, done, failed, requestJson } from '../http';

/** Parameters of an address; a list becomes `key[]=…` once for every member. */
export type Query = Readonly<Record<string, string | readonly string[]>>;

/** The server's no to what was asked: one message for the whole request, nothing of it was done. */
export interface Refusal {
  readonly status: number;
  readonly type: string;
  readonly message: string;
}

export type Answer<T> =
  { readonly refused: false; readonly value: T } | { readonly refused: true; readonly refusal: Refusal };

export interface Session {
  readonly host: string;
  /** What the server must not refuse: a refusal is a problem of the whole call. */
  get<T>(path: string, query: Query, shape: z.ZodType<T>, signal: AbortSignal): Promise<CallResult<T>>;
  /** What the server may refuse for reasons in the items sent. */
  post<T>(path: string, json: unknown, shape: z.ZodType<T>, signal: AbortSignal): Promise<CallResult<Answer<T>>>;
}

const tokenShape = z.object({ token: z.string().min(1) });
const refusalShape = z.object({ type: z.string().catch(''), message: z.string() });

/**
 * A conversation with one Admin API: with a secret API key, or signed in with e-mail and password. The token of a sign-in
 * ends after a day; it is fetched at the first call and again, once, when the server no longer knows it.
 */
export function openSession(context: ConnectorContext): Session {
  const root = serverRoot(context.settings['url'] ?? '');
  const { email, password, apiKey } = context.secrets;
  const basic = apiKey ? `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}` : null;
  let authorization = basic;

  async function signIn(to: URL, signal: AbortSignal): Promise<ChannelProblem | null> {
    authorization = null;
    if (!email || !password) return channelProblem('medusa_login_missing', 'auth', { host: to.host });
    const request = { method: 'POST', url: new URL('auth/user/emailpass', to), json: { email, password } } as const;
    const got = await requestJson(context, request, signal);
    if (!got.ok) {
      const refused = got.problem.code === 'channel_auth_refused';
      return refused ? channelProblem('medusa_login_refused', 'auth', { host: to.host }) : got.problem;
    }
    const token = tokenShape.safeParse(got.value.body);
    if (!token.success) return channelProblem('medusa_not_there', 'auth', { url: to.href, status: got.value.status });
    authorization = `Bearer ${token.data.token}`;
    return null;
  }

  async function ask(
    method: 'GET' | 'POST',
    path: string,
    query: Query,
    json: unknown,
    signal: AbortSignal,
  ): Promise<CallResult<JsonAnswer>> {
    if (!root) {
      const facts = { key: 'url', value: context.settings['url'] ?? '' };
      return failed(channelProblem('channel_settings_invalid', 'auth', facts));
    }
    const fresh = authorization === null;
    if (fresh) {
      const problem = await signIn(root, signal);
      if (problem) return failed(problem);
    }
    const url = withQuery(new URL(`admin/${path}`, root), query);
    const send = () =>
      requestJson(
        context,
        {
          ...{ method, url, headers: { authorization: authorization ?? '' }, hide: hidden(authorization) },
          ...(json === undefined ? {} : { json }),
        },
        signal,
      );
    let got = await send();
    if (!got.ok && got.problem.code === 'channel_auth_refused' && !basic && !fresh) {
      const problem = await signIn(root, signal);
      if (problem) return failed(problem);
      got = await send();
    }
    if (got.ok && got.value.status === 403) {
      return failed(channelProblem('channel_auth_refused', 'auth', { host: root.host, status: 403 }));
    }
    return got;
  }

  const host = root?.host ?? '';
  const unexpected = (status: number) => channelProblem('channel_answer_unexpected', 'transient', { host, status });
  return {
    host,
    async get(path, query, shape, signal) {
      const got = await ask('GET', path, query, undefined, signal);
      if (!got.ok) return got;
      const { status, body } = got.value;
      const refusal = status >= 400 ? refusalShape.safeParse(body) : null;
      if (refusal?.success) {
        return failed(channelProblem('medusa_call_refused', 'transient', { host, message: refusal.data.message }));
      }
      const value = shape.safeParse(body);
      return status < 300 && value.success ? done(value.data) : failed(unexpected(status));
    },
    async post(path, json, shape, signal) {
      const got = await ask('POST', path, {}, json, signal);
      if (!got.ok) return got;
      const { status, body } = got.value;
      const refusal = status >= 400 ? refusalShape.safeParse(body) : null;
      if (refusal?.success) return done({ refused: true, refusal: { status, ...refusal.data } });
      const value = shape.safeParse(body);
      if (status >= 300 || !value.success) return failed(unexpected(status));
      return done({ refused: false, value: value.data });
    },
  };
}

/** Pasted addresses of the admin panel (`…/app/…`) and of its API (`…/admin/…`) mean the server they belong to. */
function serverRoot(typed: string): URL | null {
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
  if (!URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  const folder = url.pathname.replace(/\/(app|admin)(\/.*)?$/, '').replace(/\/+$/, '');
  return new URL(`${url.origin}${folder}/`);
}

function withQuery(url: URL, query: Query): URL {
  for (const [key, value] of Object.entries(query)) {
    if (typeof value === 'string') url.searchParams.append(key, value);
    else for (const one of value) url.searchParams.append(`${key}[]`, one);
  }
  return url;
}

function hidden(authorization: string | null): string[] {
  return authorization === null ? [] : [authorization.replace(/^\w+ /, '')];
}
