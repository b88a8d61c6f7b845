import type { RemoteEntryView } from '../../../contract';
import type { Queryable } from '../../database';

interface EntryRow {
  id: number;
  remoteId: string;
  sku: string | null;
  name: string;
  priceMinor: number | null;
  quantity: number | null;
  seenAt: string;
  goneAt: string | null;
}

/** Entries with their GTINs, by id. */
export async function readEntries(db: Queryable, ids: readonly number[]): Promise<Map<number, RemoteEntryView>> {
  const list = JSON.stringify(ids);
  const rows = await db('remote_entry')
    .whereRaw('id in (select value from json_each(?))', [list])
    .select<EntryRow[]>(
      'id',
      'remote_id as remoteId',
      'sku',
      'name',
      'price_minor as priceMinor',
      'quantity',
      'seen_at as seenAt',
      'gone_at as goneAt',
    );
  const codes = await db('remote_gtin')
    .whereRaw('entry_id in (select value from json_each(?))', [list])
    .orderBy('gtin')
    .select<{ entryId: number; gtin: string }[]>('entry_id as entryId', 'gtin');
  const gtins = new Map<number, string[]>();
  for (const { entryId, gtin } of codes) gtins.set(entryId, [...(gtins.get(entryId) ?? []), gtin]);
  return new Map(
    rows.map(({ id, goneAt, ...row }) => [id, { ...row, gtins: gtins.get(id) ?? [], gone: goneAt !== null }]),
  );
}
