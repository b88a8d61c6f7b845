import type { DriftView } from '../../contract';
import type { Say } from '../say';

/** Prices changed on a channel by hand, beside ours, and whether they wait for a word. */
export function driftsText({ items, total }: { items: readonly DriftView[]; total: number }, say: Say): string {
  if (items.length === 0) return say.line('cli_drift_none');
  const table = say.table(
    ['cli_col_sku', 'cli_col_product', 'cli_col_ours', 'cli_col_shown_there', 'cli_col_asks_since'].map((code) =>
      say.line(code),
    ),
    items.map((item) => [
      item.sku,
      item.name,
      item.oursMinor === null ? '–' : say.money(item.oursMinor, item.currency),
      say.money(item.shownMinor, item.currency),
      item.asksSince === null ? '–' : say.time(item.asksSince),
    ]),
  );
  return total > items.length ? `${table}\n${say.line('cli_more', { count: total - items.length })}` : table;
}
