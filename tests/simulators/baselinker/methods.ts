import { z } from 'zod';
import { type BaseLinkerState, GROUP, type SimOrder, type SimProduct, STATUSES } from './state';

/** An error of BaseLinker, which is told with HTTP 200 like everything else. */
export class BaseLinkerError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** PHP writes an empty map as an empty list. */
const php = (map: Record<string, unknown>) => (Object.keys(map).length === 0 ? [] : map);

const inventory_id = z.int();
const page = z.int().min(1).default(1);
const productKeys = z.record(z.string().regex(/^\d+$/), z.record(z.string(), z.number()));
const MOST_PRODUCTS = 1000;

const schemas = {
  getInventories: z.strictObject({}),
  getInventoryPriceGroups: z.strictObject({}),
  getOrderStatusList: z.strictObject({}),
  getInventoryProductsList: z.strictObject({
    inventory_id,
    page,
    filter_sku: z.string().optional(),
    filter_sort: z.enum(['id ASC', 'id DESC']).optional(),
    include_variants: z.boolean().default(false),
  }),
  getInventoryProductsData: z.strictObject({ inventory_id, products: z.array(z.int()).min(1).max(MOST_PRODUCTS) }),
  updateInventoryProductsStock: z.strictObject({ inventory_id, products: productKeys }),
  updateInventoryProductsPrices: z.strictObject({ inventory_id, products: productKeys }),
  getOrders: z.strictObject({
    order_id: z.int().optional(),
    date_confirmed_from: z.int().optional(),
    get_unconfirmed_orders: z.boolean().optional(),
  }),
  getJournalList: z.strictObject({
    last_log_id: z.int(),
    logs_types: z.array(z.int()),
    order_id: z.int().optional(),
  }),
};
type Method = keyof typeof schemas;

/** Carries out one call; throws `BaseLinkerError`. */
export function carryOut(state: BaseLinkerState, method: string, given: unknown): Record<string, unknown> {
  if (!(method in schemas)) throw new BaseLinkerError('ERROR_UNKNOWN_METHOD', 'An unknown method has been used');
  const read = schemas[method as Method].safeParse(given);
  if (!read.success) {
    const issue = read.error.issues[0]!;
    throw new BaseLinkerError('ERROR_PARAMETERS', `${issue.path.join('.')}: ${issue.message}`);
  }
  const inventory = 'inventory_id' in read.data ? read.data.inventory_id : null;
  if (inventory !== null && !state.inventories.some((one) => one.inventory_id === inventory)) {
    throw new BaseLinkerError('ERROR_STORAGE_ID', 'Invalid inventory identifier');
  }
  const handlers = handlersOf(state) as unknown as Record<Method, (parameters: unknown) => Record<string, unknown>>;
  return { status: 'SUCCESS', ...handlers[method as Method](read.data) };
}

type Handlers = { readonly [M in Method]: (parameters: z.infer<(typeof schemas)[M]>) => Record<string, unknown> };

