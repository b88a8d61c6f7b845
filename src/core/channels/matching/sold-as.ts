/**
 * SQL for the id of the product that a channel sells under a SKU of its own, because a GTIN or a person has linked them; null
 * where there is none, and where the SKU stands on things of several products. Goes before the product that has the SKU.
 */
export function productSoldAs(channelId: string, sku: string): string {
  return `(select case when count(distinct linked.product_id) = 1 then min(linked.product_id) end
    from remote_entry entry join listing linked on linked.channel_id = entry.channel_id and linked.remote_id = entry.remote_id
    where entry.channel_id = ${channelId} and entry.sku = ${sku} and linked.match_by in ('gtin', 'person'))`;
}
