import type { StatusView } from '../../contract';
import type { Say } from '../say';
import { channelsTable } from './channels-text';
import { runsText } from './runs-text';

/** Health first, then what needs a person, then the figures. */
export function statusText(status: StatusView, say: Say): string {
  const parts = [
    say.line(`cli_health_${status.health}`),
    ...status.concerns.map((concern) => say.problem(concern, '  ')),
    '',
    say.line('cli_status_products', { products: say.number(status.products), inStock: say.number(status.inStock) }),
    say.line('cli_status_people', {
      waiting: say.number(status.waitlist.waiting),
      queued: say.number(status.alerts.queued),
      refused: say.number(status.alerts.refused),
      uncertain: say.number(status.alerts.uncertain),
    }),
  ];
  // The concerns above say already why a channel does not work.
  if (status.channels.length > 0) parts.push('', channelsTable(status.channels, say));
  if (status.lastRuns.length > 0) {
    parts.push('', runsText({ items: status.lastRuns, total: status.lastRuns.length }, say));
  }
  return parts.join('\n');
}
