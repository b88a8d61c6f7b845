import type { ColumnField, Profile, ReadRow, RowProblem } from '../../types';
import { cellOf } from '../cells/cell-of';
import { goneTeller, ROW_NOT_OFFERED } from '../cells/offered';
import { type Rejection, rejection, RowFindings, rowProblem } from '../cells/row-findings';
import { isDay } from '../cells/spreadsheet-days';
import { countsTeller } from '../columns/levels';
import { rowRulesOf } from '../formats';
import { placeCode } from '../headings/stock-words';
import type { Cells } from '../text/csv';
import { codeReader, MAX_KEY_LENGTH } from './row-codes';
import { isBlank, shapeChecker } from './row-shape';
import { rowValues } from './row-values';
import { rowsWithoutGoods, saysNothing } from './rows-without-goods';
import { isOtherHeader, isOtherPlace, secondPlace, secondTable } from './second-table';
import { isRule } from './table-feet';

/** Where read rows and what was wrong with the others are collected. */
interface RowSink {
  readonly rows: { push(row: ReadRow): void };
  readonly problems: RowProblem[];
}

/** Reads one record. A rejected row leaves one problem; a blank, repeated header or image row leaves nothing. */
type RowReader = (cells: Cells, line: number, sink: RowSink) => void;

/** Prepares everything that can be known from the profile, so that a row costs as little as possible. */
export function rowReader(profile: Profile): RowReader {
  const { columns } = profile;
  const first = (field: ColumnField) => columns.find((column) => column.field === field);
  const [skuColumn, locationColumn, offeredColumn] = [first('sku'), first('location'), first('offered')];
  const keyColumn = skuColumn ?? first('gtin') ?? null;
  const countsStock = first('stock') !== undefined;
  const isTable = profile.format.startsWith('csv');
  const rules = rowRulesOf(profile);
  const noGoods = rowsWithoutGoods(profile);
  const shapeFault = shapeChecker(profile, keyColumn, noGoods);
  const codes = codeReader(profile, rules);
  const valuesOf = rowValues(profile, rules);
  const isGone = goneTeller(offeredColumn);
  const levelOf = countsTeller(columns);
  const places = new Map<string, string>();

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
    if (countsStock && isOtherPlace(cells, line, profile.headerLine)) {
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
      const sku = codes.told(cells).slice(0, MAX_KEY_LENGTH) || null;
      const severity = saysNothing(verdict.code) ? 'warning' : 'rejected';
      sink.problems.push(rowProblem(verdict, line, sku, severity));
    }
  }

  function read(cells: Cells, line: number): { row: ReadRow; findings: RowFindings } | Rejection {
    const shape = shapeFault(cells);
    if (shape !== null) return shape;
    const findings = new RowFindings();
    const gtins = codes.gtins(cells, findings);
    if (!Array.isArray(gtins)) return gtins;
    const sku = codes.key(cells, gtins);
    if (typeof sku !== 'string') return (sku.code === 'key_missing' ? noGoods.groupOf(cells) : null) ?? sku;
    if (skuColumn && isDay(sku)) findings.warn('sku_is_day', skuColumn, sku);
    if (noGoods.saysOnlyCode(cells, sku)) return rejection('row_only_code', keyColumn, sku);
    const level = levelOf(cells);
    if (level !== null) return rejection('row_of_other_level', level, cellOf(cells, level), { counts: level.target });
    const offered = cellOf(cells, offeredColumn);
    if (offeredColumn && isGone(offered)) return rejection(ROW_NOT_OFFERED, offeredColumn, offered);

    const values = valuesOf(cells, findings);
    if ('code' in values) return values;
    const noted = rules.warnsOf?.(cells) ?? null;
    const about = noted === null ? undefined : columns[noted.column];
    if (noted !== null && about) findings.warn(noted.code, about, cellOf(cells, about), noted.facts);
    const { name, unit, unitScale, vat, prices, quantities } = values;
    const row: ReadRow = { line, sku, name, unit, unitScale, vat, gtins, prices, quantities };
    return { row: locationColumn === undefined ? row : { ...row, ...placeOf(cells) }, findings };
  }

  function placeOf(cells: Cells): Pick<ReadRow, 'location' | 'place'> {
    const text = rules.location ? rules.location(cells) : cellOf(cells, locationColumn);
    if (text === '') return { location: null };
    let location = places.get(text);
    if (location === undefined) places.set(text, (location = placeCode(text)));
    return { location, place: text };
  }
}
