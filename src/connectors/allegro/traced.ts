import type { CallResult, ConnectorContext } from '../../core/channels';
import { type JsonAnswer, type JsonRequest, failed, requestJson } from '../http';

/** One exchange whose problem names Allegro's `Trace-Id`, by which its support finds what happened there. */
export async function tracedRequest(
  context: ConnectorContext,
  request: JsonRequest,
  signal: AbortSignal,
): Promise<CallResult<JsonAnswer>> {
  const traceIds: string[] = [];
  const listening: typeof fetch = async (input, init) => {
    const response = await context.fetch(input, init);
    traceIds.push(response.headers.get('trace-id') ?? '');
    return response;
  };
  const hide = [...(request.hide ?? []), ...Object.values(context.secretStore.current())];
  const ports = { fetch: listening, clock: context.clock, secrets: context.secrets };
  const result = await requestJson(ports, { ...request, hide }, signal);
  const traceId = traceIds.at(-1) ?? '';
  if (result.ok || traceId === '') return result;
  return failed({ ...result.problem, facts: { ...result.problem.facts, traceId } });
}
