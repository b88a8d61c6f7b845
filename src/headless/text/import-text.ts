import { type ImportReport, type ProblemReasonView, rowPlace, type RowProblemView } from '../../contract';
import { adviceOnce, type Say } from '../say';
import { changesText, suspiciousText } from './change-text';
import { deliveryFileText } from './delivery-file-text';
import { readingText } from './reading-text';

const SHOWN_PROBLEMS = 20;

/** What an import did or would do, what was set aside and why, and what to do next. */
export function importText(report: ImportReport, say: Say): string {
  const { run, profile, doubts, changes, problems, reasons } = report;
  const { counts } = run;
  const { rejected, warnings } = counts;
  const waiting = run.state === 'held' || run.state === 'planned';
  const isDelivery = profile.kind === 'delivery';
  const parts = [
    say.line(`${isDelivery ? 'cli_delivery' : 'cli_import'}_${run.state}`, {
      file: run.file,
      source: run.source,
      id: run.id,
    }),
    ...(waiting ? readingText(report, say) : []),
    ...(isDelivery ? deliveryFileText(report, say) : goodsCounts(report, say)),
    ...(run.problem ? [say.problem(run.problem, '  ')] : []),
    ...reasonsText(run, doubts, say),
    ...(isDelivery ? [] : suspiciousText(changes, profile.currency, say)),
  ];
  if (waiting && changes.length > 0) {
    // Of a delivery every change is kept and no more than that is counted.
    const total = counts.new + counts.changed + (isDelivery ? 0 : counts.missing);
    parts.push('', changesText(changes, Math.max(total, changes.length), profile.currency, say));
  }
  // Of a file that failed as a whole every row counts as rejected, with a reason of its own or without.
  const found = run.state === 'failed' ? reasons.reduce((sum, { count }) => sum + count, 0) : rejected + warnings;
  if (found > 0) {
    parts.push(
      '',
      rowProblemsText(problems, found, say, {
        heading: headingOf(run),
        // Of what was added up no part is corrected without the others.
        ...(waiting || profile.addsRows !== true ? { id: run.id } : {}),
        reasons,
        rejected,
      }),
    );
  }
  if (run.state === 'planned') parts.push('', say.line('cli_import_next', { id: run.id }));
  else if (run.state === 'held') {
    parts.push('', say.line('cli_import_next_held', { id: run.id }));
    if (run.parentId === null) parts.push(say.line('cli_import_next_replan', { id: run.id }));
  } else if (run.state === 'applied') parts.push('', say.line('cli_import_undo_hint', { id: run.id }));
  return parts.join('\n');
}

function goodsCounts({ run: { counts, state } }: ImportReport, say: Say): string[] {
  const suspicious = state === 'planned' ? 'cli_would_set_aside' : 'cli_import_suspicious';
  return [
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
    ...(counts.suspicious > 0 ? [say.line(suspicious, { count: counts.suspicious })] : []),
  ];
}

/** Why a file waits; of a plan, why the real import would. */
function reasonsText(run: ImportReport['run'], doubts: ImportReport['doubts'], say: Say): string[] {
  const reasons = reasonLinesOf(run.holdReasons, say);
  if (run.state !== 'planned') return reasons;
  // Whoever passes --confirm or --force still sees what he says yes to.
  const passed = doubts.filter(({ code }) => !run.holdReasons.some((reason) => reason.code === code));
  const heading = reasons.length === 0 ? [] : ['', say.line('cli_would_wait')];
  return [...heading, ...reasons, ...reasonLinesOf(passed, say)];
}

/** Said of so many documents, and only counted beyond. */
const SHOWN_OF_A_REASON = 5;

function reasonLinesOf(reasons: ImportReport['doubts'], say: Say): string[] {
  const codes = [...new Set(reasons.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const some = reasons.filter((reason) => reason.code === code);
    const shown = some.slice(0, SHOWN_OF_A_REASON).map((reason) => say.problem(reason, '  '));
    const more = some.length - shown.length;
    return more > 0 ? [...shown, `  ${say.line('cli_more', { count: more })}`] : shown;
  });
}

type RowHeading = 'cli_row_problems' | 'cli_row_faults';

