import type { ReadRow } from '../types';

/** Between SKU and place in the key of a repeat. */
export const PLACE_MARK = '\u0000';

/**
 * Rows of a table that names the place in every row, with their quantity in the column of that place. Rows of every other
 * table are handed back as they are.
 */
export function placedRows(rows: readonly ReadRow[], places: readonly string[]): readonly ReadRow[] {
  if (rows[0]?.location === undefined) return rows;
  return rows.map((row) => {
    const at = places.indexOf(row.location ?? 'main');
    const quantity = row.quantities[0] ?? null;
    return { ...row, quantities: places.map((_, i) => (i === at ? quantity : null)) };
  });
}
