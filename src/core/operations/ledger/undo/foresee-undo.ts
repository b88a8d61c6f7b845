import type { UndoForecast } from '../../../../contract';
import type { Transaction } from '../../../database';
import { findLaterFile } from './later-file';
import { dropUndoPlan, planUndo } from './plan-undo';
import { SHOWN_ROWS, undoRows } from './undo-rows';

/** What undoing these postings would do, by the plans that undos carry out, so that the two cannot differ. */
export async function foreseeUndo(
  trx: Transaction,
  postings: readonly { readonly id: number; readonly runId: number | null }[],
): Promise<UndoForecast> {
  let [reverted, kept] = [0, 0];
  const rows: UndoForecast['rows'] = [];
  let laterFile: UndoForecast['laterFile'] = null;
  for (const posting of postings) {
    const totals = await planUndo(trx, posting);
    reverted += totals.reverted;
    kept += totals.kept;
    rows.push(...(await undoRows(trx, 'all')));
    await dropUndoPlan(trx);
    if (totals.reverted > 0) laterFile ??= await findLaterFile(trx, posting);
  }
  const keptFirst = [...rows.filter((row) => row.kept), ...rows.filter((row) => !row.kept)];
  return { reverted, kept, rows: keptFirst.slice(0, SHOWN_ROWS), laterFile };
}
