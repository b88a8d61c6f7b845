import { decimalToMinor } from '../../core/foundation';
import { noRoute, oneAnswer, pageAnswer, refusal } from './answers';
import type { Answer } from './misbehave';
import { type OrderedLine, placeOrder, setOrderStatus } from './orders';
import type { Ask } from './product-routes';
import type { ShopState, StoredOrder } from './state';
import { gmt, local, orderView } from './views';

/** orders, orders/1 */
export function orderRoutes(state: ShopState, ask: Ask, currency: string): Answer {
  const [first] = ask.path;
  if (first === undefined) {
    return ask.method === 'GET' ? list(state, ask, currency) : create(state, ask, currency);
  }
  const order = state.orders.get(Number(first));
  if (!order) return refusal(404, 'woocommerce_rest_shop_order_invalid_id', 'Invalid ID.');
  if (ask.method === 'PUT' && typeof ask.body['status'] === 'string') {
    setOrderStatus(state, order, ask.body['status']);
  } else if (ask.method !== 'GET') return noRoute();
  return oneAnswer(ask.url.searchParams, orderView(order, currency, ask.root));
}

function list(state: ShopState, { url, root }: Ask, currency: string): Answer {
  const query = url.searchParams;
  const statuses = (query.get('status') ?? 'any').split(',');
  const after = query.get('modified_after')?.slice(0, 19);
  const inGmt = ['true', '1'].includes(query.get('dates_are_gmt') ?? '');
  const moment = (order: StoredOrder) => (inGmt ? gmt(order.modifiedAt) : local(order.modifiedAt));
  const key = (order: StoredOrder) => gmt(query.get('orderby') === 'modified' ? order.modifiedAt : order.createdAt);
  const direction = query.get('order') === 'asc' ? 1 : -1;
  const found = [...state.orders.values()]
    .filter((order) => statuses.includes(order.status) || (statuses.includes('any') && order.status !== 'trash'))
    .filter((order) => after === undefined || moment(order) > after)
    .sort((a, b) => (key(a).localeCompare(key(b)) || a.id - b.id) * direction);
  return pageAnswer(url, found, (order) => orderView(order, currency, root));
}

function create(state: ShopState, ask: Ask, currency: string): Answer {
  if (ask.method !== 'POST') return noRoute();
  const asked = Array.isArray(ask.body['line_items']) ? (ask.body['line_items'] as Record<string, unknown>[]) : [];
  const lines: OrderedLine[] = [];
  for (const line of asked) {
    const product = state.products.get(Number(line['variation_id'] || line['product_id']));
    if (!product) {
      return refusal(400, 'woocommerce_rest_required_product_reference', 'Product ID or SKU is required.');
    }
    lines.push({ product, quantity: Number(line['quantity'] ?? 1) });
  }
  const shipping = Array.isArray(ask.body['shipping_lines'])
    ? (ask.body['shipping_lines'] as Record<string, unknown>[])
    : [];
  const shippingMinor = shipping.reduce((sum, line) => sum + (decimalToMinor(String(line['total'])) ?? 0), 0);
  const order = placeOrder(state, lines, ask.body['set_paid'] === true ? 'processing' : 'pending', shippingMinor);
  return oneAnswer(ask.url.searchParams, orderView(order, currency, ask.root), 201);
}
