import type { Column, DeliveryLine, Profile, RowProblem } from '../../types';
import { cellOf } from '../cells/cell-of';
import { countedCell, unitInHeading } from '../cells/counted-cell';
import type { Cells } from '../text/csv';
import { isFree } from '../columns/free-goods';
import { namesBooks, readGtins } from '../cells/gtins';
import { isScans, rowRulesOf } from '../formats';
import { type LineCells, noLine } from './no-line';
import { placeName } from '../headings/place-names';
import { placeCode } from '../headings/stock-words';
import { rowPapers } from '../papers/row-papers';
import { type Decimal, readDecimal, toUnits } from '../cells/numbers';
import { isPackCount, packSizeColumn, times } from '../columns/packs';
import { LINE_NOT_FOR_SALE, unsellableIn } from '../columns/not-for-sale';
import { oneLine } from '../cells/one-line';
import { type Rejection, rejection, RowFindings, rowProblem } from '../cells/row-findings';
import { expectedWidth, isBlank } from './row-shape';
import { saysNothing } from './rows-without-goods';
import { isOtherHeader, secondTable } from './second-table';
import { ACROSS, isCarriedOver, isRule } from './table-feet';
import { shiftChecker } from './shifted-row';
import { holdsSeveral, unitScale } from '../cells/units';
import { hundredth } from '../cells/value-readers';

interface LineSink {
  readonly lines: DeliveryLine[];
  readonly problems: RowProblem[];
}

/** Reads one record of a delivery. A line that cannot be used leaves one problem; a blank one leaves nothing. */
type DeliveryReader = (cells: Cells, line: number, document: number | null, sink: LineSink) => void;

/** Whether a file is read as lines of documents: of goods that came, or (by request) of goods that were ordered. */
export const hasLines = ({ kind }: Pick<Profile, 'kind'>): boolean => kind === 'delivery' || kind === 'orders';

const MAX_QUANTITY = 100_000_000;

/**
 * Lines of what came in. A code of ours, of the supplier or a barcode must be there, or at least a name a person can
 * recognise; a quantity must be there (what came free is added to it), and a fraction only of what is counted in kilograms, litres or metres.
 */
