import {
  STOCK_LOCATION,
  type ShopState,
  type StoredLine,
  type StoredOrder,
  type StoredProduct,
  type StoredVariant,
} from './state';

/** The one tax rate of the practice shop, in per cent. */
const TAX_RATE = 23;

/** As the Admin API shows a variant: `price` is net although gross is what was written, which is a trap to fall into. */
export function variantView(state: ShopState, variant: StoredVariant) {
  const gross = variant.prices[state.currency] ?? 0;
  return {
    id: variant.id,
    createdAt: variant.createdAt,
    updatedAt: variant.updatedAt,
    productId: variant.productId,
    sku: variant.sku,
    name: variant.name,
    enabled: variant.enabled,
    price: Math.round(gross / (1 + TAX_RATE / 100)),
    priceWithTax: Math.round(gross),
    currencyCode: state.currency,
    prices: Object.entries(variant.prices).map(([currencyCode, price]) => ({ currencyCode, price })),
    trackInventory: variant.trackInventory,
    stockLevels: variant.levels.map(({ locationId, onHand, allocated }) => ({
      id: `${variant.id}-${locationId}`,
      stockLocationId: locationId,
      stockOnHand: onHand,
      stockAllocated: allocated,
      stockLocation: locationView(),
    })),
  };
}

export function productView(state: ShopState, product: StoredProduct) {
  return {
    ...product,
    variants: () =>
      [...state.variants.values()]
        .filter(({ productId }) => productId === product.id)
        .map((variant) => variantView(state, variant)),
  };
}

export function orderView(state: ShopState, order: StoredOrder) {
  return {
    id: order.id,
    code: order.code,
    state: order.state,
    active: false,
    createdAt: order.createdAt,
    orderPlacedAt: order.placedAt,
    updatedAt: order.updatedAt,
    currencyCode: state.currency,
    totalWithTax: order.lines.reduce((sum, { quantity, unitMinor }) => sum + quantity * unitMinor, 0),
    lines: order.lines.map((line) => lineView(state, line)),
  };
}

function lineView(state: ShopState, line: StoredLine) {
  return {
    id: line.id,
    productVariant: variantView(state, state.variants.get(line.variant.id) ?? line.variant),
    quantity: line.quantity,
    orderPlacedQuantity: line.placedQuantity,
    unitPriceWithTax: line.unitMinor,
    linePriceWithTax: line.unitMinor * line.quantity,
    taxRate: TAX_RATE,
  };
}

export function locationView() {
  const since = '2026-01-01T00:00:00.000Z';
  return { ...STOCK_LOCATION, createdAt: since, updatedAt: since, description: '' };
}
