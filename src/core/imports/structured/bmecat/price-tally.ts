import { type Problem, problem } from '../../../foundation';
import { type BmecatPrice, chosenPrice } from './prices';

/** Prices a shop may sell at, the likeliest first; the customer's own price is what the shop pays. */
const SELLING = ['nrp', 'gros_list', 'net_list'];

interface Tally {
  /** Articles by the types of their prices, in the order the file brings them. */
  readonly types: Map<string, number>;
  /** The latest day on which a price of a type that is read begins to hold. */
  readonly begins: Map<string, string>;
  /** Articles with a price a shop may sell at. */
  priced: number;
}

/** Which currency and which of its price types a catalogue is read in. */
export class PriceTally {
  readonly #byCurrency = new Map<string, Tally>();

  add(prices: readonly BmecatPrice[]): void {
    const named = new Set(prices.map(({ currency }) => currency).filter((currency) => currency !== ''));
    for (const currency of named.size === 0 ? [''] : named) this.#addIn(currency, prices);
  }

  #addIn(currency: string, prices: readonly BmecatPrice[]): void {
    const tally: Tally = this.#byCurrency.get(currency) ?? { types: new Map(), begins: new Map(), priced: 0 };
    this.#byCurrency.set(currency, tally);
    let sells = false;
    for (const type of new Set(prices.map((price) => price.type))) {
      const price = chosenPrice(prices, type, currency);
      if (price === null) continue;
      tally.types.set(type, (tally.types.get(type) ?? 0) + 1);
      if (price.begins > (tally.begins.get(type) ?? '')) tally.begins.set(type, price.begins);
      sells ||= SELLING.includes(type);
    }
    if (sells) tally.priced++;
  }

  /** Złoty where the catalogue has them, otherwise what most articles are priced in; null where it names none. */
  get currency(): string | null {
    if (this.#byCurrency.has('PLN')) return 'PLN';
    const size = ({ types }: Tally) => Math.max(0, ...types.values());
    const [most] = [...this.#byCurrency].toSorted(([, a], [, b]) => size(b) - size(a));
    return most?.[0] || null;
  }

  get types(): string[] {
    return [...this.#chosen.types.keys()];
  }

  /** The likeliest selling price that at least half of the priced articles have; else the one that most have. */
  get retailType(): string | null {
    const { types, priced } = this.#chosen;
    const countOf = (type: string) => types.get(type) ?? 0;
    const found = SELLING.filter((type) => types.has(type));
    const common = found.find((type) => countOf(type) * 2 >= priced);
    return common ?? found.toSorted((a, b) => countOf(b) - countOf(a))[0] ?? null;
  }

  /** From which day on all prices that are read hold; null where the catalogue does not say. */
  get from(): string | null {
    const retail = this.retailType;
    return retail === null ? null : (this.#chosen.begins.get(retail) ?? null);
  }

  get doubts(): Problem[] {
    const doubts: Problem[] = [];
    const types = this.types;
    if (types.length > 0 && this.retailType === null) {
      doubts.push(problem('bmecat_no_selling_price', { types: types.join(', ') }));
    }
    const currencies = [...this.#byCurrency.keys()].filter((currency) => currency !== '');
    if (currencies.length > 1) {
      doubts.push(problem('catalogue_currencies', { currencies: currencies.join(', '), currency: this.currency }));
    }
    return doubts;
  }

  get #chosen(): Tally {
    return this.#byCurrency.get(this.currency ?? '') ?? { types: new Map(), begins: new Map(), priced: 0 };
  }
}
