import type { Column, ColumnField, Profile, ReadRow, RowProblem } from '../../types';
import type { Cells } from '../text/csv';
import { currencyColumn, currencyIn } from '../cells/currency-words';
import { rowRulesOf } from '../formats';
import { namesBooks, readGtins, unwrapText } from '../cells/gtins';
import { placeCode } from '../headings/stock-words';
import { withoutHtml } from '../cells/html-names';
import { countsTeller } from '../columns/levels';
import { goneTeller, ROW_NOT_OFFERED } from '../cells/offered';
import { unsellableTaker } from '../columns/not-for-sale';
import { oneLine } from '../cells/one-line';
import { codesIn } from '../cells/several-codes';
import { isOtherHeader, isOtherPlace, secondPlace, secondTable } from './second-table';
import { withoutBackslashes } from '../text/quoted-line';
import { turnedTwice } from '../text/turned-twice';
import { type Rejection, rejection, RowFindings, rowProblem } from '../cells/row-findings';
import { shiftChecker } from './shifted-row';
import { shortRowChecker } from '../doubts/short-rows';
import { isDay } from '../cells/spreadsheet-days';
import { unbalancedCell } from './swallowed-rows';
import { rowsWithoutGoods, saysNothing } from './rows-without-goods';
import { footOf, isRule } from './table-feet';
import { unitScale } from '../cells/units';
import { DASHES, readPrice, readStock } from '../cells/value-readers';
import { isForeignRate, readVatCode, vatCodeInTable } from '../cells/vat';

/** Where read rows and what was wrong with the others are collected. */
interface RowSink {
  readonly rows: { push(row: ReadRow): void };
  readonly problems: RowProblem[];
}

/** Reads one record. A rejected row leaves one problem; a blank, repeated header or image row leaves nothing. */
type RowReader = (cells: Cells, line: number, sink: RowSink) => void;

/** A row without a SKU whose barcodes, its `value`, no product is known to have. */
export const KEY_GTIN_UNKNOWN = 'key_gtin_unknown';

const MAX_KEY_LENGTH = 255;
/** A spreadsheet's rounding of a long number; `5E10` without a mark may be a real code. */
const ROUNDED_NUMBER = /^\d[.,]\d+e\+\d+$/i;
const SPREADSHEET_ERROR = /^#(N\/A|N\/D|REF|ADR|NAME|NAZWA|VALUE|ARG|DIV\/0|DZIEL\/0|NUM|LICZBA|NULL|ZERO)[!?]?!?$/i;
/** Characters that take no room, which copying from web pages leaves in codes. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const NUL = '\u0000';
/** What DOS programs write behind the last line. */
const DOS_END = '\u001a';
const MOST_VAT_CODES = 100;

