import { z } from 'zod';
import type { CallResult, ChannelProblem, ConnectorContext } from '../../core/channels';
import { type JsonAnswer, channelProblem, done, failed } from '../http';
import { hostsOf } from './hosts';
import { isStale, renewTokens } from './tokens';
import { tracedRequest } from './traced';

/** The kinds of JSON Allegro speaks. What it calls beta is refused under the public name. */
const MEDIA = {
  public: 'application/vnd.allegro.public.v1+json',
  beta: 'application/vnd.allegro.beta.v1+json',
} as const;

export interface AccountRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  /** May name one parameter several times. */
  readonly query?: readonly (readonly [string, string])[];
  readonly json?: unknown;
  readonly media?: keyof typeof MEDIA;
}

/** A seller's account. Answers are 2xx, or 4xx that are about the thing asked for; the rest are problems already. */
export interface Account {
  readonly host: string;
  readonly currency: string;
  call(request: AccountRequest, signal: AbortSignal): Promise<CallResult<JsonAnswer>>;
}

const errorsSchema = z.object({
  errors: z
    .array(
      z.object({
        code: z.string().catch(''),
        message: z.string().nullish().catch(null),
        userMessage: z.string().nullish().catch(null),
        path: z.string().nullish().catch(null),
      }),
    )
    .min(1),
});

export function openAccount(context: ConnectorContext): Account {
  const hosts = hostsOf(context.settings);
  const { secretStore, clock } = context;

  async function ask(request: AccountRequest, signal: AbortSignal): Promise<CallResult<JsonAnswer>> {
    const url = new URL(request.path, hosts.api);
    for (const [name, value] of request.query ?? []) url.searchParams.append(name, value);
    const media = MEDIA[request.media ?? 'public'];
    const headers = {
      accept: media,
      'accept-language': 'pl-PL',
      authorization: `Bearer ${secretStore.current()['accessToken'] ?? ''}`,
      ...(request.json === undefined ? {} : { 'content-type': media }),
    };
    const json = request.json === undefined ? {} : { json: request.json };
    return tracedRequest(context, { method: request.method, url, headers, ...json }, signal);
  }

  return {
    host: hosts.api.host,
    currency: context.currency,
    async call(request, signal) {
      let seen = secretStore.current();
      let renewed = false;
      if (isStale(seen, clock.now())) {
        const tokens = await renewTokens(context, hosts, seen, signal);
        if (!tokens.ok) return tokens;
        seen = tokens.value;
        renewed = true;
      }
      let result = await ask(request, signal);
      if (isRefused(result) && !renewed) {
        const tokens = await renewTokens(context, hosts, seen, signal);
        if (!tokens.ok) return tokens;
        result = await ask(request, signal);
      }
      if (isRefused(result)) {
        return failed(channelProblem('allegro_sign_in_ended', 'auth', { host: hosts.api.host, reason: '401' }));
      }
      if (!result.ok || result.value.status !== 403) return result;
      const facts = { host: hosts.api.host, ...complaintOf(result.value) };
      return failed(channelProblem('allegro_permission_missing', 'auth', facts));
    },
  };
}

function isRefused(result: CallResult<JsonAnswer>): boolean {
  return !result.ok && result.problem.code === 'channel_auth_refused';
}

/** What an answer complains of, in the words it has for people. */
export function complaintOf({ status, headers, body }: JsonAnswer) {
  const first = errorsSchema.safeParse(body).data?.errors[0];
  return {
    status,
    reason: first?.code ?? '',
    message: first?.userMessage || first?.message || '',
    path: first?.path ?? '',
    traceId: headers.get('trace-id') ?? '',
  };
}

export function unexpectedAnswer(account: Account, answer: JsonAnswer): ChannelProblem {
  const facts = { host: account.host, status: answer.status, traceId: answer.headers.get('trace-id') ?? '' };
  return channelProblem('channel_answer_unexpected', 'transient', facts);
}

/** The body of an answer that must be a 200 of this shape. */
export async function askFor<T>(
  account: Account,
  request: AccountRequest,
  shape: z.ZodType<T>,
  signal: AbortSignal,
): Promise<CallResult<T>> {
  const result = await account.call(request, signal);
  if (!result.ok) return result;
  const body = shape.safeParse(result.value.body);
  if (result.value.status !== 200 || !body.success) return failed(unexpectedAnswer(account, result.value));
  return done(body.data);
}
