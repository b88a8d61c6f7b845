import { type Outcome, ok, type Problem, problem, refused } from '../../foundation';
import type { ChannelPorts } from '../ports';
import type { ChannelRow } from '../types';
import { createChannelCalls } from './channel-calls';
import { closeQuietly, openConnector } from './open-connector';
import { createDeadlines } from './deadlines';
import { DEFAULT_PACE } from './pace';

export interface ShopAnswer {
  readonly shop: string;
  readonly currency: string | null;
}

/** Asks a channel once who it is. Problems are the channel's own, or channel_currency_differs. */
export async function askChannel(
  ports: ChannelPorts,
  channel: ChannelRow,
  signal: AbortSignal,
): Promise<Outcome<ShopAnswer>> {
  const deadlines = createDeadlines(DEFAULT_PACE.callTimeoutMs);
  const opened = openConnector(ports, channel, { onGateWait: deadlines.extend });
  if (!opened.ok) return refused({ code: opened.problem.code, facts: opened.problem.facts });
  const { connector } = opened.value;
  const calls = createChannelCalls(ports, {
    channel: channel.name,
    connector,
    signal,
    pace: DEFAULT_PACE,
    deadlines,
    concurrency: 1,
  });
  const answer = await calls.call((deadline) => connector.test(deadline), 0);
  await closeQuietly(ports, channel, connector);
  if (!answer.ok) return refused({ code: answer.problem.code, facts: answer.problem.facts });
  const differs = currencyProblem(channel, answer.value);
  return differs ? refused(differs) : ok(answer.value);
}

/** The problem of a shop that sells in another currency than its channel's price list; null when all is well. */
export function currencyProblem(channel: ChannelRow, answer: ShopAnswer): Problem | null {
  const { shop, currency } = answer;
  if (currency === null || currency.toUpperCase() === channel.currency.toUpperCase()) return null;
  return problem('channel_currency_differs', { channel: channel.name, shop, currency, expected: channel.currency });
}
