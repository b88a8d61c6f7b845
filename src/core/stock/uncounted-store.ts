import type { Queryable } from '../database';

export interface UncountedProduct {
  readonly productId: number;
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly unitScale: number;
  readonly onHand: number;
}

/**
 * Products whose level at a location is not zero and that are not among `productIds`, by SKU, and what all of them are
 * worth at the price list asked for (minor units; what has no price is worth nothing).
 */
export async function uncountedProducts(
  db: Queryable,
  asked: {
    readonly locationId: number;
    readonly category: string | null;
    readonly productIds: readonly number[];
    readonly priceListId?: number;
  },
  page: { readonly offset: number; readonly limit: number },
): Promise<{ items: UncountedProduct[]; total: number; valueMinor: number }> {
  const where = `from level v join product p on p.id = v.product_id
    where v.location_id = :location and v.on_hand <> 0 and p.archived_at is null
      and (:category is null or p.category = :category)
      and p.id not in (select value from json_each(:counted))`;
  const bindings = {
    location: asked.locationId,
    category: asked.category,
    counted: JSON.stringify(asked.productIds),
  };
  const items = await db.raw<UncountedProduct[]>(
    `select p.id as productId, p.sku, p.name, p.unit, p.unit_scale as unitScale, v.on_hand as onHand ${where}
     order by p.sku limit :limit offset :offset`,
    { ...bindings, ...page },
  );
  const all = await db.raw<{ n: number; valueMinor: number }[]>(
    `select count(*) as n, coalesce(sum(round(1.0 * v.on_hand * (select gross_minor from price
       where product_id = p.id and price_list_id = :list) / p.unit_scale)), 0) as valueMinor ${where}`,
    { ...bindings, list: asked.priceListId ?? null },
  );
  return { items, total: all[0]?.n ?? 0, valueMinor: all[0]?.valueMinor ?? 0 };
}
