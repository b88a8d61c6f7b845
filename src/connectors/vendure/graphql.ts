import { z } from 'zod';
import type { ChannelProblem, ConnectorContext } from '../../core/channels';
import { type JsonAnswer, channelProblem, requestJson } from '../http';
import type { GraphqlError } from './problems';

/** The server did it, said no to it, or it never properly arrived. */
export type Answer<T> =
  | { readonly kind: 'data'; readonly data: T }
  | { readonly kind: 'error'; readonly error: GraphqlError }
  | { readonly kind: 'problem'; readonly problem: ChannelProblem };

export interface GraphqlRequest<T> {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly shape: z.ZodType<T>;
}

const envelopeShape = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.object({ code: z.string().optional() }).optional() }))
    .optional(),
});

/** One GraphQL request. An answer that does not have the shape asked for counts as none at all. */
export async function requestGraphql<T>(
  context: ConnectorContext,
  request: GraphqlRequest<T>,
  signal: AbortSignal,
): Promise<{ readonly answer: Answer<T>; readonly headers: Headers | null }> {
  const { url, headers, query, variables } = request;
  const hide = Object.values(headers).map((value) => value.replace(/^Bearer /, ''));
  const got = await requestJson(context, { method: 'POST', url, headers, hide, json: { query, variables } }, signal);
  if (!got.ok) return { answer: { kind: 'problem', problem: got.problem }, headers: null };
  return { answer: answerFrom(got.value, request), headers: got.value.headers };
}

function answerFrom<T>(got: JsonAnswer, { url, shape }: GraphqlRequest<T>): Answer<T> {
  const { host } = url;
  const problem = (found: ChannelProblem): Answer<T> => ({ kind: 'problem', problem: found });
  if (got.status === 403) return problem(channelProblem('vendure_login_refused', 'auth', { host }));
  // Vendure answers 200, or 400 to a query that is not GraphQL to it; anything else comes from another program.
  if (got.status !== 200 && got.status !== 400) {
    return problem(channelProblem('vendure_not_there', 'auth', { url: url.href, status: got.status }));
  }
  const envelope = envelopeShape.safeParse(got.body);
  const [error] = envelope.data?.errors ?? [];
  if (error) return { kind: 'error', error: { code: error.extensions?.code ?? null, message: error.message } };
  const data = shape.safeParse(envelope.data?.data);
  if (data.success) return { kind: 'data', data: data.data };
  return problem(channelProblem('channel_answer_unexpected', 'transient', { host, status: got.status }));
}
