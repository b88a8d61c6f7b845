import type { LaterFile } from '../../../../contract';
import type { Transaction } from '../../../database';

/**
 * The newest file that was read since a posting, is true for a later moment and stands, where it found rows as the master
 * said them: what it confirmed is written down nowhere and goes back with the posting, until the file is read again. Null
 * where there is none.
 */
export async function findLaterFile(
  trx: Transaction,
  posting: { readonly id: number; readonly runId: number | null },
): Promise<LaterFile | null> {
  const [found] = await trx.raw<LaterFile[]>(
    `select run.id, run.file_name as file, run.as_of as asOf, run.counts ->> 'unchanged' as unchanged
     from import_run run, posting p left join import_run own on own.id = p.import_run_id
     where p.id = :id and run.id <> coalesce(:runId, 0) and run.state in ('applied', 'unchanged')
       and run.parent_run_id is null and run.finished_at >= p.recorded_at and run.as_of > coalesce(own.as_of, p.recorded_at)
       and run.profile ->> 'kind' <> 'delivery' and run.counts ->> 'unchanged' > 0
     order by run.id desc limit 1`,
    { id: posting.id, runId: posting.runId },
  );
  return found ?? null;
}
