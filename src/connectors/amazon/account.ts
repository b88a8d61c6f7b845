import { z } from 'zod';
import type { CallResult, ChannelProblem, ConnectorContext } from '../../core/channels';
import { type JsonAnswer, channelProblem, failed, openAccessTokens, requestJson, withAccessToken } from '../http';
import { addressesOf } from './addresses';
import { renewalAt } from './login';
import { operationOf } from './operations';

type Query = Readonly<Record<string, string>>;

/** A seller in one marketplace. Answers are 2xx, or those of 400, 404 and 413 that are about the thing asked for. */
export interface Account {
  readonly context: ConnectorContext;
  readonly seller: string;
  readonly marketplace: string;
  get(path: string, query: Query, signal: AbortSignal): Promise<CallResult<JsonAnswer>>;
  post(path: string, json: unknown, signal: AbortSignal): Promise<CallResult<JsonAnswer>>;
  patch(path: string, query: Query, json: unknown, signal: AbortSignal): Promise<CallResult<JsonAnswer>>;
}

interface Ask {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly query: Query;
  readonly json?: unknown;
}

const RATE = 'x-amzn-ratelimit-limit';
/** A slower plan than published is kept by resting after each request, where that is a matter of seconds. */
const LONGEST_REST_MS = 5000;

const errorsSchema = z.object({
  errors: z.array(z.object({ code: z.string(), message: z.string().catch(''), details: z.string().catch('') })).min(1),
});

export function openAccount(context: ConnectorContext): Account {
  const seller = context.settings['sellerId'] ?? '';
  const marketplace = context.settings['marketplaceId'] ?? '';
  const addresses = addressesOf(context);
  const ask = 'code' in addresses ? () => Promise.resolve(failed(addresses)) : askAt(addresses, context);
  return {
    context,
    seller,
    marketplace,
    get: (path, query, signal) => ask({ method: 'GET', path, query }, signal),
    post: (path, json, signal) => ask({ method: 'POST', path, query: {}, json }, signal),
    patch: (path, query, json, signal) => ask({ method: 'PATCH', path, query, json }, signal),
  };
}

function askAt({ api, login }: { api: URL; login: URL }, context: ConnectorContext) {
  const tokens = openAccessTokens(context, renewalAt(login, context));

  async function once(ask: Ask, token: string, signal: AbortSignal): Promise<CallResult<JsonAnswer>> {
    const { method, path, query, json } = ask;
    const url = new URL(path, api);
    url.search = new URLSearchParams(query).toString();
    const seen: { rate: number | null } = { rate: null };
    const observed: typeof fetch = async (input, init) => {
      const response = await context.fetch(input, init);
      seen.rate = Number(response.headers.get(RATE)) || null;
      return response;
    };
    const headers = { 'x-amz-access-token': token };
    const request = { method, url, headers, hide: [token], ...(json === undefined ? {} : { json }) };
    const result = await requestJson({ ...context, fetch: observed }, request, signal);
    if (seen.rate !== null) restFor(operationOf({ method, url })?.rate ?? 0, seen.rate);
    if (!result.ok) return failed(withWait(result.problem, seen.rate));
    return result.value.status === 403 ? failed(forbidden(result.value, api.host)) : result;
  }

  function restFor(published: number, observed: number): void {
    const gap = 1000 / observed;
    if (observed < published && gap <= LONGEST_REST_MS) context.rest(gap);
  }

  return (ask: Ask, signal: AbortSignal) =>
    withAccessToken(
      tokens,
      signal,
      (token) => once(ask, token, signal),
      (result) => !result.ok && isTokenRefused(result.problem),
    );
}

/** Amazon refuses without Retry-After; its rate says when the next request has a place. */
function withWait(problem: ChannelProblem, rate: number | null): ChannelProblem {
  if (problem.class !== 'throttled' || problem.retryAfterMs !== null || rate === null) return problem;
  return { ...problem, retryAfterMs: Math.ceil(1000 / rate) };
}

/** A spent token and a missing role are both 403; only the first is mended by another token. */
function forbidden(answer: JsonAnswer, host: string): ChannelProblem {
  const error = errorOf(answer.body);
  const spent = /access token/i.test(error?.details ?? '');
  const facts = { host, status: 403, reason: error?.code ?? '' };
  return spent
    ? channelProblem('channel_auth_refused', 'auth', facts)
    : channelProblem('amazon_not_allowed', 'auth', facts);
}

function isTokenRefused(problem: ChannelProblem): boolean {
  return problem.code === 'channel_auth_refused';
}

/** The first error an answer names, if it names one. */
export function errorOf(body: unknown): { code: string; message: string; details: string } | null {
  return errorsSchema.safeParse(body).data?.errors[0] ?? null;
}

export function unexpectedAnswer({ context }: Account, status: number): ChannelProblem {
  const addresses = addressesOf(context);
  const host = 'code' in addresses ? '' : addresses.api.host;
  return channelProblem('channel_answer_unexpected', 'transient', { host, status });
}
