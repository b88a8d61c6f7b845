import type { ImportRunView, PlannedChangeView, ProfileView } from '../../contract';
import type { Say } from '../say';
import { changesText } from './change-text';

export function runsText({ items, total }: { items: readonly ImportRunView[]; total: number }, say: Say): string {
  if (total === 0) return say.line('cli_no_imports');
  const columns = ['cli_col_id', 'cli_col_when', 'cli_col_file', 'cli_col_source', 'cli_col_state', 'cli_col_rows'];
  const table = say.table(
    [...columns, 'cli_col_rejected'].map((code) => say.line(code)),
    items.map((run) => [
      String(run.id),
      say.time(run.startedAt),
      run.file,
      say.line('cli_source_name', { source: run.source }),
      stateOf(run, say),
      say.number(run.counts.rows),
      say.number(run.counts.rejected),
    ]),
  );
  return total > items.length ? `${table}\n${say.line('cli_more', { count: total - items.length })}` : table;
}

/** Nobody turned down a plan that was closed because its file was read again. */
function stateOf({ state, problem }: ImportRunView, say: Say): string {
  return state === 'discarded' && problem?.code === 'import_superseded'
    ? say.line('cli_run_state_superseded', problem.facts)
    : say.line(`cli_run_state_${state}`);
}

interface ShownRun {
  readonly run: ImportRunView;
  readonly profile: ProfileView;
  readonly changes: { readonly items: readonly PlannedChangeView[]; readonly total: number };
}

export function planText({ run, profile, changes }: ShownRun, say: Say): string {
  const parts = [runsText({ items: [run], total: 1 }, say), ...run.holdReasons.map((one) => say.problem(one, '  '))];
  if (run.problem) parts.push(say.problem(run.problem, '  '));
  if (changes.total > 0) parts.push('', changesText(changes.items, changes.total, profile.currency, say));
  return parts.join('\n');
}