/** Prepares everything that can be known from the profile, so that a row costs as little as possible. */
export function rowReader(profile: Profile): RowReader {
  const { columns } = profile;
  const of = (field: ColumnField) => columns.filter((column) => column.field === field);
  const [skuColumn, nameColumn, unitColumn, vatColumn] = [of('sku')[0], of('name')[0], of('unit')[0], of('vat')[0]];
  const locationColumn = of('location')[0];
  const places = new Map<string, string>();
  const currencies = currencyColumn(profile);
  const [gtinColumns, priceColumns, stockColumns] = [of('gtin'), of('price'), of('stock')];
  const used = columns.filter((column) => column.field !== 'ignore');
  const keyColumn = skuColumn ?? gtinColumns[0] ?? null;
  const noGoods = rowsWithoutGoods(profile);
  const width = expectedWidth(columns);
  const isShifted = shiftChecker(profile);
  const isOnlyShort = shortRowChecker(profile);
  const rules = rowRulesOf(profile);
  const offeredColumn = of('offered')[0];
  const isGone = goneTeller(offeredColumn);
  const levelOf = countsTeller(columns);
  const takeOff = unsellableTaker(of('notForSale')[0], profile.decimalMark);
  const isTable = profile.format.startsWith('csv');
  const scales = new Map<string, number>();
  const vatCodes = new Map<string, string | null>();
  const foreignRates = new Set<string>();
  const cellOf = (cells: Cells, column: Column | undefined) =>
    column === undefined ? '' : (cells[column.column] ?? '').trim();

  return (record, line, sink) => {
    if (isBlank(record)) return;
    if (rules.unfold === undefined) readOne(record, line, sink);
    else for (const cells of rules.unfold(record)) readOne(cells, line, sink);
  };

  function readOne(cells: Cells, line: number, sink: RowSink): void {
    if (rules.skips?.(cells) || noGoods.isHeader(cells) || (isTable && isRule(cells))) return;
    if (keyColumn && isOtherHeader(cells, keyColumn)) {
      sink.problems.push(secondTable(cells, line));
      return;
    }
    if (stockColumns.length > 0 && isOtherPlace(cells, line, profile.headerLine)) {
      sink.problems.push(secondPlace(cells, line));
      return;
    }
    const aside = rules.setsAside?.(cells) ?? null;
    if (aside !== null) {
      const column = columns[aside.column] ?? null;
      const found = rejection(aside.code, column, (cells[aside.column] ?? '').trim(), aside.facts);
      sink.problems.push(rowProblem(found, line, cellOf(cells, skuColumn).slice(0, MAX_KEY_LENGTH) || null, 'warning'));
      return;
    }
    const verdict = read(cells, line);
    if ('row' in verdict) {
      sink.rows.push(verdict.row);
      if (verdict.findings.any) sink.problems.push(...verdict.findings.asWarnings(line, verdict.row.sku));
    } else if (verdict.code === 'totals_row' || verdict.code === 'foot_row')
      sink.problems.push(rowProblem(verdict, line, null, 'warning'));
    else {
      const sku = toldKey(cells).slice(0, MAX_KEY_LENGTH) || null;
      const severity = saysNothing(verdict.code) ? 'warning' : 'rejected';
      sink.problems.push(rowProblem(verdict, line, sku, severity));
    }
  }

  function read(cells: Cells, line: number): { row: ReadRow; findings: RowFindings } | Rejection {
    const shape = shapeFault(cells);
    if (shape !== null) return shape;
    const findings = new RowFindings();
    const gtins = gtinsOf(cells, findings);
    if (!Array.isArray(gtins)) return gtins;
    const sku = keyOf(cells, gtins);
    if (typeof sku !== 'string') return (sku.code === 'key_missing' ? noGoods.groupOf(cells) : null) ?? sku;
    if (skuColumn && isDay(sku)) findings.warn('sku_is_day', skuColumn, sku);
    if (noGoods.saysOnlyCode(cells, sku)) return rejection('row_only_code', keyColumn, sku);
    const level = levelOf(cells);
    if (level !== null) return rejection('row_of_other_level', level, cellOf(cells, level), { counts: level.target });
    const offered = cellOf(cells, offeredColumn);
    if (offeredColumn && isGone(offered)) return rejection(ROW_NOT_OFFERED, offeredColumn, offered);

    let name = rules.name ? rules.name(cells) : cellOf(cells, nameColumn);
    if (name !== null) name = withoutHtml(oneLine(name));
    if (name !== null && name.charCodeAt(0) === 34 && profile.quote === '"') name = withoutBackslashes(name);
    if (nameColumn && name !== null) {
      const isBroken = name.includes('\ufffd') || turnedTwice(name) !== null;
      const fault = isBroken ? 'text_broken' : SPREADSHEET_ERROR.test(name) ? 'name_is_error' : null;
      if (fault !== null) {
        findings.warn(fault, nameColumn, name);
        name = null;
      }
    }
    const unit = cellOf(cells, unitColumn);
    const scale = unit === '' ? null : scaleOf(unit);
    const vatCell = cellOf(cells, vatColumn);
    const vat = vatCell === '' ? null : vatCodeOf(vatCell);
    if (vatColumn && vatCell !== '' && vat === null) warnOfRate(vatCell, vatColumn, findings);

    const prices: (number | null)[] = [];
    for (const column of priceColumns) {
      // A VAT cell that cannot be read must not be replaced by an assumed rate.
      const rate = vatCell !== '' && vat === null ? '' : vat;
      const price = readPrice(cellOf(cells, column), column, profile, rate, findings);
      if (price !== null && typeof price === 'object') return price;
      prices.push(price);
    }
    const currency = currencies === null || prices.every((price) => price === null) ? '' : cellOf(cells, currencies);
    const written = currencyIn([currency]) ?? (/^[a-z]{3}$/i.test(currency) ? currency.toUpperCase() : null);
    if (currencies !== null && written !== null && written !== profile.currency) {
      return rejection('price_other_currency', currencies, currency, { currency: written, expected: profile.currency });
    }
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
    takeOff?.(cells, { quantities, prices }, scale, findings);
    const noted = rules.warnsOf?.(cells) ?? null;
    const about = noted === null ? undefined : columns[noted.column];
    if (noted !== null && about) findings.warn(noted.code, about, cellOf(cells, about), noted.facts);
    const row: ReadRow = {
      line,
      sku,
      name: name === '' ? null : name,
      unit: unit === '' ? null : unit,
      unitScale: scale,
      vat,
      gtins,
      prices,
      quantities,
    };
    return { row: locationColumn === undefined ? row : { ...row, ...placeOf(cells) }, findings };
  }

  /** A supplier from abroad writes his country's rate on every row; of files read in one go each is said once. */
  function warnOfRate(cell: string, column: Column, findings: RowFindings): void {
    const isForeign = profile.delimiter === '' && isForeignRate(cell);
    if (isForeign && foreignRates.has(cell)) return;
    if (isForeign && foreignRates.size < MOST_VAT_CODES) foreignRates.add(cell);
    findings.warn(isForeign ? 'vat_foreign' : 'vat_unknown', column, cell);
  }

  function shapeFault(cells: Cells): Rejection | null {
    if (noGoods.isTotals(cells))
      return rejection('totals_row', keyColumn, cells.find((cell) => cell.trim() !== '') ?? null);
    const foot = isTable ? footOf(cells) : null;
    if (foot !== null) return rejection('foot_row', null, foot);
    // Only text between delimiters can swallow its neighbours.
    const unbalanced = profile.delimiter === '' ? null : unbalancedCell(cells, width, profile.delimiter);
    if (unbalanced !== null) {
      return rejection('row_quote_unbalanced', columns[unbalanced] ?? null, cells[unbalanced] ?? null);
    }
    const isLong = cells.length > width && cells.slice(width).every((cell) => cell.trim() === '');
    if (cells.length !== width && !isOnlyShort(cells) && (!isLong || isShifted(cells))) {
      return rejection('row_ragged', null, null, { cells: cells.length, expected: width });
    }
    for (const column of used) {
      if (cells[column.column]?.includes(NUL)) return rejection('row_has_nul', column);
    }
    return null;
  }

  function gtinsOf(cells: Cells, findings: RowFindings): string[] | Rejection {
    const all: string[] = [];
    let worst: Rejection | null = null;
    for (const column of gtinColumns) {
      const cell = cells[column.column] ?? '';
      if (cell === '') continue;
      const { gtins, fault, offer } = readGtins(cell, namesBooks(column));
      for (const gtin of gtins) if (!all.includes(gtin)) all.push(gtin);
      if (fault === null) continue;
      const facts = offer === undefined ? {} : { offer };
      worst ??= rejection(fault, column, cell.trim(), facts);
      findings.warn(fault, column, cell.trim(), facts);
    }
    return worst !== null && skuColumn === undefined && all.length === 0 ? worst : all;
  }

  function keyOf(cells: Cells, gtins: readonly string[]): string | Rejection {
    if (rules.key) return rules.key(cells) ?? rejection('key_missing', keyColumn);
    if (skuColumn === undefined) return gtins[0] ?? rejection('key_missing', keyColumn);
    const cell = cellOf(cells, skuColumn);
    if (cell === '') return withoutSku(gtins);
    const codes = isTable ? codesIn(cell) : 1;
    if (codes > 1) return rejection('sku_several', skuColumn, cell, { count: codes });
    const sku = unwrapKey(oneLine(cell)).replace(UNSEEN, '');
    if (sku === '' || DASHES.test(sku)) return withoutSku(gtins);
    if (sku.length > MAX_KEY_LENGTH) return rejection('key_too_long', skuColumn, sku, { length: sku.length });
    if (ROUNDED_NUMBER.test(sku)) return rejection('sku_lost_digits', skuColumn, sku);
    if (sku.includes('\ufffd') || turnedTwice(cell) !== null || SPREADSHEET_ERROR.test(sku))
      return rejection('sku_unreadable', skuColumn, sku);
    return sku;
  }

  /** Whose row it is that cannot be used, as usable rows say it; where that cannot be told either, what stands there. */
  function toldKey(cells: Cells): string {
    const gtins =
      skuColumn === undefined && keyColumn ? readGtins(cells[keyColumn.column] ?? '', namesBooks(keyColumn)).gtins : [];
    const key = keyOf(cells, gtins);
    return typeof key === 'string' ? key : cellOf(cells, keyColumn ?? undefined);
  }

  /** Whose the barcode is only the master can tell. */
  function withoutSku(gtins: readonly string[]): Rejection {
    const [column] = gtinColumns;
    if (gtins.length === 0 || column === undefined) return rejection('key_missing', skuColumn ?? null);
    return rejection(KEY_GTIN_UNKNOWN, column, gtins.join(' '));
  }

  function placeOf(cells: Cells): Pick<ReadRow, 'location' | 'place'> {
    const text = rules.location ? rules.location(cells) : cellOf(cells, locationColumn);
    if (text === '') return { location: null };
    let location = places.get(text);
    if (location === undefined) places.set(text, (location = placeCode(text)));
    return { location, place: text };
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

/** Header cells without a name at the end come from a trailing delimiter; rows may have it or not. */
export function expectedWidth(columns: readonly Column[]): number {
  let width = columns.length;
  while (width > 1 && columns[width - 1]?.header === null && columns[width - 1]?.field === 'ignore') width--;
  return columns.every((column) => column.header === null) ? columns.length : width;
}

export function isBlank(cells: Cells): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '' && cell !== DOS_END) return false;
  return true;
}

/** Takes `="00123"` and `'00123` apart; an apostrophe before anything but digits belongs to the code. */
function unwrapKey(cell: string): string {
  const first = cell.charCodeAt(0);
  if (first === 61) return unwrapText(cell);
  return first === 39 && /^'\d+$/.test(cell) ? cell.slice(1) : cell;
}
