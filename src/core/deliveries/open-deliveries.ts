import type { Match, OpenDelivery } from './expected-goods';
import { looksSame, mayBeSame } from './identity';
import { putUnder } from './papers';
import type { DocumentIdentity } from './types';

/** Deliveries that are still to come, by what documents can say of them, with what documents before have brought. */
export class OpenDeliveries {
  readonly #open: readonly OpenDelivery[];
  /** Places in the list above, oldest first. */
  readonly #byOrder = new Map<string, number[]>();
  readonly #byNumber = new Map<string, number[]>();
  readonly #byProduct = new Map<number, number[]>();
  readonly #came = new Map<number, number>();

  constructor(open: readonly OpenDelivery[]) {
    this.#open = open;
    for (const [at, { numberKey, orders, lines }] of open.entries()) {
      if (numberKey !== null) putUnder(this.#byNumber, numberKey, at);
      for (const key of new Set([numberKey, ...orders])) if (key !== null) putUnder(this.#byOrder, key, at);
      for (const id of new Set(lines.map(({ productId }) => productId)))
        if (id !== null) putUnder(this.#byProduct, id, at);
    }
  }

  /** All of them, oldest first. */
  all(): OpenDelivery[] {
    return this.#open.map((one) => this.#asOfNow(one));
  }

  /**
   * Which of them a document answers: those whose order number it names, else those it shares a document number with, else
   * the one of its supplier that has most of its products (at least half of them; the oldest of equals).
   */
  answeredBy(
    { supplier, numberKey, related, orders }: Pick<DocumentIdentity, 'supplier' | 'numberKey' | 'related' | 'orders'>,
    productIds: ReadonlySet<number>,
  ): OpenDelivery[] {
    const mayAnswer = (one: OpenDelivery) => mayBeSame(one.supplier, supplier);
    const possible = (index: ReadonlyMap<string, readonly number[]>, keys: readonly string[]) => {
      const places = new Set(keys.flatMap((key) => index.get(key) ?? []));
      return this.#at([...places].sort((a, b) => a - b)).filter(mayAnswer);
    };
    const ordered = possible(this.#byOrder, orders);
    const named =
      ordered.length > 0 ? ordered : possible(this.#byNumber, numberKey === null ? related : [numberKey, ...related]);
    if (named.length > 0) return named.map((one) => this.#asOfNow(one));
    const common = new Map<number, number>();
    for (const id of productIds)
      for (const at of this.#byProduct.get(id) ?? []) common.set(at, (common.get(at) ?? 0) + 1);
    const alike = [...common]
      .filter(([, count]) => count * 2 >= productIds.size)
      .sort(([a, inA], [b, inB]) => inB - inA || a - b)
      .map(([at]) => at);
    const best = this.#at(alike).find((one) => mayAnswer(one) && looksSame(one.supplier, supplier));
    return best === undefined ? [] : [this.#asOfNow(best)];
  }

  /** A document has been laid against them: the next one finds what is left. */
  receive(matches: readonly Match[]): void {
    for (const { expectedLineId: id, quantity } of matches) this.#came.set(id, (this.#came.get(id) ?? 0) + quantity);
  }

  #at(places: readonly number[]): OpenDelivery[] {
    return places.flatMap((at) => this.#open[at] ?? []);
  }

  #asOfNow(one: OpenDelivery): OpenDelivery {
    return {
      ...one,
      lines: one.lines.map((line) => ({ ...line, received: line.received + (this.#came.get(line.id) ?? 0) })),
    };
  }
}
