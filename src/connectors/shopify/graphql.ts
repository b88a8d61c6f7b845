import { z } from 'zod';
import type { CallResult, ChannelProblem, ConnectorContext } from '../../core/channels';
import { type JsonAnswer, channelProblem, done, failed, requestJson } from '../http';
import { costShape, restAfter, waitFor } from './budget';

export interface GraphqlRequest<T> {
  readonly url: URL;
  readonly token: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly shape: z.ZodType<T>;
}

const errorShape = z.object({
  message: z.string(),
  extensions: z.object({ code: z.string().optional(), requiredAccess: z.string().optional() }).optional(),
});
const envelopeShape = z.object({
  data: z.unknown().optional(),
  // Below GraphQL (a wrong address, a locked shop) Shopify puts a text here.
  errors: z.union([z.array(errorShape), z.string(), z.record(z.string(), z.unknown())]).optional(),
  extensions: z.object({ cost: costShape.optional() }).optional(),
});

/**
 * One GraphQL request. Status 200 says nothing: what was refused is in `errors`, what it cost and what is left of the budget
 * in `extensions`. An answer that does not have the shape asked for counts as none at all.
 */
export async function requestGraphql<T>(
  context: ConnectorContext,
  request: GraphqlRequest<T>,
  signal: AbortSignal,
): Promise<CallResult<T>> {
  const { url, token, query, variables } = request;
  const got = await requestJson(
    context,
    {
      method: 'POST',
      url,
      headers: { 'x-shopify-access-token': token },
      hide: [token, ...Object.values(context.secretStore.current())],
      json: { query, variables },
    },
    signal,
  );
  return got.ok ? read(context, got.value, request) : got;
}

function read<T>(context: ConnectorContext, got: JsonAnswer, { url, shape }: GraphqlRequest<T>): CallResult<T> {
  const { host } = url;
  const refusal = refusedByStatus(got.status, host);
  if (refusal) return failed(refusal);
  const envelope = envelopeShape.safeParse(got.body);
  const cost = envelope.data?.extensions?.cost;
  const errors = envelope.data?.errors;
  const [error] = Array.isArray(errors) ? errors : [];
  if (error?.extensions?.code === 'THROTTLED') {
    const waitMs = cost ? waitFor(cost) : null;
    if (waitMs !== null) context.rest(waitMs);
    return failed(channelProblem('channel_throttled', 'throttled', { host, status: got.status }, waitMs));
  }
  if (cost) restAfter(cost, (ms) => context.rest(ms));
  if (error) return failed(problemFrom(error));
  const data = shape.safeParse(envelope.data?.data);
  if (data.success && got.status === 200) return done(data.data);
  return failed(channelProblem('channel_answer_unexpected', 'transient', { host, status: got.status }));
}

function refusedByStatus(status: number, host: string): ChannelProblem | null {
  if (status === 403) return channelProblem('channel_auth_refused', 'auth', { host, status });
  if (status === 404) return channelProblem('shopify_not_there', 'auth', { host });
  if (status === 402 || status === 423) return channelProblem('shopify_shop_locked', 'auth', { host, status });
  return null;
}

function problemFrom({ message, extensions }: z.infer<typeof errorShape>): ChannelProblem {
  switch (extensions?.code ?? '') {
    case 'ACCESS_DENIED':
      return channelProblem('shopify_scope_missing', 'auth', { access: extensions?.requiredAccess ?? message });
    case 'undefinedField':
    case 'argumentNotAccepted':
    case 'MAX_COST_EXCEEDED':
      return channelProblem('shopify_version_differs', 'auth', { message });
    default:
      // Shopify's own faults, and whatever has no name: worth another try, never a verdict on a listing.
      return channelProblem('shopify_failed', 'transient', { message });
  }
}
