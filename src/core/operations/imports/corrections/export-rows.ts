import { describe, type Language, translator } from '../../../../contract';
import type { Queryable } from '../../../database';
import { minorToDecimal, ok, problem, refused } from '../../../foundation';
import {
  columnLabels,
  type CsvCell,
  findRun,
  factsOnSheets,
  formulaSafeCsv,
  lineText,
  listRejectedRows,
  type Run,
  widestRejectedRow,
} from '../../../imports';
import type { Operations, Services } from '../../../services';
import { readSettings } from '../../../settings';
import { listChanges, type PlannedChange } from '../plan/choice/changes';

interface Page {
  readonly offset: number;
  readonly limit: number;
}

interface Table {
  readonly heading: readonly CsvCell[];
  readonly rows: readonly (readonly CsvCell[])[];
  readonly total: number;
}

const BYTE_ORDER_MARK = '\ufeff';

/** Rows set aside, or the plan, as a piece of a CSV file for a spreadsheet; the pieces laid end to end are the file. */
export function exportRows(services: Services): Operations['imports']['exportRows'] {
  return async (input) => {
    const db = services.database.read;
    const run = await findRun(db, input.id);
    if (!run) return refused(problem('run_unknown', { id: input.id }));
    const language = input.language ?? (await readSettings(db)).language;
    const tableOf = input.what === 'rejected' ? rejectedTable : planTable;
    const { heading, rows, total } = await tableOf(db, run, language, input);
    const first = input.offset === 0;
    let text = '';
    for await (const piece of formulaSafeCsv(first ? [heading, ...rows] : rows)) text += piece;
    return ok({
      name: word(language, `export_name_${input.what}`, { file: run.file.replace(/\.[^.]{1,5}$/, ''), id: run.id }),
      text: first ? text : text.slice(BYTE_ORDER_MARK.length),
      rows: rows.length,
      total,
    });
  };
}

/** The columns of the file, so that the rows can be imported again once they are right; then where and why. */
async function rejectedTable(db: Queryable, run: Run, language: Language, page: Page): Promise<Table> {
  const labels = columnLabels(run.profile.columns);
  const width = Math.max(labels.length, await widestRejectedRow(db, run.id));
  const { items, total } = await listRejectedRows(db, run.id, { ...page, state: 'left' });
  const filled = (cells: readonly string[]) => [...cells, ...Array<string>(width - cells.length).fill('')];
  return {
    heading: [...filled(labels), word(language, 'export_line'), word(language, 'export_reason')],
    rows: items.map(({ line, cells, problems }) => {
      const reasons = problems.map((found) => {
        const facts = factsOnSheets(run.profile.sheets, found.facts);
        const { what, next } = describe({ ...found, facts }, language);
        return next === null ? what : `${what} ${next}`;
      });
      if (cells === null)
        reasons.push(describe(problem('row_not_kept', { line: lineText(run.profile.sheets, line) }), language).what);
      return [...filled(cells ?? []), lineCell(run, line), reasons.join(' ')];
    }),
    total,
  };
}

/** A number, or the sheet and the row of several. */
const lineCell = ({ profile: { sheets } }: Run, line: number): CsvCell =>
  sheets === undefined ? line : lineText(sheets, line);

async function planTable(db: Queryable, run: Run, language: Language, page: Page): Promise<Table> {
  const { items, total } = await listChanges(db, run.id, page);
  return {
    heading: ['export_line', 'export_sku', 'export_verdict', 'export_field', 'export_old', 'export_new'].map((code) =>
      word(language, code),
    ),
    rows: items.map((change) => [
      change.line === 0 ? null : lineCell(run, change.line),
      change.sku,
      word(language, `export_verdict_${change.skipped ? 'skipped' : change.verdict}`),
      fieldName(change.field, language),
      cellOf(change, 'old'),
      cellOf(change, 'new'),
    ]),
    total,
  };
}

/** Amounts and quantities as numbers a spreadsheet can add up. */
function cellOf(change: PlannedChange, side: 'old' | 'new'): CsvCell {
  const { field, [side]: value } = change;
  if (value === null) return null;
  if (field.startsWith('price:')) return Number(minorToDecimal(Number(value)));
  return field.startsWith('stock:') ? Number(value) / (side === 'old' ? change.oldUnitScale : change.unitScale) : value;
}

function fieldName(field: string, language: Language): string {
  const [name = field, target = ''] = field.split(':');
  return word(language, `cli_field_of_${name}`, { target });
}

function word(language: Language, code: string, facts: Record<string, string | number> = {}): string {
  return translator(language).t(`${code}.what`, facts);
}
