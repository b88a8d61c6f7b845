import type { Queryable, Transaction } from '../../database';
import { type PushRow, pushRows, type StoredPushRow, toPushRow } from './push-store';

/** A listing whose last push the channel still works on. */
export interface CommandedRow extends PushRow {
  readonly command: string;
}

export async function recordPending(
  trx: Transaction,
  pending: readonly { readonly id: number; readonly command: string }[],
): Promise<void> {
  if (pending.length === 0) return;
  await trx.raw(
    `update listing set command = p.command from (
       select value ->> 'id' as id, value ->> 'command' as command from json_each(?)) p
     where listing.id = p.id`,
    [JSON.stringify(pending)],
  );
}

/** Listings waiting for the end of a command, in the order of their ids; all of one command may be on several pages. */
export async function findCommanded(db: Queryable, channelId: number): Promise<CommandedRow[]> {
  const rows = await pushRows(db)
    .where('listing.channel_id', channelId)
    .whereNotNull('listing.command')
    .orderBy('listing.id')
    .select<(StoredPushRow & { command: string })[]>('listing.command');
  return rows.map((row) => ({ ...toPushRow(row, []), command: row.command }));
}

/** The command is over, whatever came of it. */
export async function forgetCommands(trx: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await trx('listing')
    .whereRaw('id in (select value from json_each(?))', [JSON.stringify(ids)])
    .update({ command: null });
}
