import type { Column } from '../../types';
import { unitScale } from '../cells/units';
import { countedCell, unitInHeading } from '../cells/counted-cell';
import type { Cells } from '../text/csv';
import type { Format } from './format';

const ENOUGH = 0.5;

/**
 * A stock with its unit behind it (`5,5 kg`), as enova writes it, or in its heading (`Ilość [kg]`); the unit stands in a column of its own after the others.
 */
export const unitsInStock: Format = {
  id: 'csv-units-in-stock',
  recognises: () => false,
  rowRules: ({ columns }) => {
    const stock = columns.filter(({ field }) => field === 'stock');
    const unit = columns.find(({ field, header }) => field === 'unit' && header === null);
    const width = unit?.column ?? columns.length;
    const headed = measureOf(stock) ?? '';
    return {
      unfold(cells) {
        const isWhole = cells.length >= width && cells.slice(width).every((cell) => cell.trim() === '');
        if (!isWhole || unit === undefined) return [cells];
        const row = cells.slice(0, width);
        let found = headed;
        for (const { column } of stock) {
          const { number, unit: written } = countedCell((row[column] ?? '').trim());
          if (written === null) continue;
          row[column] = number;
          found = found === '' || found === headed ? written : found;
        }
        return [[...row, found]];
      },
    };
  },
};

/** The measure that all stock is counted in by its headings; pieces are what goods are counted in anyway. */
function measureOf(stock: readonly Column[]): string | null {
  const [unit, ...others] = [...new Set(stock.map(({ header }) => unitInHeading(header)))];
  return unit != null && others.length === 0 && unitScale(unit) === 1000 ? unit : null;
}

/** The columns with one for the units that stand in the cells or the headings of the stock; null where none do, or a column has them. */
export function withUnitColumn(columns: readonly Column[], rows: readonly Cells[]): readonly Column[] | null {
  const stock = columns.filter(({ field }) => field === 'stock');
  if (stock.length === 0 || columns.some(({ field }) => field === 'unit')) return null;
  const cells = rows
    .flatMap((row) => stock.map(({ column }) => (row[column] ?? '').trim()))
    .filter((cell) => cell !== '');
  const written = cells.filter((cell) => countedCell(cell).unit !== null).length > cells.length * ENOUGH;
  if (!written && measureOf(stock) === null) return null;
  // Columns behind the last heading come from a delimiter at the end; a table without headings has none of those.
  const isHeaded = columns.some(({ header }) => header !== null);
  const width = isHeaded ? columns.findLastIndex(({ header }) => header !== null) + 1 : columns.length;
  return [...columns.slice(0, width), { column: width, header: null, field: 'unit', target: null }];
}
