import type { Transaction } from '../../database';

/** What a full file had told of shelves, and that was taken back, says nothing of goods that later ones lack. */
export async function forgetToldShelves(trx: Transaction, runId: number): Promise<void> {
  await trx('told_shelf').where({ run_id: runId }).delete();
}