function handlersOf(state: BaseLinkerState): Handlers {
  return {
    getInventories: () => ({ inventories: state.inventories }),
    getInventoryPriceGroups: () => ({
      price_groups: [
        { price_group_id: 105, name: 'Detal', description: '', currency: 'PLN', is_default: true },
        { price_group_id: 106, name: 'Hurt', description: '', currency: 'EUR', is_default: false },
      ],
    }),
    getOrderStatusList: () => ({ statuses: STATUSES }),
    getInventoryProductsList: (asked) => {
      const parents = [...state.products.values()]
        .filter((product) => product.parent === 0)
        .filter((product) => asked.filter_sku === undefined || product.sku === asked.filter_sku)
        .slice((asked.page - 1) * MOST_PRODUCTS, asked.page * MOST_PRODUCTS);
      const listed = parents.flatMap((parent) => [
        parent,
        ...(asked.include_variants ? variantsOf(state, parent.id) : []),
      ]);
      return { products: php(Object.fromEntries(listed.map((product) => [product.id, listView(product)]))) };
    },
    getInventoryProductsData: ({ products }) => {
      const found = products.flatMap((id) => {
        const product = state.products.get(id);
        return product && product.parent === 0 ? [[id, detailView(state, product)] as const] : [];
      });
      return { products: php(Object.fromEntries(found)) };
    },
    updateInventoryProductsStock: ({ products }) =>
      update(state, products, (product, key, value) => {
        if (!key.startsWith('bl_') || !state.inventories.some((one) => one.warehouses.includes(key))) {
          return `Warehouse ${key} cannot be edited`;
        }
        if (!Number.isInteger(value)) return 'Quantity is not a whole number';
        product.stock[key] = value;
        return null;
      }),
    updateInventoryProductsPrices: ({ products }) =>
      update(state, products, (product, key, value) => {
        if (key !== GROUP) return `Price group ${key} cannot be edited`;
        product.prices[key] = value;
        return null;
      }),
    getOrders: ({ order_id, date_confirmed_from = 0 }) => {
      const orders = [...state.orders.values()]
        .filter((order) => (order_id === undefined ? order.confirmed >= date_confirmed_from : order.id === order_id))
        .toSorted((a, b) => a.confirmed - b.confirmed || a.id - b.id)
        .slice(0, 100);
      return { orders: orders.map(orderView) };
    },
    getJournalList: ({ last_log_id, logs_types }) => {
      const old = state.seconds() - 3 * 24 * 3600;
      const logs = state.logs.filter(
        (log) =>
          log.id > last_log_id && log.date > old && (logs_types.length === 0 || logs_types.includes(log.log_type)),
      );
      return { logs: state.journal ? logs.slice(0, 100) : [] };
    },
  };
}

function variantsOf(state: BaseLinkerState, parent: number): SimProduct[] {
  return [...state.products.values()].filter((product) => product.parent === parent);
}

function listView({ id, parent, sku, ean, name, prices, stock }: SimProduct) {
  return { id, parent_id: parent, sku, ean, asin: '', name, prices: php(prices), stock: php(stock) };
}

function detailView(state: BaseLinkerState, product: SimProduct) {
  const { sku, ean, name, prices, stock } = product;
  const variants = variantsOf(state, product.id).map((variant) => [
    variant.id,
    { name: variant.name, sku: variant.sku, ean: variant.ean, prices: php(variant.prices), stock: php(variant.stock) },
  ]);
  return {
    is_bundle: false,
    sku,
    ean,
    tax_rate: 23,
    text_fields: { name },
    prices: php(prices),
    stock: php(stock),
    variants: php(Object.fromEntries(variants) as Record<string, unknown>),
  };
}

/** The good ones are written and counted, the others warned of. */
function update(
  state: BaseLinkerState,
  products: Record<string, Record<string, number>>,
  write: (product: SimProduct, key: string, value: number) => string | null,
) {
  if (Object.keys(products).length > MOST_PRODUCTS) {
    throw new BaseLinkerError('ERROR_PRODUCTS', 'Up to 1000 products at once');
  }
  const warnings: Record<string, string> = {};
  for (const [id, values] of Object.entries(products)) {
    const product = state.products.get(Number(id));
    if (!product) warnings[id] = 'The product does not exist in the catalog';
    else {
      for (const [key, value] of Object.entries(values)) {
        const warning = write(product, key, value);
        if (warning) warnings[id] = warning;
      }
    }
  }
  return { counter: Object.keys(products).length - Object.keys(warnings).length, warnings: php(warnings) };
}

function orderView(order: SimOrder) {
  return {
    order_id: order.id,
    shop_order_id: 0,
    external_order_id: '',
    order_source: 'allegro',
    order_status_id: order.status,
    date_add: order.confirmed,
    date_confirmed: order.confirmed,
    date_in_status: order.confirmed,
    currency: 'PLN',
    payment_done: 0,
    delivery_price: order.delivery,
    delivery_fullname: 'Jan Kowalski',
    products: order.lines.map((line) => ({
      order_product_id: line.id,
      product_id: '2685',
      variant_id: '0',
      sku: line.sku,
      name: line.sku,
      quantity: line.quantity,
      price_brutto: line.price,
      tax_rate: 23,
    })),
  };
}
