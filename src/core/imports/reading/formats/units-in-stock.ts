import type { Column } from '../../types';
import type { Cells } from '../csv';
import type { Format } from './format';

const WITH_UNIT =
  /^([-−–]?\s?\d[\d\s\u00a0\u202f.,]*?)\s*(szt|sztuk[ai]?|kg|dag|g|op|opak|kpl|l|litr|m|mb|m2|m²|m3|par[ay]?|rolk[ai]|pcs|pc)\.?$/iu;
const ENOUGH = 0.5;

/** A stock with its unit behind it (`5,5 kg`), as enova writes it; the unit stands in a column of its own after the others. */
export const unitsInStock: Format = {
  id: 'csv-units-in-stock',
  recognises: () => false,
  rowRules: ({ columns }) => {
    const stock = columns.filter(({ field }) => field === 'stock');
    const unit = columns.find(({ field, header }) => field === 'unit' && header === null);
    const width = unit?.column ?? columns.length;
    return {
      unfold(cells) {
        const isWhole = cells.length >= width && cells.slice(width).every((cell) => cell.trim() === '');
        if (!isWhole || unit === undefined) return [cells];
        const row = cells.slice(0, width);
        let found = '';
        for (const { column } of stock) {
          const [, quantity, name] = WITH_UNIT.exec((row[column] ?? '').trim()) ?? [];
          if (quantity === undefined || name === undefined) continue;
          row[column] = quantity;
          found ||= name;
        }
        return [[...row, found]];
      },
    };
  },
};

/** The columns with one for the units that stand in the cells of the stock; null where none do, or a column has them. */
export function withUnitColumn(columns: readonly Column[], rows: readonly Cells[]): readonly Column[] | null {
  const stock = columns.filter(({ field }) => field === 'stock');
  if (stock.length === 0 || columns.some(({ field }) => field === 'unit')) return null;
  const cells = rows
    .flatMap((row) => stock.map(({ column }) => (row[column] ?? '').trim()))
    .filter((cell) => cell !== '');
  if (cells.filter((cell) => WITH_UNIT.test(cell)).length <= cells.length * ENOUGH) return null;
  // Columns behind the last heading come from a delimiter at the end; a table without headings has none of those.
  const isHeaded = columns.some(({ header }) => header !== null);
  const width = isHeaded ? columns.findLastIndex(({ header }) => header !== null) + 1 : columns.length;
  return [...columns.slice(0, width), { column: width, header: null, field: 'unit', target: null }];
}
