import { bufferSql, type OfferColumns, type OfferContext, quantitySql, shareSql, usableSql } from './offer-sql';

/** The fragments of `offer-sql.ts` over the master: `product` and `channel` of the statement around them. */
export const MASTER: OfferColumns = {
  productId: 'product.id',
  category: 'product.category',
  vatCode: 'product.vat_code',
  priceIn: (list) => `(select price.gross_minor from price where price.product_id = product.id
    and price.price_list_id = ${list} and ${usableSql('price.gross_minor')})`,
};

/** On hand less held reservations over the locations that feed `channel`, in the product's smallest counted unit. */
function free(productId: string): string {
  return `(
    coalesce((select sum(level.on_hand) from channel_location feed
      join level on level.location_id = feed.location_id and level.product_id = ${productId}
      where feed.channel_id = channel.id), 0)
    - coalesce((select sum(reservation.quantity) from channel_location feed
      join reservation on reservation.location_id = feed.location_id and reservation.product_id = ${productId}
        and reservation.state = 'held'
      where feed.channel_id = channel.id), 0))`;
}

/**
 * Sale units a channel may show before its cap. The buffer holds back real pieces: of a bundle, pieces of each component.
 * Components are goods; a bundle's own levels do not count. Goods sold by weight are offered in whole units.
 */
function sellable(context: OfferContext): string {
  const buffer = bufferSql(context);
  return `(case product.kind when 'bundle' then (
    select min(max(0, ${shareSql(context, free('part.id'))} - ${buffer} * part.unit_scale) / component.quantity)
    from bundle_component component join product part on part.id = component.component_id
    where component.bundle_id = product.id)
  else ${shareSql(context, `${free('product.id')} / product.unit_scale`)} - ${buffer} end)`;
}

/** Nothing of a product that is archived. */
export function masterQuantity(context: OfferContext): string {
  return `(case when product.archived_at is not null then 0 else ${quantitySql(context, sellable(context))} end)`;
}
