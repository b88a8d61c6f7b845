import type { ActivityView } from '../../contract';
import type { Say } from '../say';

interface ActivityPage {
  readonly items: readonly ActivityView[];
  readonly total: number;
}

/** Moment, weight, what happened, and for whom where somebody asked for it. */
export function activityText({ items, total }: ActivityPage, say: Say): string {
  if (items.length === 0) return say.line('cli_activity_none');
  const lines = items.map((entry) => {
    const who = entry.actor === null ? '' : ` (${say.actor(entry.actor)})`;
    return `${say.time(entry.at)}  ${say.line(`activity_severity_${entry.severity}`)}: ${say.what(entry)}${who}`;
  });
  if (total > items.length) lines.push(say.line('cli_more', { count: total - items.length }));
  return lines.join('\n');
}
