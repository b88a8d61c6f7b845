import { type Problem, problem } from '../../../foundation';
import { columnRoles } from '../columns/column-roles';
import { commaDecimals } from '../cells/comma-decimals';
import type { Cells } from '../text/csv';
import {
  commaDecimal,
  type Format,
  formatOf,
  hasVariantRows,
  hasVariants,
  placedHeader,
  scanColumns,
  scans,
  tableWithVariants,
  unitsInStock,
  variantRows,
  withUnitColumn,
} from '../formats';
import { commonWidth, guessHeader } from './header-row';
import type { InspectHints } from './inspect-hints';
import type { SampleRecord } from '../text/sample-records';
import type { Scans } from './scans';
import { headingAbove, secondHeading } from './second-heading';
import { spareCells } from '../rows/shifted-row';
import { titleWithoutGoods } from './title-kind';

/** What lies where in a table, and what its columns are called. */
export interface TableParts {
  readonly headerLine: number | null;
  /** The rows of goods. */
  readonly data: readonly Cells[];
  /** The titles above the header. */
  readonly titles: readonly SampleRecord[];
  readonly withoutGoods: readonly Problem[];
  /** How the header says the table is written, and the roles that follow. */
  readonly written: Format;
  readonly named: ReturnType<typeof columnRoles>;
  /** The same with what the cells say. */
  readonly told: Format;
  readonly roles: ReturnType<typeof columnRoles>;
  readonly refusal: Problem | null;
}

/** Finds the header, the rows and the roles of the columns; what is doubtful of them is added to `doubts`. */
export function tableParts(
  records: readonly SampleRecord[],
  delimiter: string,
  { overrides = {}, currency }: Pick<InspectHints, 'overrides' | 'currency'>,
  doubts: Problem[],
): TableParts {
  const placed = overrides.headerLine === undefined ? placedHeader(records) : null;
  const header = placed?.header ?? chooseHeader(records, overrides.headerLine, doubts);
  const below = records.filter(({ line }) => header === null || line > header.line).map(({ cells }) => cells);
  const width = header ? header.cells.length + spareCells(header.cells.length, below) : commonWidth(records);
  const headers = Array.from({ length: width }, (_, i) => header?.cells[i]?.trim() || null);
  const known = placed?.format ?? formatOf(headers.filter((name) => name !== null));
  const titles = records.filter(({ line }) => header !== null && line < header.line);
  const second = known.id === 'csv' && header !== null ? secondHeading(headers, below) : null;
  const commas = known.id === 'csv' && header !== null ? commaDecimals(headers, below, delimiter) : null;
  const [written, data, spoken] =
    commas !== null && 'rows' in commas
      ? [commaDecimal, commas.rows, headers]
      : second === null
        ? [known, below, headingAbove(headers, titles, header, below)]
        : [second.format, below.slice(1), second.spoken];
  const wide = second === null ? headers : second.spoken.map((_, i) => headers[i] ?? null);
  const named = columnRoles(wide, data, written, currency, spoken);
  const { format: told, roles } = byCells(written, named, data);
  return {
    headerLine: header?.line ?? null,
    data,
    titles,
    withoutGoods: withoutGoods(titles),
    written,
    named,
    told,
    roles,
    refusal: commas !== null && 'refusal' in commas ? commas.refusal : null,
  };
}

/** The same of a list of scans: its one column holds codes, whatever it is called. */
export function scannedParts({ header, titles, rows, width, column }: Scans): TableParts {
  const headers = Array.from({ length: width }, (_, i) => header?.cells[i]?.trim() || null);
  const roles = { columns: scanColumns(headers, column), priceMode: null, doubts: [] };
  return {
    headerLine: header?.line ?? null,
    data: rows,
    titles,
    withoutGoods: withoutGoods(titles),
    written: scans,
    named: roles,
    told: scans,
    roles,
    refusal: null,
  };
}

function withoutGoods(titles: readonly SampleRecord[]): readonly Problem[] {
  const title = titleWithoutGoods(titles.map(({ cells }) => cells));
  return title === null ? [] : [problem('title_without_goods', { title })];
}

/** What the columns and cells of a plain table say of how it is written. */
function byCells(
  written: Format,
  roles: ReturnType<typeof columnRoles>,
  data: readonly Cells[],
): { readonly format: Format; readonly roles: ReturnType<typeof columnRoles> } {
  if (written.id !== 'csv') return { format: written, roles };
  if (hasVariants(roles.columns, data)) return { format: tableWithVariants, roles };
  if (hasVariantRows(roles.columns, data)) return { format: variantRows, roles };
  const columns = withUnitColumn(roles.columns, data);
  return columns === null ? { format: written, roles } : { format: unitsInStock, roles: { ...roles, columns } };
}

function chooseHeader(
  records: readonly SampleRecord[],
  told: number | null | undefined,
  doubts: Problem[],
): SampleRecord | null {
  if (told === null) return null;
  if (told !== undefined) return records.find(({ line }) => line === told) ?? null;
  const guess = guessHeader(records);
  if (guess.header === null) doubts.push(problem('header_absent'));
  return guess.header;
}
