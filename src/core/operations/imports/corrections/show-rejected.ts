import { ok, problem, refused } from '../../../foundation';
import {
  columnLabels,
  countRejectedRows,
  factsOnSheets,
  findRejectedRows,
  findRun,
  listRejectedRows,
  markRejectedRows,
  lineText,
  type Profile,
  withPlace,
} from '../../../imports';
import type { Operations, Services } from '../../../services';
import { linesOf } from './wanted-rows';

export function rejected(services: Services): Operations['imports']['rejected'] {
  return async (input) => {
    const db = services.database.read;
    const run = await findRun(db, input.id);
    if (!run) return refused(problem('run_unknown', { id: input.id }));
    const { items, total } = await listRejectedRows(db, run.id, input);
    return ok({
      columns: columnLabels(run.profile.columns),
      open: await countRejectedRows(db, run.id, 'open'),
      total,
      items: items.map(({ problems, cells, ...row }) => ({
        ...withPlace(run.profile.sheets, row),
        cells: cells === null ? null : [...cells],
        sku: problems.find(({ sku }) => sku !== null)?.sku ?? null,
        problems: problems.map(({ code, facts, column }) => ({
          code,
          facts: { ...factsOnSheets(run.profile.sheets, facts) },
          column: placeOf(run.profile, column),
        })),
      })),
    });
  };
}

/** Problems name a column as people do: by its heading, else by its number. */
function placeOf({ columns }: Profile, label: string | null): number | null {
  return columns.find(({ header, column }) => (header ?? `#${column + 1}`) === label)?.column ?? null;
}

export function dismiss(services: Services): Operations['imports']['dismiss'] {
  return async (input) => {
    const done = await services.database.write(async (trx) => {
      const run = await findRun(trx, input.id);
      if (!run) return refused(problem('run_unknown', { id: input.id }));
      const told = linesOf(run, input.lines);
      if (!told.ok) return told;
      const rows = await findRejectedRows(trx, run.id, told.value);
      const missing = told.value.find(({ line, n }) => !rows.some((row) => row.line === line && row.n === n));
      if (missing) return refused(problem('row_not_set_aside', { line: lineText(run.profile.sheets, missing.line) }));
      const used = rows.find(({ state }) => state === 'retried');
      if (used)
        return refused(
          problem('row_already_corrected', { line: lineText(run.profile.sheets, used.line), id: used.retriedRunId }),
        );
      await markRejectedRows(trx, run.id, rows, { state: 'dismissed' });
      return ok({ dismissed: rows.length, open: await countRejectedRows(trx, run.id, 'open') });
    });
    if (done.ok) services.events.publish({ type: 'changed', what: 'imports' });
    return done;
  };
}
