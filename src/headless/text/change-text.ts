import { type PlannedChangeView, rowPlace } from '../../contract';
import type { Say } from '../say';

const SHOWN_CHANGES = 20;

/** The plan, field by field: old → new, amounts as amounts. */
export function changesText(changes: readonly PlannedChangeView[], total: number, currency: string, say: Say): string {
  const shown = changes.slice(0, SHOWN_CHANGES);
  const table = say.table(
    ['cli_col_sku', 'cli_col_field', 'cli_col_old', 'cli_col_new'].map((code) => say.line(code)),
    shown.map((change) => [
      change.sku,
      change.skipped
        ? `${fieldText(change.field, say)} (${say.line('export_verdict_skipped')})`
        : fieldText(change.field, say),
      valueText(change, 'old', currency, say),
      valueText(change, 'new', currency, say),
    ]),
  );
  return total > shown.length ? `${table}\n${say.line('cli_more', { count: total - shown.length })}` : table;
}

/** Rows whose price jumped, each with what it was and what the file says. */
export function suspiciousText(changes: readonly PlannedChangeView[], currency: string, say: Say): string[] {
  return changes
    .filter(({ verdict, field }) => verdict === 'suspicious' && field.startsWith('price:'))
    .slice(0, SHOWN_CHANGES)
    .map((change) => {
      const { sku } = change;
      const { code, facts: where } = rowPlace(change);
      const [old, now] = (['old', 'new'] as const).map((side) => valueText(change, side, currency, say));
      const facts = { place: say.line(code, { ...where }), sku, old, new: now };
      return `  ! ${say.line('cli_suspicious_row', facts)}`;
    });
}

/** `price:retail` as words. */
export function fieldText(field: string, say: Say): string {
  const [name = field, target = ''] = field.split(':');
  return say.line(`cli_field_of_${name}`, { target });
}

function valueText(change: PlannedChangeView, side: 'old' | 'new', currency: string, say: Say): string {
  const { field, units, [side]: value } = change;
  if (value === null) return '–';
  if (field === 'archived') return say.time(value);
  if (field.startsWith('price:')) return say.money(Number(value), currency);
  if (!field.startsWith('stock:')) return value;
  const amount = say.number(Number(value) / (side === 'old' ? change.oldUnitScale : change.unitScale));
  return units === null ? amount : `${amount} ${units[side]}`;
}
