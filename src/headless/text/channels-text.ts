import type { ChannelKindView, ChannelView } from '../../contract';
import type { Say } from '../say';

/** The channels and, one by one, why one does not work. */
export function channelsText(channels: readonly ChannelView[], say: Say): string {
  const problems = channels.flatMap(({ name, problem }) => (problem ? [`${name}:`, say.problem(problem, '  ')] : []));
  return [channelsTable(channels, say), ...problems].join('\n');
}

export function channelsTable(channels: readonly ChannelView[], say: Say): string {
  if (channels.length === 0) return say.line('cli_no_channels');
  const columns = ['cli_col_channel', 'cli_col_kind', 'cli_col_state', 'cli_col_in_step', 'cli_col_backlog'];
  return say.table(
    [...columns, 'cli_col_last_success'].map((code) => say.line(code)),
    channels.map((one) => [
      one.name,
      say.name(`kind_${one.kind}`, one.kind),
      say.line(one.problem && one.state === 'active' ? 'cli_sync_failed' : `cli_channel_state_${one.state}`),
      say.number(one.listings.in_step ?? 0),
      say.number(one.backlog),
      say.time(one.lastSuccessAt),
    ]),
  );
}

export function kindsText(kinds: readonly ChannelKindView[], say: Say): string {
  return kinds
    .map(({ kind, title, fields }) => {
      const lines = fields.map((field) => {
        const facts = { key: field.key, choices: field.choices?.join(' | ') ?? field.type };
        const need = say.line(field.required ? 'cli_field_required' : 'cli_field_optional');
        return `  ${say.line(field.secret ? 'cli_field_secret' : 'cli_field_setting', facts)} – ${need}`;
      });
      return [`${kind} · ${say.name(`kind_${kind}`, title)}`, ...lines].join('\n');
    })
    .join('\n\n');
}
