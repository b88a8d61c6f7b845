import type { BulkPlan, BulkRow } from '../../contract';
import type { Say } from '../say';

/** A preview, or what became of it: how many, where it would be seen, and the first products. */
export function bulkText(
  plan: BulkPlan,
  { items, total }: { readonly items: readonly BulkRow[]; readonly total: number },
  say: Say,
): string {
  const { counts, posting } = plan;
  const facts = {
    id: plan.id,
    changed: say.number(counts.changed ?? 0),
    unchanged: say.number(counts.unchanged ?? 0),
    refused: say.number(counts.refused ?? 0),
    meanwhile: say.number(counts.meanwhile ?? 0),
    change: posting?.id ?? null,
  };
  return [
    say.line(posting === null ? 'cli_bulk_previewed' : 'cli_bulk_applied', facts),
    ...(plan.averageBp === null ? [] : [say.line('cli_bulk_average', { percent: say.number(plan.averageBp / 100) })]),
    ...(plan.belowCost === 0 ? [] : [say.line('cli_bulk_below_cost', { count: say.number(plan.belowCost) })]),
    ...plan.reach.map((one) =>
      say.line('cli_bulk_reach', { channel: one.channel, changed: one.changed, below: one.belowMargin }),
    ),
    ...(items.length === 0 ? [] : [rowsTable(plan, items, say)]),
    ...(total > items.length ? [say.line('cli_more', { count: total - items.length })] : []),
    posting === null ? say.line('cli_bulk_next', { id: plan.id }) : say.line('cli_undo_hint', { id: posting.id }),
  ].join('\n');
}

function rowsTable(plan: BulkPlan, rows: readonly BulkRow[], say: Say): string {
  const value = (of: BulkRow['old']) => {
    if (of === null) return '–';
    return typeof of === 'number' ? say.money(of, plan.currency) : of;
  };
  return say.table(
    ['sku', 'was', 'becomes', 'why'].map((name) => say.line(`cli_col_${name}`)),
    rows.map((row) => [
      row.sku,
      value(row.verdict === 'meanwhile' ? row.now : row.old),
      value(row.becomes),
      row.reason ? say.what(row.reason) : say.line(`cli_bulk_row_${row.verdict}`),
    ]),
  );
}
