import { z } from 'zod';
import type { CallResult, ChannelProblem, ConnectorContext } from '../../core/channels';
import { type JsonAnswer, channelProblem, failed, openAccessTokens, requestJson, withAccessToken } from '../http';
import { addressesOf } from './addresses';
import { renewalAt } from './tokens';

type Query = Readonly<Record<string, string>>;

/** A seller on one marketplace. Answers are 2xx, or 400, 404 and the like that are about the thing asked for. */
export interface Account {
  readonly context: ConnectorContext;
  readonly host: string;
  readonly marketplace: string;
  get(path: string, query: Query, signal: AbortSignal): Promise<CallResult<JsonAnswer>>;
  post(path: string, json: unknown, signal: AbortSignal): Promise<CallResult<JsonAnswer>>;
}

export const errorSchema = z.object({
  errorId: z.number().int().catch(0),
  message: z.string().catch(''),
  longMessage: z.string().optional(),
});
export type EbayError = z.infer<typeof errorSchema>;
const errorsSchema = z.object({ errors: z.array(errorSchema).min(1) });

export function openAccount(context: ConnectorContext): Account {
  const marketplace = context.settings['marketplaceId'] ?? '';
  const addresses = addressesOf(context);
  if ('code' in addresses) {
    const refuse = () => Promise.resolve(failed(addresses));
    return { context, host: '', marketplace, get: refuse, post: refuse };
  }
  const { api } = addresses;
  const tokens = openAccessTokens(context, renewalAt(api, context));

  async function once(method: 'GET' | 'POST', url: URL, json: unknown, token: string, signal: AbortSignal) {
    const headers = { authorization: `Bearer ${token}`, 'x-ebay-c-marketplace-id': marketplace };
    const request = { method, url, headers, hide: [token], ...(json === undefined ? {} : { json }) };
    const result = await requestJson(context, request, signal);
    if (!result.ok || result.value.status !== 403) return result;
    const reason = errorOf(result.value.body)?.message ?? '';
    return failed(channelProblem('ebay_not_allowed', 'auth', { host: api.host, status: 403, reason }));
  }

  const ask = (method: 'GET' | 'POST', path: string, query: Query, json: unknown, signal: AbortSignal) => {
    const url = new URL(path, api);
    url.search = new URLSearchParams(query).toString();
    return withAccessToken(
      tokens,
      signal,
      (token) => once(method, url, json, token, signal),
      (result) => !result.ok && result.problem.code === 'channel_auth_refused',
    );
  };
  return {
    context,
    host: api.host,
    marketplace,
    get: (path, query, signal) => ask('GET', path, query, undefined, signal),
    post: (path, json, signal) => ask('POST', path, {}, json, signal),
  };
}

/** The first error an answer names, if it names one. */
export function errorOf(body: unknown): EbayError | null {
  return errorsSchema.safeParse(body).data?.errors[0] ?? null;
}

export function unexpectedAnswer({ host }: Account, status: number): ChannelProblem {
  return channelProblem('channel_answer_unexpected', 'transient', { host, status });
}
