import { minorToDecimal } from '../../core/foundation';
import { chargedPrice, onSale } from './product-changes';
import type { ShopState, StoredLine, StoredOrder, StoredProduct } from './state';

const TIME_ZONE = 'Europe/Warsaw';
const localParts = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, dateStyle: 'short', timeStyle: 'medium' });

/** UTC without a zone, in whole seconds, as WordPress writes it. */
export function gmt(at: string): string {
  return at.slice(0, 19);
}

/** The shop's own time, Warsaw. */
export function local(at: string): string {
  return localParts.format(new Date(at)).replace(' ', 'T');
}

type Json = Record<string, unknown>;

export function productView(state: ShopState, product: StoredProduct, root: string): Json {
  const price = chargedPrice(state, product);
  const keeper = state.stockKeeper(product);
  const counted = keeper?.stockQuantity ?? null;
  const children =
    product.type === 'variable' ? [...state.products.values()].filter((other) => other.parentId === product.id) : [];
  const self = product.parentId
    ? `${root}/products/${product.parentId}/variations/${product.id}`
    : `${root}/products/${product.id}`;
  return {
    id: product.id,
    ...(product.type === 'variation' ? {} : { slug: product.name.toLowerCase().replaceAll(/\s+/g, '-') }),
    name: product.name,
    date_created: local(product.createdAt),
    date_created_gmt: gmt(product.createdAt),
    date_modified: local(product.modifiedAt),
    date_modified_gmt: gmt(product.modifiedAt),
    type: product.type,
    status: product.status,
    sku: product.sku,
    price,
    regular_price: product.regularPrice,
    sale_price: product.salePrice,
    date_on_sale_from: null,
    date_on_sale_from_gmt: null,
    date_on_sale_to: product.saleEndsAt === null ? null : local(product.saleEndsAt),
    date_on_sale_to_gmt: product.saleEndsAt === null ? null : gmt(product.saleEndsAt),
    on_sale: onSale(state, product),
    purchasable: price !== '',
    ...(product.type === 'variation' ? {} : { total_sales: product.totalSales }),
    tax_status: 'taxable',
    tax_class: product.type === 'variation' ? 'parent' : '',
    manage_stock: keeper && keeper !== product ? 'parent' : product.manageStock,
    stock_quantity: counted,
    backorders: 'no',
    backorders_allowed: false,
    backordered: false,
    low_stock_amount: null,
    parent_id: product.parentId,
    stock_status: counted !== null && counted <= 0 ? 'outofstock' : 'instock',
    ...(product.type === 'variation' ? {} : { variations: children.map((child) => child.id) }),
    global_unique_id: product.globalUniqueId ?? '',
    meta_data: Object.entries(product.meta ?? {}).map(([key, value], index) => ({ id: index + 1, key, value })),
    _links: { self: [{ href: self }], collection: [{ href: self.slice(0, self.lastIndexOf('/')) }] },
  };
}

export function orderView(order: StoredOrder, currency: string, root: string): Json {
  const total = order.lines.reduce((sum, line) => sum + line.totalMinor, 0) + order.shippingMinor;
  const paidAt = ['processing', 'completed'].includes(order.status) ? order.createdAt : null;
  return {
    id: order.id,
    parent_id: 0,
    status: order.status,
    currency,
    version: '9.4.3',
    prices_include_tax: false,
    date_created: local(order.createdAt),
    date_created_gmt: gmt(order.createdAt),
    date_modified: local(order.modifiedAt),
    date_modified_gmt: gmt(order.modifiedAt),
    date_paid_gmt: paidAt === null ? null : gmt(paidAt),
    discount_total: '0.00',
    shipping_total: minorToDecimal(order.shippingMinor),
    total: minorToDecimal(total),
    total_tax: '0.00',
    number: String(order.id),
    meta_data: [],
    line_items: order.lines.map(lineView),
    refunds: [],
    _links: { self: [{ href: `${root}/orders/${order.id}` }], collection: [{ href: `${root}/orders` }] },
  };
}

/** The price of a line is a number, the only amount that is; a float, with all that comes with it. */
function lineView(line: StoredLine): Json {
  const total = minorToDecimal(line.totalMinor);
  return {
    id: line.id,
    name: line.name,
    product_id: line.productId,
    variation_id: line.variationId,
    quantity: line.quantity,
    subtotal: total,
    subtotal_tax: '0.00',
    total,
    total_tax: '0.00',
    taxes: [],
    sku: line.sku,
    price: line.quantity === 0 ? 0 : Number(total) / line.quantity,
  };
}
