import type { ProductPage } from '../../contract';
import type { Say } from '../say';

/** The products that were found, and how many there are besides those shown. */
export function searchText({ items, total, more, similar }: ProductPage, say: Say): string {
  if (items.length === 0) return say.line('cli_search_none');
  const table = say.table(
    ['cli_col_sku', 'cli_col_name', 'cli_col_price', 'cli_col_free'].map((code) => say.line(code)),
    items.map((row) => [
      row.sku,
      row.name,
      say.money(row.priceMinor, row.currency),
      `${say.number(row.available / row.unitScale)} ${row.unit}`,
    ]),
  );
  const counts = { shown: say.number(items.length), total: say.number(total) };
  return [
    ...(similar ? [say.line('cli_search_similar')] : []),
    table,
    say.line(more ? 'cli_search_more' : 'cli_search_shown', counts),
  ].join('\n');
}
