import type { Column, ColumnField, Profile, ReadRow } from '../../types';
import { currencyColumn, currencyIn } from '../cells/currency-words';
import { withoutHtml } from '../cells/html-names';
import { oneLine } from '../cells/one-line';
import { type Rejection, rejection, type RowFindings } from '../cells/row-findings';
import { unitScale } from '../cells/units';
import { readPrice, readStock, SPREADSHEET_ERROR } from '../cells/value-readers';
import { isForeignRate, readVatCode, vatCodeInTable } from '../cells/vat';
import { unsellableTaker } from '../columns/not-for-sale';
import type { RowRules } from '../formats/format';
import type { Cells } from '../text/csv';
import { withoutBackslashes } from '../text/quoted-line';
import { turnedTwice } from '../text/turned-twice';
import { cellOf } from '../cells/cell-of';

const QUOTE = 34;
const MOST_VAT_CODES = 100;

/** What a row says of its product besides the codes. */
export type RowValues = Pick<ReadRow, 'name' | 'unit' | 'unitScale' | 'vat' | 'prices' | 'quantities'>;

/** Prepares what the profile says of values; what is read of one row, or why the row cannot be used. */
export function rowValues(
  profile: Profile,
  rules: RowRules,
): (cells: Cells, findings: RowFindings) => RowValues | Rejection {
  const of = (field: ColumnField) => profile.columns.filter((column) => column.field === field);
  const [nameColumn, unitColumn, vatColumn] = [of('name')[0], of('unit')[0], of('vat')[0]];
  const [priceColumns, stockColumns] = [of('price'), of('stock')];
  const currencies = currencyColumn(profile);
  const takeOff = unsellableTaker(of('notForSale')[0], profile.decimalMark);
  const isTable = profile.format.startsWith('csv');
  const scales = new Map<string, number>();
  const vatCodes = new Map<string, string | null>();
  const foreignRates = new Set<string>();

  return (cells, findings) => {
    const name = nameOf(cells, findings);
    const unit = cellOf(cells, unitColumn);
    const scale = unit === '' ? null : scaleOf(unit);
    const vatCell = cellOf(cells, vatColumn);
    const vat = vatCell === '' ? null : vatCodeOf(vatCell);
    if (vatColumn && vatCell !== '' && vat === null) warnOfRate(vatCell, vatColumn, findings);
    // A VAT cell that cannot be read must not be replaced by an assumed rate.
    const prices = pricesOf(cells, vatCell !== '' && vat === null ? '' : vat, findings);
    if (!Array.isArray(prices)) return prices;
    const quantities = quantitiesOf(cells, scale, findings);
    if (!Array.isArray(quantities)) return quantities;
    takeOff?.(cells, { quantities, prices }, scale, findings);
    return {
      name: name === '' ? null : name,
      unit: unit === '' ? null : unit,
      unitScale: scale,
      vat,
      prices,
      quantities,
    };
  };

  function nameOf(cells: Cells, findings: RowFindings): string | null {
    let name = rules.name ? rules.name(cells) : cellOf(cells, nameColumn);
    if (name === null) return null;
    name = withoutHtml(oneLine(name));
    if (name.charCodeAt(0) === QUOTE && profile.quote === '"') name = withoutBackslashes(name);
    if (nameColumn === undefined) return name;
    const isBroken = name.includes('\ufffd') || turnedTwice(name) !== null;
    const fault = isBroken ? 'text_broken' : SPREADSHEET_ERROR.test(name) ? 'name_is_error' : null;
    if (fault === null) return name;
    findings.warn(fault, nameColumn, name);
    return null;
  }

  function pricesOf(cells: Cells, vat: string | null, findings: RowFindings): (number | null)[] | Rejection {
    const prices: (number | null)[] = [];
    for (const column of priceColumns) {
      const price = readPrice(cellOf(cells, column), column, profile, vat, findings);
      if (price !== null && typeof price === 'object') return price;
      prices.push(price);
    }
    if (currencies === null || prices.every((price) => price === null)) return prices;
    const currency = cellOf(cells, currencies);
    const written = currencyIn([currency]) ?? (/^[a-z]{3}$/i.test(currency) ? currency.toUpperCase() : null);
    return written === null || written === profile.currency
      ? prices
      : rejection('price_other_currency', currencies, currency, { currency: written, expected: profile.currency });
  }

  function quantitiesOf(cells: Cells, scale: number | null, findings: RowFindings): (number | null)[] | Rejection {
    const quantities: (number | null)[] = [];
    for (const column of stockColumns) {
      const cell = cellOf(cells, column);
      if (cell !== '' && rules.untracked?.(cells)) {
        findings.warn('stock_not_tracked', column, cell);
        quantities.push(null);
        continue;
      }
      const quantity = readStock(cell, column, profile, scale, findings);
      if (quantity !== null && typeof quantity === 'object') return quantity;
      quantities.push(quantity);
    }
    return quantities;
  }

  /** A supplier from abroad writes his country's rate on every row; of files read in one go each is said once. */
  function warnOfRate(cell: string, column: Column, findings: RowFindings): void {
    const isForeign = profile.delimiter === '' && isForeignRate(cell);
    if (isForeign && foreignRates.has(cell)) return;
    if (isForeign && foreignRates.size < MOST_VAT_CODES) foreignRates.add(cell);
    findings.warn(isForeign ? 'vat_foreign' : 'vat_unknown', column, cell);
  }

  /** A file has a handful of rates, written a million times; a column of anything else is not remembered. */
  function vatCodeOf(cell: string): string | null {
    const known = vatCodes.get(cell);
    if (known !== undefined) return known;
    const code = isTable ? vatCodeInTable(cell) : readVatCode(cell);
    if (vatCodes.size < MOST_VAT_CODES) vatCodes.set(cell, code);
    return code;
  }

  function scaleOf(unit: string): number {
    let scale = scales.get(unit);
    if (scale === undefined) scales.set(unit, (scale = unitScale(unit)));
    return scale;
  }
}
