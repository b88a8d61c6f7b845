import { addVariant, cents } from './catalogue';
import type { ShopifyState, SimVariant } from './state';

export interface OwnVariant {
  readonly sku: string;
  readonly price: string;
  /** Null: the shop does not count this variant. */
  readonly quantity: number | null;
  readonly title?: string;
  readonly barcode?: string;
}

/** What the shop's owner and its shoppers do, without the API. */
export function ownerOf(state: ShopifyState) {
  const main = () => state.location('Magazyn').id;
  const variantOf = (sku: string): SimVariant => {
    const variant = state.bySku(sku);
    if (!variant) throw new Error(`the shop has no ${sku}`);
    return variant;
  };
  const touch = (id: string) => {
    const order = state.orders.get(id)!;
    order.updatedAt = state.now();
    return order;
  };
  return {
    /** A product with these variants; all of them stocked at the main location. */
    add(title: string, variants: readonly OwnVariant[]): void {
      const id = state.gid('Product');
      const product = { id, title, handle: `own-${id.slice(id.lastIndexOf('/') + 1)}` };
      state.products.set(id, product);
      for (const { sku, price, quantity, title: option, barcode } of variants) {
        addVariant(state, product, {
          optionValues: [{ name: option ?? 'Default Title' }],
          sku,
          price,
          barcode: barcode ?? null,
          inventoryItem: { tracked: quantity !== null },
          inventoryQuantities: [{ locationId: main(), name: 'available', quantity: quantity ?? 0 }],
        });
      }
    },
    /** What a shopper sees; null where the shop sells without counting. */
    shelf(sku: string): { price: string; compareAtPrice: string | null; quantity: number | null } | null {
      const variant = state.bySku(sku);
      if (!variant) return null;
      const { price, compareAtPrice, tracked, levels } = variant;
      return { price: cents(price), compareAtPrice, quantity: tracked ? (levels.get(main()) ?? null) : null };
    },
    remove: (sku: string) => state.variants.delete(variantOf(sku).id),
    setQuantity: (sku: string, quantity: number) => variantOf(sku).levels.set(main(), quantity),
    setCompareAt: (sku: string, price: string) => (variantOf(sku).compareAtPrice = price),
    stopStocking: (sku: string) => variantOf(sku).levels.delete(main()),
    poison: (sku: string, message: string) => (variantOf(sku).poison = message),
    order(lines: readonly { readonly sku: string; readonly quantity: number }[]): string {
      const id = state.gid('Order');
      const at = state.now();
      state.orders.set(id, {
        id,
        name: `#${1000 + state.orders.size + 1}`,
        createdAt: at,
        updatedAt: at,
        cancelledAt: null,
        lines: lines.map(({ sku, quantity }) => {
          const variant = variantOf(sku);
          variant.levels.set(main(), (variant.levels.get(main()) ?? 0) - quantity);
          const name = state.products.get(variant.productId)?.title ?? '';
          return {
            id: state.gid('LineItem'),
            sku: sku === '' ? null : sku,
            name,
            quantity,
            currentQuantity: quantity,
            unitPrice: variant.price,
          };
        }),
      });
      return id;
    },
    cancel(id: string): void {
      const order = touch(id);
      order.cancelledAt = order.updatedAt;
      for (const line of order.lines) line.currentQuantity = 0;
    },
    refund(id: string, line: number, quantity: number): void {
      touch(id).lines[line]!.currentQuantity -= quantity;
    },
    /** Something about the order changes that concerns nobody here. */
    touch: (id: string): void => void touch(id),
  };
}
