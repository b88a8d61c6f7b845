import { z } from 'zod';
import type { CallResult, ChannelProblem, ConnectorContext } from '../../core/channels';
import { channelProblem, done, failed, requestJson } from '../http';
import { blockedForMs } from './blocked-until';

const HOME = 'https://api.baselinker.com/connector.php';

/** BaseLinker's one address, behind which everything is a method with parameters. */
export interface Api {
  readonly host: string;
  call<T>(
    method: string,
    parameters: Readonly<Record<string, unknown>>,
    shape: z.ZodType<T>,
    signal: AbortSignal,
  ): Promise<CallResult<T>>;
}

const statusSchema = z.object({ status: z.enum(['SUCCESS', 'ERROR']) });
const errorSchema = z.object({ error_code: z.string().catch(''), error_message: z.string().catch('') });

export function openApi(context: ConnectorContext): Api {
  const url = new URL(context.settings['url'] || HOME);
  const { host } = url;
  return {
    host,
    async call(method, parameters, shape, signal) {
      const headers = { 'x-bltoken': context.secretStore.current()['token'] ?? '' };
      const form = { method, parameters: JSON.stringify(parameters) };
      const result = await requestJson(context, { method: 'POST', url, headers, form }, signal);
      if (!result.ok) return result;
      const { status, body, headers: told } = result.value;
      const unexpected = channelProblem('channel_answer_unexpected', 'transient', { host, status });
      const outcome = statusSchema.safeParse(body);
      if (!outcome.success) return failed(unexpected);
      if (outcome.data.status === 'ERROR') {
        const error = errorSchema.parse(body);
        // Its clock is what its message goes by.
        const sent = Date.parse(told.get('date') ?? '');
        const problem = errorProblem(
          error,
          { host, method },
          Number.isNaN(sent) ? context.clock.now() : new Date(sent),
        );
        if (problem.class === 'throttled' && problem.retryAfterMs !== null) context.rest(problem.retryAfterMs);
        return failed(problem);
      }
      const value = shape.safeParse(body);
      return value.success ? done(value.data) : failed(unexpected);
    },
  };
}

/**
 * Only ERROR_BLOCKED_TOKEN is documented. What speaks of a limit passes by itself, what speaks of the token is the key;
 * everything else is refused for good, since asking the same again would get the same answer.
 */
function errorProblem(
  { error_code: reason, error_message: message }: z.infer<typeof errorSchema>,
  facts: { readonly host: string; readonly method: string },
  now: Date,
): ChannelProblem {
  const all = `${reason} ${message}`;
  if (reason === 'ERROR_BLOCKED_TOKEN' || /limit|too[ _]many/i.test(all)) {
    return channelProblem('channel_throttled', 'throttled', { ...facts, reason, message }, blockedForMs(message, now));
  }
  if (/token|auth/i.test(all)) return channelProblem('baselinker_token_refused', 'auth', { ...facts, reason, message });
  return channelProblem('baselinker_call_refused', 'validation', { ...facts, reason, message });
}
