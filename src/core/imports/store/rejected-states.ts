import type { Queryable, Transaction } from '../../database';

/** Before a run is planned again: forgets the rows of the last time, but not what a person did about them. */
export async function forgetUntouchedRows(trx: Transaction, runId: number): Promise<void> {
  await trx('import_rejected_row').where({ run_id: runId, state: 'open' }).whereNull('corrected').delete();
}

/**
 * After a run was planned: a corrected row that nothing rejects any more was read by the run itself; a row nobody
 * corrected that nothing rejects any more (the file was read otherwise) is forgotten.
 */
export async function settleRejectedRows(trx: Transaction, runId: number): Promise<void> {
  const stillRejected = `exists (select 1 from import_problem found where found.run_id = import_rejected_row.run_id
    and found.line = import_rejected_row.line and found.n = import_rejected_row.n and found.severity = 'rejected')`;
  await trx.raw(
    `update import_rejected_row set state = 'retried', retried_run_id = run_id
     where run_id = ? and corrected is not null and state = 'open' and not ${stillRejected}`,
    [runId],
  );
  await trx.raw(`delete from import_rejected_row where run_id = ? and corrected is null and not ${stillRejected}`, [
    runId,
  ]);
}

/** Moves rows between `rejected` and `corrected` in the counts of a run, by what its rows say now. */
export async function recountCorrected(trx: Transaction, runId: number): Promise<void> {
  await trx.raw(
    `update import_run set counts = json_set(counts,
       '$.rejected', (counts ->> 'rejected') + coalesce(counts ->> 'corrected', 0) - told.corrected,
       '$.corrected', told.corrected)
     from (select count(*) as corrected from import_rejected_row
       where run_id = :runId and state = 'retried' and retried_run_id <> run_id) told
     where import_run.id = :runId`,
    { runId },
  );
}

/** The rows that run `runId` read are open again: it was discarded or taken back. */
export async function reopenRowsReadBy(trx: Transaction, runId: number): Promise<void> {
  const parents = await trx('import_rejected_row')
    .where({ retried_run_id: runId })
    .whereNot({ run_id: runId })
    .distinct()
    .pluck<number[]>('run_id');
  for (const parent of parents) {
    await trx('import_rejected_row')
      .where({ run_id: parent, retried_run_id: runId })
      .update({ state: 'open', retried_run_id: null });
    await recountCorrected(trx, parent);
  }
}

/** Whether a person has corrected rows of this run, which only fit the file as it was cut into cells then. */
export async function hasCorrections(db: Queryable, runId: number): Promise<boolean> {
  const [row] = await db('import_rejected_row')
    .where({ run_id: runId })
    .whereNotNull('corrected')
    .limit(1)
    .pluck<number[]>('line');
  return row !== undefined;
}
