import type { Queryable, Transaction } from '../../database';
import { canonicalGtin, foldForSearch, hasValidCheckDigit, type Instant } from '../../foundation';
import type { CatalogueEntry } from '../port';

/**
 * Keeps what a page of the catalogue told, over what was known of the same ids. Being told of is being there; not being
 * told of is judged only once the whole catalogue has been read. What a person chose to ignore stays ignored.
 */
export async function keepEntries(
  trx: Transaction,
  channelId: number,
  entries: readonly CatalogueEntry[],
  seen: { readonly at: Instant; readonly readingId: number | null },
): Promise<void> {
  if (entries.length === 0) return;
  const rows = JSON.stringify(entries.map(asRow));
  await trx.raw(
    `insert into remote_entry (channel_id, remote_id, remote, sku, name, search_name, price_minor, quantity, reading_id, seen_at)
     select :channelId, value ->> 'id', value ->> 'remote', value ->> 'sku', value ->> 'name', value ->> 'searchName',
       value ->> 'price', value ->> 'quantity', :readingId, :at
     from json_each(:rows) where true
     on conflict (channel_id, remote_id) do update set remote = excluded.remote, sku = excluded.sku, name = excluded.name,
       search_name = excluded.search_name, price_minor = excluded.price_minor, quantity = excluded.quantity,
       reading_id = coalesce(excluded.reading_id, remote_entry.reading_id), seen_at = excluded.seen_at, gone_at = null`,
    { channelId, rows, ...seen },
  );
  // The page drives (cross join keeps the order): each entry is a single step into the index of remote ids.
  const told = `from json_each(?) told cross join remote_entry entry
    on entry.channel_id = ? and entry.remote_id = told.value ->> 'id'`;
  await trx.raw(`delete from remote_gtin where entry_id in (select entry.id ${told})`, [rows, channelId]);
  await trx.raw(
    `insert into remote_gtin (entry_id, gtin, gtin14)
     select entry.id, code.value ->> 'gtin', code.value ->> 'gtin14'
     ${told} cross join json_each(told.value, '$.gtins') code where true on conflict do nothing`,
    [rows, channelId],
  );
}

function asRow({ ref, sku, name, gtins, shown }: CatalogueEntry) {
  return {
    id: ref.id,
    remote: JSON.stringify(ref.data),
    sku: sku === null || sku.trim() === '' ? null : sku,
    name,
    searchName: foldForSearch(name),
    price: shown.priceMinor,
    quantity: shown.quantity,
    gtins: gtins.filter(isGtin).map((gtin) => ({ gtin, gtin14: canonicalGtin(gtin) })),
  };
}

/** Shops fill the field with zeros, dashes and their own numbers. */
const isGtin = (text: string) => /^\d{8,14}$/.test(text) && !/^0+$/.test(text) && hasValidCheckDigit(text);

/** Begins a reading; what an earlier one left unfinished is forgotten. Returns its id. */
export async function beginReading(trx: Transaction, channelId: number, at: Instant): Promise<number> {
  await trx('catalogue_reading').where({ channel_id: channelId, finished_at: null }).delete();
  const [id] = (await trx('catalogue_reading').insert({ channel_id: channelId, started_at: at })) as [number];
  return id;
}

export async function dropReading(trx: Transaction, readingId: number): Promise<void> {
  await trx('catalogue_reading').where({ id: readingId }).delete();
}

/** To be called after the last page: what this reading did not tell of is gone. Returns how many entries there are. */
export async function finishReading(
  trx: Transaction,
  channelId: number,
  readingId: number,
  at: Instant,
): Promise<number> {
  await trx('remote_entry')
    .where({ channel_id: channelId, gone_at: null })
    .whereRaw('reading_id is not ?', [readingId])
    .update({ gone_at: at });
  const { n: entries } = (await trx('remote_entry')
    .where({ channel_id: channelId, gone_at: null })
    .count({ n: '*' })
    .first()) as { n: number };
  await trx('catalogue_reading').where({ id: readingId }).update({ finished_at: at, entries });
  await trx('catalogue_reading').where({ channel_id: channelId }).whereNot({ id: readingId }).delete();
  return entries;
}

/** To be called with the listings: another shop has other things, and a removed channel has none. */
export async function forgetEntries(trx: Transaction, channelId: number): Promise<void> {
  const entries = trx('remote_entry').where({ channel_id: channelId }).select('id');
  await trx('remote_gtin').whereIn('entry_id', entries).delete();
  await trx('remote_entry').where({ channel_id: channelId }).delete();
  await trx('catalogue_reading').where({ channel_id: channelId }).delete();
}

/** Whether everything the channel has was read to its end at least once. */
export async function hasCatalogueReading(db: Queryable, channelId: number): Promise<boolean> {
  const found = await db('catalogue_reading')
    .where({ channel_id: channelId })
    .whereNotNull('finished_at')
    .first<{ id: number } | undefined>('id');
  return found !== undefined;
}
