import { productsOf } from './goods';
import { FAMILIES, type Family, familyOf } from './identity';
import { Papers, putUnder } from './papers';
import type { Goods, KnownReceipt } from './types';

interface Holding {
  readonly receipt: KnownReceipt;
  readonly at: number;
}

/** What is in the books, and what is about to be, by all that can tell that a document is about the same goods. */
export class KnownReceipts extends Papers<KnownReceipt> {
  readonly #byContent = new Map<string, KnownReceipt[]>();
  /** By each of their products, and by one of them only: the one that fewest had when the receipt came. */
  readonly #byEach = new Map<string, Holding[]>();
  readonly #byRarest = new Map<string, Holding[]>();

  constructor(receipts: Iterable<KnownReceipt> = []) {
    super();
    for (const receipt of receipts) this.add(receipt);
  }

  override add(receipt: KnownReceipt): number {
    const at = super.add(receipt);
    putUnder(this.#byContent, receipt.contentHash, receipt);
    const family = familyOf(receipt.type);
    const keys = [...productsOf(receipt.says).keys()].map((key) => keyOf(family, key));
    const rarest = this.#rarest(keys);
    if (rarest !== null) putUnder(this.#byRarest, rarest, { receipt, at });
    for (const key of keys) putUnder(this.#byEach, key, { receipt, at });
    return at;
  }

  /** In the order in which they came. */
  withContent(hash: string): readonly KnownReceipt[] {
    return this.#byContent.get(hash) ?? [];
  }

  /**
   * Receipts of other families among which all are that hold every one of these products, or nothing but such; in the order
   * in which they came.
   */
  holding(products: Goods, family: Family): KnownReceipt[] {
    const found = new Map<number, KnownReceipt>();
    for (const other of FAMILIES.filter((one) => one !== family)) {
      const keys = [...products.keys()].map((key) => keyOf(other, key));
      const rarest = this.#rarest(keys);
      const lists = [
        ...(rarest === null ? [] : [this.#byEach.get(rarest)]),
        ...keys.map((key) => this.#byRarest.get(key)),
      ];
      for (const list of lists) for (const { receipt, at } of list ?? []) found.set(at, receipt);
    }
    return [...found].sort(([a], [b]) => a - b).map(([, receipt]) => receipt);
  }

  #rarest(keys: readonly string[]): string | null {
    let best: { readonly key: string; readonly count: number } | null = null;
    for (const key of keys) {
      const count = this.#byEach.get(key)?.length ?? 0;
      if (best === null || count < best.count) best = { key, count };
    }
    return best?.key ?? null;
  }
}

const keyOf = (family: Family, product: string) => `${family} ${product}`;
