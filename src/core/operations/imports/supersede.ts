import type { Transaction } from '../../database';
import { problem } from '../../foundation';
import { hasCorrections, reopenRowsReadBy, updateRun, heldRunsOfFile } from '../../imports';
import type { Services } from '../../services';

interface Newer {
  readonly runId: number;
  readonly sourceId: number;
  readonly fileHash: string;
}

/**
 * Closes the plans of the same file from the same source that are still held for a person: the newer run has read every byte of
 * them again and says what became of it. A plan in which a person corrected rows holds work of theirs, and waits on.
 */
export async function closeOlderPlans(services: Services, trx: Transaction, newer: Newer): Promise<void> {
  const finishedAt = services.clock.now().toISOString();
  for (const { id, file } of await heldRunsOfFile(trx, newer)) {
    if (await hasCorrections(trx, id)) continue;
    const facts = { id, file, by: newer.runId };
    await updateRun(trx, id, { state: 'discarded', problem: problem('import_superseded', facts), finishedAt });
    await reopenRowsReadBy(trx, id);
    await services.activity.record('info', problem('import_superseded', facts), trx);
  }
}