/** Of a file that failed as a whole there is no rest that could be unharmed. */
function headingOf({ state }: ImportReport['run']): RowHeading {
  return state === 'failed' ? 'cli_row_faults' : 'cli_row_problems';
}

/** Rows of orders are not kept for correcting, so that they have no state. */
type ShownProblem = Omit<RowProblemView, 'id' | 'n' | 'state'> & Partial<Pick<RowProblemView, 'n' | 'state'>>;

interface ProblemsAbout {
  readonly heading?: RowHeading;
  readonly id?: number;
  readonly reasons?: readonly ProblemReasonView[];
  /** How many of them are rows that were set aside; the others are remarks on rows that were not. */
  readonly rejected?: number;
}

/** Of more than anybody reads row by row: how often each reason, said of its first row. */
function reasonLines(reasons: readonly ProblemReasonView[], total: number, say: Say): string[] {
  if (total <= SHOWN_PROBLEMS || reasons.length < 2) return [];
  const lines = reasons.map((reason) => {
    const { severity, count, code, facts } = reason;
    const mark = severity === 'rejected' ? '✗' : '!';
    return `  ${mark} ${say.number(count)} × ${placeText(reason, say)}: ${say.what({ code, facts })}`;
  });
  return [`  ${say.line('cli_row_reasons')}`, ...lines, ''];
}

function placeText(one: Parameters<typeof rowPlace>[0], say: Say): string {
  const { code, facts } = rowPlace(one);
  return say.line(code, { ...facts });
}

/** Rows, or single values, that could not be used: where, what, why. */
export function rowProblemsText(
  problems: readonly ShownProblem[],
  total: number,
  say: Say,
  { heading = 'cli_row_problems', id, reasons = [], rejected = total }: ProblemsAbout = {},
): string {
  if (total === 0) return say.line('cli_no_row_problems');
  const shown = problems.slice(0, SHOWN_PROBLEMS);
  const firstAdvice = adviceOnce(say);
  const parted = heading === 'cli_row_problems' && rejected > 0 && rejected < total;
  const lines = shown.flatMap((one, i) => {
    // Rows that were set aside stand first.
    const isFirstRemark = parted && one.severity === 'warning' && shown[i - 1]?.severity !== 'warning';
    const remarks = isFirstRemark ? [say.line('cli_row_remarks', { count: total - rejected })] : [];
    return [...remarks, ...linesOf(one)];
  });
  function linesOf(one: ShownProblem): string[] {
    const line = placeText(one, say);
    const place = one.column === null ? line : say.line('cli_cell_place', { place: line, column: one.column });
    const sku = one.sku === null ? '' : ` (${one.sku})`;
    const problem = { code: one.code, facts: one.facts };
    if (one.state === 'retried') return [`  ✓ ${place}${sku}: ${say.line('cli_row_retried')}`];
    if (one.state === 'dismissed') return [`  – ${place}${sku}: ${say.line('cli_row_dismissed')}`];
    const what = `  ${one.severity === 'rejected' ? '✗' : '!'} ${place}${sku}: ${say.what(problem)}`;
    const next = firstAdvice(problem);
    return next ? [what, `    → ${next}`] : [what];
  }
  if (id !== undefined && shown.some(({ state }) => state === 'open')) {
    lines.push(`  ${say.line('cli_correct_hint', { id })}`);
    if (shown.some(({ n = 0 }) => n > 0)) lines.push(`  ${say.line('cli_correct_record_hint')}`);
    const onSheet = shown.find(({ state, place }) => state === 'open' && place !== undefined)?.place;
    if (onSheet) lines.push(`  ${say.line('cli_correct_sheet_hint', { ...onSheet })}`);
  }
  if (total > shown.length) {
    lines.push(`  ${say.line('cli_more', { count: total - shown.length })}`);
    if (id !== undefined) lines.push(`  ${say.line('cli_row_export', { id })}`);
  }
  const first = rejected === 0 ? 'cli_row_faults' : heading;
  return [say.line(first, { count: parted ? rejected : total }), ...reasonLines(reasons, total, say), ...lines].join(
    '\n',
  );
}
