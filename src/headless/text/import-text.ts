import type { ImportReport, RowProblemView } from '../../contract';
import { adviceOnce, type Say } from '../say';
import { changesText, suspiciousText } from './change-text';

const SHOWN_PROBLEMS = 20;

/** What an import did or would do, what was set aside and why, and what to do next. */
export function importText({ run, profile, doubts, changes, problems }: ImportReport, say: Say): string {
  const { counts } = run;
  const waiting = run.state === 'held' || run.state === 'planned';
  const parts = [
    say.line(`cli_import_${run.state}`, { file: run.file, source: run.source, id: run.id }),
    say.line('cli_import_counts', {
      rows: say.number(counts.rows),
      new: say.number(counts.new),
      changed: say.number(counts.changed),
      unchanged: say.number(counts.unchanged),
      prices: say.number(counts.priceChanges),
      stock: say.number(counts.stockChanges),
    }),
    ...(counts.skipped > 0 ? [say.line('cli_import_skipped', { count: say.number(counts.skipped) })] : []),
    ...(counts.corrected > 0 ? [say.line('cli_import_corrected', { count: say.number(counts.corrected) })] : []),
    ...(counts.suspicious > 0 ? [say.line('cli_import_suspicious', { count: counts.suspicious })] : []),
    ...(run.state === 'planned' ? doubts : run.holdReasons).map((reason) => say.problem(reason, '  ')),
    ...suspiciousText(changes, profile.currency, say),
    ...(run.problem ? [say.problem(run.problem, '  ')] : []),
  ];
  if (waiting && changes.length > 0)
    parts.push('', changesText(changes, counts.new + counts.changed, profile.currency, say));
  if (counts.rejected > 0 || counts.warnings > 0) {
    parts.push(
      '',
      rowProblemsText(problems, counts.rejected + counts.warnings, say, { heading: headingOf(run), id: run.id }),
    );
  }
  if (waiting) parts.push('', say.line('cli_import_next', { id: run.id }));
  else if (run.state === 'applied') parts.push('', say.line('cli_import_undo_hint', { id: run.id }));
  return parts.join('\n');
}

type RowHeading = 'cli_row_problems' | 'cli_row_faults';

/** Of a file that failed as a whole there is no rest that could be unharmed. */
function headingOf({ state }: ImportReport['run']): RowHeading {
  return state === 'failed' ? 'cli_row_faults' : 'cli_row_problems';
}

/** Rows, or single values, that could not be used: where, what, why. */
export function rowProblemsText(
  problems: readonly RowProblemView[],
  total: number,
  say: Say,
  { heading = 'cli_row_problems', id }: { readonly heading?: RowHeading; readonly id?: number } = {},
): string {
  if (total === 0) return say.line('cli_no_row_problems');
  const shown = problems.slice(0, SHOWN_PROBLEMS);
  const firstAdvice = adviceOnce(say);
  const lines = shown.flatMap((one) => {
    const place = say.line(one.column === null ? 'cli_row_place' : 'cli_cell_place', {
      line: one.line,
      column: one.column ?? '',
    });
    const sku = one.sku === null ? '' : ` (${one.sku})`;
    const problem = { code: one.code, facts: one.facts };
    if (one.state === 'retried') return [`  ✓ ${place}${sku}: ${say.line('cli_row_retried')}`];
    if (one.state === 'dismissed') return [`  – ${place}${sku}: ${say.line('cli_row_dismissed')}`];
    const line = `  ${one.severity === 'rejected' ? '✗' : '!'} ${place}${sku}: ${say.what(problem)}`;
    const next = firstAdvice(problem);
    return next ? [line, `    → ${next}`] : [line];
  });
  if (id !== undefined && shown.some(({ state }) => state === 'open')) {
    lines.push(`  ${say.line('cli_correct_hint', { id })}`);
  }
  if (total > shown.length) lines.push(`  ${say.line('cli_more', { count: total - shown.length })}`);
  return [say.line(heading, { count: total }), ...lines].join('\n');
}
