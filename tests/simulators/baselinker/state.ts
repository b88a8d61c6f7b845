import type { Clock } from '../../../src/core/foundation';

export interface SimProduct {
  readonly id: number;
  /** 0 for a product, the product's id for its variant. */
  readonly parent: number;
  readonly sku: string;
  readonly ean: string;
  readonly name: string;
  /** As JSON numbers, by price group. */
  prices: Record<string, number>;
  stock: Record<string, number>;
}

export interface SimOrder {
  readonly id: number;
  status: number;
  readonly confirmed: number;
  readonly delivery: number;
  lines: { readonly id: number; readonly sku: string; readonly quantity: number; readonly price: number }[];
}

export interface SimLog {
  readonly id: number;
  readonly order_id: number;
  readonly log_type: number;
  readonly object_id: number;
  readonly date: number;
}

export const INVENTORY = 307;
export const WAREHOUSE = 'bl_206';
export const GROUP = '105';
export const STATUSES = [
  { id: 6624, name: 'Nowe zamówienia', name_for_customer: 'Nowe', color: '#fff' },
  { id: 6625, name: 'Wysłane', name_for_customer: 'Wysłane', color: '#fff' },
  { id: 6626, name: 'Anulowane', name_for_customer: 'Anulowane', color: '#fff' },
];

/** Everything one account has on the simulated BaseLinker. */
export class BaseLinkerState {
  readonly products = new Map<number, SimProduct>();
  readonly orders = new Map<number, SimOrder>();
  readonly logs: SimLog[] = [];
  inventories = [
    { inventory_id: INVENTORY, name: 'Katalog główny', price_groups: [105], warehouses: [WAREHOUSE, 'shop_77'] },
  ];
  /** Off until BaseLinker's support switches it on. */
  journal = true;
  #serial = 2600;

  constructor(readonly clock: Clock) {}

  seconds(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }

  serial(): number {
    return ++this.#serial;
  }

  add(product: { sku: string; name: string; price: number; quantity: number; ean?: string; parent?: number }): number {
    const { sku, name, price, quantity, ean = '', parent = 0 } = product;
    const id = this.serial();
    this.products.set(id, { id, parent, sku, name, ean, prices: { [GROUP]: price }, stock: { [WAREHOUSE]: quantity } });
    return id;
  }

  bySku(sku: string): SimProduct {
    const product = [...this.products.values()].find((one) => one.sku === sku);
    if (!product) throw new RangeError(`the simulated BaseLinker has no product ${sku}`);
    return product;
  }

  order(lines: readonly { readonly sku: string; readonly quantity: number }[], delivery = 0): number {
    const id = this.serial();
    const bought = lines.map(({ sku, quantity }) => {
      const product = this.bySku(sku);
      product.stock[WAREHOUSE] = product.stock[WAREHOUSE]! - quantity;
      return { id: this.serial(), sku, quantity, price: product.prices[GROUP]! };
    });
    this.orders.set(id, { id, status: 6624, confirmed: this.seconds(), delivery, lines: bought });
    this.log(id, 1);
    return id;
  }

  setStatus(order: number, status: number): void {
    this.orders.get(order)!.status = status;
    this.log(order, 18, status);
  }

  remove(order: number): void {
    this.orders.delete(order);
    this.log(order, 4);
  }

  /** The lines of one order move to another, and it is gone. */
  merge(from: number, into: number): void {
    this.orders.get(into)!.lines.push(...this.orders.get(from)!.lines);
    this.orders.delete(from);
    this.log(into, 5, from);
  }

  log(order: number, type: number, object = 0): void {
    const log = { id: this.serial(), order_id: order, log_type: type, object_id: object, date: this.seconds() };
    this.logs.push(log);
  }
}
