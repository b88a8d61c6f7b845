import type { ChannelSyncReport, SyncReport } from '../../contract';
import { adviceOnce, type Say } from '../say';
import { behindNames } from './behind-names';

/** What each channel was told, what it confirmed, and what needs a person. */
export function syncText({ channels }: SyncReport, say: Say): string {
  if (channels.length === 0) return say.line('cli_no_channels');
  const columns = ['cli_col_channel', 'cli_col_outcome', 'cli_col_pushed', 'cli_col_confirmed_count'];
  const table = say.table(
    [...columns, 'cli_col_refused', 'cli_col_drifted', 'cli_col_waiting', 'cli_col_sales'].map((code) =>
      say.line(code),
    ),
    channels.map((one) => [
      one.channel,
      say.line(`cli_sync_${one.outcome}`),
      ...[one.pushed, one.confirmed, one.refused, one.drifted, one.waiting, one.salesBooked].map((count) =>
        say.number(count),
      ),
    ]),
  );
  return [table, ...channels.flatMap((channel) => attention(channel, say))].join('\n');
}

/** Each listing with what happened; what to do about it once for all that have the same problem. */
function attention({ channel, problem, attention: items }: ChannelSyncReport, say: Say): string[] {
  const firstAdvice = adviceOnce(say);
  return [
    ...(problem ? ['', `${channel}:`, say.problem(problem, '  ')] : []),
    ...items.flatMap(({ sku, state, problem: reason }) => {
      const names = [channel, sku];
      const line = reason
        ? `  ! ${behindNames(names, reason, say)}`
        : `  ! ${names.join(' · ')}: ${say.line(`cli_listing_${state}`)}`;
      const next = reason && firstAdvice(reason);
      return next ? [line, `    → ${next}`] : [line];
    }),
  ];
}
