import type { SalesRow } from './sales-table';

/** Days as tills write them, each with where its year, month and day stand. */
const DAYS: readonly [RegExp, 'ymd' | 'dmy'][] = [
  [/^(\d{4})[-./](\d\d)[-./](\d\d)/, 'ymd'],
  [/^(\d{4})(\d\d)(\d\d)(?=$|[ T]|\d{4})/, 'ymd'],
  [/^(\d\d)[-./](\d\d)[-./](\d{4})/, 'dmy'],
];
const HOURS = /^[ T]?(\d\d):?(\d\d)(?::?(\d\d)(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/;

/**
 * When a receipt was rung up: "2026-11-24 14:05", "24.11.2026 14:05:31", "20261124140531" or a day and an hour in columns of
 * their own. It is this place's time, where the till stands too; a zone in the text wins. `day` is the day as written.
 */
export function receiptTime({
  time,
  date,
  hour,
}: SalesRow['cells']): { readonly at: Date; readonly day: string } | null {
  const text = time ?? `${date ?? ''} ${hour === undefined || hour === '' ? '00:00' : hour}`;
  for (const [pattern, order] of DAYS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [first = '', month = '', last = ''] = found.slice(1);
    const day = order === 'ymd' ? `${first}-${month}-${last}` : `${last}-${month}-${first}`;
    const clock = HOURS.exec(text.slice(found[0].length));
    if (!clock) return null;
    const [hours = '', minutes = '', seconds = '00', parts = '', zone = ''] = clock.slice(1);
    const at = new Date(`${day}T${hours}:${minutes}:${seconds}${parts}${zone}`);
    // A day no month has rolls over into the next one in some readers; here it is unreadable.
    const real = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(at.getTime()) || Number.isNaN(real.getTime()) || !real.toISOString().startsWith(day)) return null;
    return { at, day };
  }
  return null;
}
