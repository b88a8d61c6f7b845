import type { ReadRow } from '../../../imports';
import type { Targets } from './stage';

/**
 * Rows of a table that names the place in every row, with their quantity in the column of that place. Rows of every other
 * table are handed back as they are.
 */
export function placedRows(rows: readonly ReadRow[], targets: Targets): readonly ReadRow[] {
  if (rows[0]?.location === undefined) return rows;
  return rows.map((row) => {
    const at = targets.locations.findIndex(({ code }) => code === (row.location ?? 'main'));
    const quantity = row.quantities[0] ?? null;
    return { ...row, quantities: targets.locations.map((_, i) => (i === at ? quantity : null)) };
  });
}
