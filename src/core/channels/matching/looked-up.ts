import type { Transaction } from '../../database';
import type { Instant } from '../../foundation';
import type { RemoteListing } from '../port';

export interface LookedUp {
  /** What was found under SKUs that have several things, for a person to choose from. */
  readonly doubles: readonly RemoteListing[];
  /** SKUs that had several before and were looked up again. */
  readonly again: readonly string[];
}

/**
 * Keeps what a look-up found several of, so that a person can choose on channels that cannot tell their whole catalogue.
 * What was known under one of these SKUs, is not among the answers now and belongs to no listing, is not there any more.
 */
export async function keepLookedUp(
  trx: Transaction,
  channelId: number,
  { doubles, again }: LookedUp,
  at: Instant,
): Promise<void> {
  const skus = [...new Set([...doubles.map(({ sku }) => sku), ...again])];
  if (skus.length === 0) return;
  // A look-up tells no names and no GTINs: those a catalogue told before stay.
  await trx.raw(
    `insert into remote_entry (channel_id, remote_id, remote, sku, name, search_name, price_minor, quantity, seen_at)
     select :channelId, value ->> 'id', value ->> 'remote', value ->> 'sku', '', '', value ->> 'price', value ->> 'quantity', :at
     from json_each(:rows) where true
     on conflict (channel_id, remote_id) do update set remote = excluded.remote, sku = excluded.sku,
       price_minor = excluded.price_minor, quantity = excluded.quantity, seen_at = excluded.seen_at, gone_at = null`,
    { channelId, at, rows: JSON.stringify(doubles.map(asRow)) },
  );
  const told = JSON.stringify(doubles.map(({ ref }) => ref.id));
  await trx.raw(
    `update remote_entry set gone_at = :at
     where channel_id = :channelId and sku in (select value from json_each(:skus)) and gone_at is null
       and remote_id not in (select value from json_each(:told))
       and not exists (select 1 from listing
         where listing.channel_id = remote_entry.channel_id and listing.remote_id = remote_entry.remote_id)`,
    { at, channelId, skus: JSON.stringify(skus), told },
  );
}

function asRow({ ref, sku, shown }: RemoteListing) {
  return {
    id: ref.id,
    remote: JSON.stringify(ref.data),
    sku,
    price: shown.priceMinor,
    quantity: shown.quantity,
  };
}