export function deliveryReader(profile: Profile): DeliveryReader {
  const { columns } = profile;
  const of = (field: Column['field']) => columns.filter((column) => column.field === field);
  const [sku, supplierSku, name, unit, cost] = (['sku', 'supplierSku', 'name', 'unit', 'cost'] as const).map(
    (field) => of(field)[0],
  );
  const quantities = of('quantity');
  const quantity = quantities.find((column) => !isFree(column)) ?? quantities[0];
  const alsoCame = quantities.filter((column) => column !== quantity);
  const notForSale = of('notForSale')[0];
  const unsellable = notForSale === undefined ? null : unsellableIn(notForSale);
  const location = of('location')[0];
  const unitOfHeading = unitInHeading(quantity?.header ?? null);
  const packSize = packSizeColumn(columns);
  const countsPacks = packSize !== undefined && quantity?.header != null && isPackCount(quantity.header);
  const goesTo = quantity?.target ?? 'main';
  const called = quantity?.header == null ? null : placeName(quantity.header, goesTo);
  const gtinColumns = of('gtin');
  const key = sku ?? supplierSku ?? gtinColumns[0];
  const used = columns.filter(({ field }) => field !== 'ignore');
  const isTable = profile.format.startsWith('csv');
  const width = expectedWidth(columns);
  const isShifted = shiftChecker(profile);
  const paperOf = isTable ? rowPapers(profile) : null;
  const textOf = (cells: Cells, column: Column | undefined) => oneLine(cellOf(cells, column)) || null;
  const scanned = isScans(profile) ? rowRulesOf(profile) : null;

  /** A paper leaves cells away at the end of its lines, but what stands beyond its headings has moved its values along. */
  function isRagged(cells: Cells): boolean {
    if (cells.at(-1) === ACROSS) return true;
    if (profile.delimiter === '' || cells.length <= width) return false;
    return cells.slice(width).some((cell) => cell.trim() !== '') || isShifted(cells);
  }

  function read(cells: Cells, line: number, document: number | null, findings: RowFindings): DeliveryLine | Rejection {
    if (isRagged(cells)) return rejection('row_ragged', null, null, { cells: cells.length, expected: width });
    const gtins: string[] = [];
    let unreadable: Rejection | null = null;
    for (const column of gtinColumns) {
      const cell = cellOf(cells, column);
      if (cell === '') continue;
      const { gtins: found, fault } = readGtins(cell, namesBooks(column));
      gtins.push(...found.filter((gtin) => !gtins.includes(gtin)));
      if (fault === null || scanned !== null) continue;
      findings.warn(fault, column, cell);
      unreadable ??= rejection(fault, column, cell);
    }
    // What was scanned and is no barcode is a code of ours.
    const ours = scanned !== null && gtins.length === 0 ? textOf(cells, gtinColumns[0]) : textOf(cells, sku);
    const codes = { sku: ours, supplierSku: textOf(cells, supplierSku), name: textOf(cells, name) };
    if (gtins.length === 0 && Object.values(codes).every((code) => code === null)) {
      return unreadable ?? rejection('key_missing', sku ?? gtinColumns[0] ?? supplierSku ?? null);
    }
    const counted = countedCell(cellOf(cells, quantity));
    // Packs by their size are pieces, whatever the unit beside them counts.
    const written = countsPacks ? null : (counted.unit ?? textOf(cells, unit) ?? unitOfHeading);
    const scale = written === null ? null : unitScale(written);
    const amount = quantityOf(counted.number, quantity ?? null, scale, countsPacks ? packSize : undefined, cells);
    if (typeof amount !== 'number') return amount;
    let came = amount;
    for (const column of alsoCame) {
      const cell = countedCell(cellOf(cells, column)).number;
      const more = cell === '' ? 0 : quantityOf(cell, column, scale, undefined, cells);
      if (typeof more !== 'number') return more;
      came += more;
    }
    const said = notForSale === undefined ? null : unsellable?.(cellOf(cells, notForSale), profile.decimalMark);
    if (said === 'all') return rejection(LINE_NOT_FOR_SALE, notForSale ?? null, cellOf(cells, notForSale));
    if (said != null && notForSale !== undefined) {
      came = Math.max(0, came - (toUnits(said.count, scale === 1000 ? 3 : 0)?.units ?? 0));
      findings.warn('line_less_unsellable', notForSale, cellOf(cells, notForSale));
    }
    const place = location ? textOf(cells, location) : null;
    return {
      line,
      document,
      ...codes,
      gtins,
      unit: written === null ? null : unitWithSize(written, cells),
      unitScale: scale,
      quantity: came,
      location: place === null ? goesTo : placeCode(place),
      ...((place ?? called) === null ? {} : { place: place ?? called }),
      cost: costOf(cellOf(cells, cost)),
    };
  }

  /** `op. à 12`: so that nobody takes the packs for pieces. */
  function unitWithSize(written: string, cells: Cells): string {
    const size = readDecimal(cellOf(cells, packSize), profile.decimalMark);
    const isPack = size !== null && size.scale === 0 && size.digits > 1 && holdsSeveral(written);
    return isPack ? `${written} à ${size.digits}` : written;
  }

  function quantityOf(
    cell: string,
    column: Column | null,
    scale: number | null,
    size: Column | undefined,
    cells: Cells,
  ): number | Rejection {
    if (cell === '') return rejection('quantity_missing', column);
    const said = readDecimal(cell, profile.decimalMark);
    if (said === null) return rejection('quantity_not_a_number', column, cell);
    const decimal = size === undefined ? said : inPieces(said, size, cells);
    if ('code' in decimal) return decimal;
    const units = toUnits(decimal, scale === 1000 ? 3 : 0);
    if (units === null || units.units > MAX_QUANTITY) return rejection('stock_too_large', column, cell);
    if (!units.exact && scale !== 1000) return rejection('stock_fraction', column, cell);
    return decimal.negative ? -units.units : units.units;
  }

  function inPieces(packs: Decimal, size: Column, cells: Cells): Decimal | Rejection {
    const cell = cellOf(cells, size);
    if (cell === '') return rejection('quantity_missing', size);
    const each = readDecimal(countedCell(cell).number, profile.decimalMark);
    if (each === null || each.negative || each.digits === 0) return rejection('quantity_not_a_number', size, cell);
    return times(packs, each) ?? rejection('stock_too_large', size, cell);
  }

  function costOf(cell: string): string | null {
    const decimal = cell === '' ? null : readDecimal(cell, profile.decimalMark);
    if (decimal === null) return null;
    return plainText(profile.minorPrices === true ? hundredth(decimal) : decimal);
  }

  const lineCells = (cells: Cells): LineCells => ({
    codes: [...gtinColumns, sku, supplierSku].map((column) => cellOf(cells, column)),
    name: cellOf(cells, name),
    quantity: cellOf(cells, quantity),
    countsGoods: readDecimal(countedCell(cellOf(cells, quantity)).number, profile.decimalMark) !== null,
  });
  /** Sums or a foot were the last that was read. */
  let ended = false;

  return (record, line, document, sink) => {
    if (isBlank(record)) return;
    if (scanned === null) readOne(record, line, document, sink);
    else for (const cells of scanned.unfold?.(record) ?? []) readScan(cells, line, document, sink);
  };

  function readScan(cells: Cells, line: number, document: number | null, sink: LineSink): void {
    const note = scanned?.setsAside?.(cells) ?? null;
    if (note === null) readOne(cells, line, document, sink);
    else {
      const column = columns[note.column] ?? null;
      sink.problems.push(
        rowProblem(rejection(note.code, column, cellOf(cells, column ?? undefined)), line, null, 'warning'),
      );
    }
  }

  function readOne(cells: Cells, line: number, document: number | null, sink: LineSink): void {
    if (used.every(({ header, column }) => header !== null && cells[column]?.trim() === header)) return;
    if (key && isOtherHeader(cells, key)) {
      sink.problems.push(secondTable(cells, line));
      return;
    }
    if (isTable && isRule(cells)) return;
    const none = isTable ? noLine(cells, lineCells(cells), ended) : null;
    if (none !== null) {
      const first = cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
      if (none !== 'row_only_code') ended = !isCarriedOver(first);
      const column = none === 'foot_row' ? null : (used.find((one) => cellOf(cells, one) !== '') ?? null);
      sink.problems.push(rowProblem(rejection(none, column, first), line, null, 'warning'));
      return;
    }
    const findings = new RowFindings();
    const found = read(cells, line, document, findings);
    if ('code' in found) {
      const severity = saysNothing(found.code) ? 'warning' : 'rejected';
      sink.problems.push(rowProblem(found, line, textOf(cells, sku), severity));
      return;
    }
    ended = false;
    const paper = paperOf?.(cells) ?? null;
    sink.lines.push(paper === null ? found : { ...found, paper });
    sink.problems.push(...findings.asWarnings(line, found.sku));
  }
}

/** A decimal as people write it, with a point. */
function plainText({ negative, digits, scale }: Decimal): string {
  const text = String(digits).padStart(scale + 1, '0');
  const fraction = scale === 0 ? '' : `.${text.slice(text.length - scale)}`;
  return `${negative ? '-' : ''}${text.slice(0, text.length - scale)}${fraction}`;
}
