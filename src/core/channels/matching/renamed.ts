import type { Transaction } from '../../database';
import type { Instant } from '../../foundation';

/** A product whose SKU has just changed, and the SKU it had. */
export interface Renamed {
  readonly productId: number;
  readonly was: string;
}

/** What was renamed, as rows `r` of SQL. */
const RENAMED = `(select value ->> 'productId' as product_id, value ->> 'was' as was from json_each(:renamed)) r`;

/**
 * Keeps what was found by the old SKU when the code of a product changes: the thing on the channel goes on being called as it
 * was, and its orders go on naming it so. Such a link is taken for a person's, who said that it is the same product; where the
 * channel was renamed first, both agree again and nothing is to be kept. What was not found by the old SKU is looked for by the new one.
 */
export async function keepLinksOfRenamed(trx: Transaction, renamed: readonly Renamed[], at: Instant): Promise<void> {
  if (renamed.length === 0) return;
  const bindings = { renamed: JSON.stringify(renamed) };
  // Where no catalogue was read nobody kept what the thing is called there.
  await trx.raw(
    `insert into remote_entry (channel_id, remote_id, remote, sku, name, search_name, price_minor, quantity, seen_at)
     select listing.channel_id, listing.remote_id, coalesce(listing.remote, '{}'), r.was, product.name, product.search_name,
       listing.confirmed_price_minor, listing.confirmed_quantity, :at
     from ${RENAMED} cross join listing on listing.product_id = r.product_id
       join product on product.id = r.product_id
     where listing.match = 'matched' and listing.remote_id is not null
     on conflict (channel_id, remote_id) do update set sku = coalesce(remote_entry.sku, excluded.sku)`,
    { ...bindings, at },
  );
  await trx.raw(
    `update listing set match_by = 'person'
     where id in (select listing.id from ${RENAMED} cross join listing on listing.product_id = r.product_id
         join product on product.id = r.product_id
         join remote_entry entry on entry.channel_id = listing.channel_id and entry.remote_id = listing.remote_id
       where listing.match = 'matched' and coalesce(listing.match_by, 'sku') = 'sku' and entry.sku is not product.sku)`,
    bindings,
  );
  await trx.raw(
    `update listing set match = 'unknown', match_by = null, matched_at = null, attempts = 0, retry_at = null, problem = null
     where id in (select listing.id from ${RENAMED} cross join listing on listing.product_id = r.product_id
       where listing.match <> 'matched' and coalesce(listing.match_by, 'sku') = 'sku')`,
    bindings,
  );
}
