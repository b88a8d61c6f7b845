import type { Transaction } from '../../database';
import type { Instant } from '../../foundation';

/** Confirmed changes are told apart by the shortest of these times that they took no longer than; the last one is open. */
const LAG_STEPS_SECONDS: readonly number[] = [
  5, 10, 15, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600, 7_200, 14_400, 28_800, 43_200, 86_400, 172_800, 604_800,
  2_592_000,
];

/**
 * Counts, of listings that are about to be confirmed, how long what they now show had been wanted. To be called before the
 * confirmation is written, with the listings as JSON rows `{ id, remoteId, price, quantity }`. A listing that was only looked at again, nothing having been wanted of it, is not counted.
 */
export async function recordLag(trx: Transaction, rows: string, at: Instant): Promise<void> {
  await trx.raw(
    `insert into sync_lag (channel_id, hour, within_seconds, listings, sold_out)
     select channel_id, :hour, ${stepSql('seconds')}, count(*), sum(sold_out) from (
       select listing.channel_id, listing.desired_quantity = 0 and listing.confirmed_quantity is not 0 as sold_out,
         round((julianday(:at) - julianday(max(listing.desired_at, coalesce(listing.drifted_at, '')))) * 86400000) / 1000 as seconds
       from json_each(:rows) s
       join listing on listing.id = s.value ->> 'id' and listing.remote_id = s.value ->> 'remoteId'
       where listing.desired_at is not null
         and listing.desired_price_minor = s.value ->> 'price' and listing.desired_quantity = s.value ->> 'quantity'
         and (listing.confirmed_price_minor <> listing.desired_price_minor
           or listing.confirmed_quantity <> listing.desired_quantity
           or (listing.desired_at > coalesce(listing.confirmed_at, '')
             and (listing.confirmed_price_minor is null or listing.confirmed_quantity is null))))
     where true group by 1, 3
     on conflict (channel_id, hour, within_seconds) do update
       set listings = listings + excluded.listings, sold_out = sold_out + excluded.sold_out`,
    { rows, at, hour: `${at.slice(0, 13)}:00:00.000Z` },
  );
}

function stepSql(seconds: string): string {
  const steps = LAG_STEPS_SECONDS.slice(0, -1).map((step) => `when ${seconds} <= ${step} then ${step}`);
  return `case ${steps.join(' ')} else ${LAG_STEPS_SECONDS.at(-1)} end`;
}
