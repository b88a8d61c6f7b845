import { connection, placeOfId } from './paging';
import type { ShopifyState, SimOrder, SimProduct, SimVariant } from './state';

type Paging = { readonly first?: number | null; readonly after?: string | null };

export function variantView(state: ShopifyState, variant: SimVariant): object {
  const product = state.products.get(variant.productId)!;
  return {
    __typename: 'ProductVariant',
    id: variant.id,
    sku: variant.sku,
    barcode: variant.barcode,
    title: variant.title,
    displayName: `${product.title} - ${variant.title}`,
    price: variant.price,
    compareAtPrice: variant.compareAtPrice,
    inventoryPolicy: variant.inventoryPolicy,
    product: () => productView(state, product),
    inventoryItem: {
      id: variant.itemId,
      sku: variant.sku,
      tracked: variant.tracked,
      inventoryLevel: ({ locationId }: { locationId: string }) => levelView(state, variant, locationId),
    },
  };
}

function levelView(state: ShopifyState, variant: SimVariant, locationId: string): object | null {
  const available = variant.levels.get(locationId);
  if (available === undefined) return null;
  return {
    id: `gid://shopify/InventoryLevel/${variant.itemId}`,
    location: state.locations.find(({ id }) => id === locationId),
    quantities: ({ names }: { names: readonly string[] }) =>
      names.flatMap((name) => (name === 'available' || name === 'on_hand' ? [{ name, quantity: available }] : [])),
  };
}

export function productView(state: ShopifyState, product: SimProduct): object {
  const own = () => [...state.variants.values()].filter(({ productId }) => productId === product.id);
  return {
    __typename: 'Product',
    id: product.id,
    title: product.title,
    handle: product.handle,
    status: 'ACTIVE',
    variants: (paging: Paging) => connection(own(), paging, placeOfId, (variant) => variantView(state, variant)),
  };
}

export function orderView(state: ShopifyState, order: SimOrder): object {
  const money = (amount: string) => ({ shopMoney: { amount, currencyCode: state.currency } });
  const total = (of: 'quantity' | 'currentQuantity') =>
    (order.lines.reduce((sum, line) => sum + Math.round(Number(line.unitPrice) * 100) * line[of], 0) / 100).toFixed(2);
  return {
    __typename: 'Order',
    id: order.id,
    name: order.name,
    createdAt: order.createdAt,
    updatedAt: order.updatedAt,
    cancelledAt: order.cancelledAt,
    totalPriceSet: money(total('quantity')),
    currentTotalPriceSet: money(total('currentQuantity')),
    lineItems: (paging: Paging) =>
      connection(order.lines, paging, placeOfId, (line) => ({ ...line, originalUnitPriceSet: money(line.unitPrice) })),
  };
}
