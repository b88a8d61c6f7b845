import { z } from 'zod';
import type { CallResult, ChannelProblem, ConnectorContext } from '../../core/channels';
import { type JsonAnswer, channelProblem, failed, requestJson } from '../http';
import { sign } from './signing';
import { apiRoot } from './store-address';

/** The shop's API. Answers are 2xx, or 4xx that are about the thing asked for; the rest are problems already. */
export interface Store {
  readonly host: string;
  get(path: string, query: Readonly<Record<string, string>>, signal: AbortSignal): Promise<CallResult<JsonAnswer>>;
  post(path: string, json: unknown, signal: AbortSignal): Promise<CallResult<JsonAnswer>>;
}

const errorSchema = z.object({ code: z.string(), message: z.string().catch('') });
/** WooCommerce refuses signatures further than 15 minutes from its own clock. */
const CLOCK_TOLERANCE_MS = 14 * 60_000;

export function openStore(context: ConnectorContext): Store {
  const root = apiRoot(context.settings['url'] ?? '');
  if (!(root instanceof URL)) {
    const refuse = () => Promise.resolve(failed(root));
    return { host: '', get: refuse, post: refuse };
  }
  const ask = async (
    method: 'GET' | 'POST',
    path: string,
    query: Readonly<Record<string, string>>,
    json: unknown,
    signal: AbortSignal,
  ): Promise<CallResult<JsonAnswer>> => {
    const { url, headers } = sign(context, method, new URL(path, root), query);
    const request = { method, url, headers, ...(json === undefined ? {} : { json }) };
    const result = await requestJson(context, request, signal);
    if (!result.ok) return failed(clockProblem(result.problem, root, context) ?? result.problem);
    const problem = wholeCallProblem(result.value, root.host);
    return problem ? failed(problem) : result;
  };
  return {
    host: root.host,
    get: (path, query, signal) => ask('GET', path, query, undefined, signal),
    post: (path, json, signal) => ask('POST', path, {}, json, signal),
  };
}

/** The error an answer names, if it names one. */
export function errorOf(body: unknown): z.infer<typeof errorSchema> | null {
  const parsed = errorSchema.safeParse(body);
  return parsed.success ? parsed.data : null;
}

export function unexpectedAnswer(store: Store, status: number): ChannelProblem {
  return channelProblem('channel_answer_unexpected', 'transient', { host: store.host, status });
}

function wholeCallProblem(answer: JsonAnswer, host: string): ChannelProblem | null {
  const facts = { host, status: answer.status };
  if (answer.status === 403) return channelProblem('channel_auth_refused', 'auth', facts);
  if (answer.status === 404 && errorOf(answer.body)?.code === 'rest_no_route') {
    return channelProblem('woocommerce_not_found', 'transient', facts);
  }
  return null;
}

/** A refused signature with clocks far apart is not a wrong key, and a person would look for the fault in the wrong place. */
function clockProblem(problem: ChannelProblem, root: URL, context: ConnectorContext): ChannelProblem | null {
  if (problem.code !== 'channel_auth_refused' || root.protocol === 'https:') return null;
  const apart = Math.abs(Date.parse(String(problem.facts['serverTime'])) - context.clock.now().getTime());
  if (!(apart > CLOCK_TOLERANCE_MS)) return null;
  return channelProblem('woocommerce_clock_differs', 'auth', { host: root.host, minutes: Math.round(apart / 60_000) });
}
