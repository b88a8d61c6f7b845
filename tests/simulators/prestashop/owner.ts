import { rowOf } from './query';
import type { PrestaShopState, Row } from './state';

const RATES: Record<string, number> = { '0': 0, '1': 23, '2': 8, '3': 5, '4': 0 };

export interface OwnProduct {
  readonly reference: string;
  readonly name: string;
  /** Net, as the back office shows it. */
  readonly net: string;
  readonly quantity: number;
  /** 1: 23 %, 2: 8 %, 3: 5 %, 4: 0 %. */
  readonly taxGroup?: string;
  readonly ean13?: string;
  readonly combinations?: readonly { readonly reference: string; readonly impact: string; readonly quantity: number }[];
}

/** What the shop's owner and its shoppers do, without the webservice. */
export function ownerOf(state: PrestaShopState) {
  const { products, combinations, stock_availables, orders } = state.tables;
  const addStock = (product: string, attribute: string, quantity: number) =>
    stock_availables.push({
      id: state.takeId(),
      id_product: product,
      id_product_attribute: attribute,
      quantity: String(quantity),
    });
  const placeOf = (reference: string): { product: Row; combination: Row | null } => {
    const combination = combinations.find((row) => row['reference'] === reference) ?? null;
    const product = combination
      ? rowOf(state, 'products', combination['id_product'] ?? '')
      : products.find((row) => row['reference'] === reference);
    if (!product) throw new Error(`the shop has no ${reference}`);
    return { product, combination };
  };
  const stockOf = (reference: string): Row => {
    const { product, combination } = placeOf(reference);
    const found = stock_availables.find(
      (row) => row['id_product'] === product['id'] && row['id_product_attribute'] === (combination?.['id'] ?? '0'),
    );
    if (!found) throw new Error(`no stock of ${reference}`);
    return found;
  };
  /** What a shopper pays: net and impact, taxed, to the grosz. */
  const grossOf = (reference: string): string => {
    const { product, combination } = placeOf(reference);
    const net = Number(product['price']) + Number(combination?.['price'] ?? 0);
    const gross = net * (1 + (RATES[product['id_tax_rules_group'] ?? '0'] ?? 0) / 100);
    return (Math.round(Number((gross * 100).toFixed(4))) / 100).toFixed(2);
  };
  return {
    add({ reference, name, net, quantity, taxGroup, ean13, combinations: own }: OwnProduct): void {
      const id = state.takeId();
      const product: Row = {
        id,
        reference,
        price: Number(net).toFixed(6),
        id_tax_rules_group: taxGroup ?? '1',
        cache_default_attribute: '0',
        ean13: ean13 ?? '',
        name,
        date_upd: state.localNow(),
      };
      products.push(product);
      addStock(id, '0', quantity);
      for (const { reference: part, impact, quantity: pieces } of own ?? []) {
        const attribute = state.takeId();
        if (product['cache_default_attribute'] === '0') product['cache_default_attribute'] = attribute;
        const price = Number(impact).toFixed(6);
        combinations.push({ id: attribute, id_product: id, reference: part, price, ean13: '', minimal_quantity: '1' });
        addStock(id, attribute, pieces);
      }
    },
    /** What a shopper sees; null where the product is not there. */
    shelf(reference: string): { gross: string; quantity: number } | null {
      const there = [...products, ...combinations].some((row) => row['reference'] === reference);
      return there ? { gross: grossOf(reference), quantity: Number(stockOf(reference)['quantity']) } : null;
    },
    row: (reference: string): Row => {
      const { product, combination } = placeOf(reference);
      return combination ?? product;
    },
    stockRow: (reference: string): Row => stockOf(reference),
    edit: (reference: string, fields: Row): void => {
      const { product, combination } = placeOf(reference);
      Object.assign(combination ?? product, fields);
    },
    remove(reference: string): void {
      const stock = stockOf(reference);
      const { product, combination } = placeOf(reference);
      stock_availables.splice(stock_availables.indexOf(stock), 1);
      if (combination) combinations.splice(combinations.indexOf(combination), 1);
      else products.splice(products.indexOf(product), 1);
    },
    order(lines: readonly { readonly sku: string; readonly quantity: number }[], orderState = '2'): string {
      const id = state.takeId();
      const at = state.localNow();
      let total = 0;
      const rows = lines.map(({ sku, quantity }): Row => {
        const { product, combination } = placeOf(sku);
        const stock = stockOf(sku);
        stock['quantity'] = String(Number(stock['quantity']) - quantity);
        total += Number(grossOf(sku)) * quantity;
        return {
          id: state.takeId(),
          product_id: product['id'] ?? '',
          product_attribute_id: combination?.['id'] ?? '0',
          product_quantity: String(quantity),
          product_name: product['name'] ?? '',
          product_reference: sku,
          unit_price_tax_incl: Number(grossOf(sku)).toFixed(6),
        };
      });
      state.orderRows.set(id, rows);
      orders.push({
        id,
        reference: `ORD${id.padStart(6, '0')}`,
        current_state: orderState,
        date_add: at,
        date_upd: at,
        total_paid_tax_incl: total.toFixed(6),
        id_currency: '1',
      });
      return id;
    },
    setState(order: string, orderState: string): void {
      Object.assign(rowOf(state, 'orders', order)!, { current_state: orderState, date_upd: state.localNow() });
    },
  };
}
