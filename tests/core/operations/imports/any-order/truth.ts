/** What happened to a shelf: what was counted there, or what came to it and left it. */
interface Happening {
  readonly posting: number;
  readonly sku: string;
  readonly place: string;
  readonly counted: boolean;
  /** What lay there at `at`, or what was added. */
  readonly quantity: number;
  readonly at: string;
  /** The paper that brought it. */
  readonly paper?: number;
  /** Somebody carried it from one shelf to another; what is sold is not. */
  readonly carried?: boolean;
}

/** What was said of a product: its price, or its name. */
interface Saying {
  readonly posting: number;
  readonly sku: string;
  readonly value: number | string;
  /** It came with the product itself and goes only with it. */
  readonly first?: boolean;
}

type Standing<T> = T & { stands: boolean };
type Shelf = Pick<Happening, 'sku' | 'place'>;

/**
 * What is true of a shop, by what was said and done and nothing else: no levels, no deltas, no old values. A level is the
 * newest count that stands and what moved since; a price and a name are what was said last and stands.
 */
export class Truth {
  readonly #happened: Standing<Happening>[] = [];
  readonly #prices: Standing<Saying>[] = [];
  readonly #names: Standing<Saying>[] = [];
  /** Which postings brought a product into the shop, or back into it. */
  readonly #brought = new Map<string, Set<number>>();
  /** Postings that somebody wanted undone, whatever was kept of them. */
  readonly #unwanted = new Set<number>();

  happen(one: Happening): void {
    this.#happened.push({ ...one, stands: true });
  }

  /** What a file counted; where that is what lies there anyway, nothing is written down. */
  countByFile(one: Omit<Happening, 'counted'>): void {
    if (one.quantity + this.#movedAfter(one, one.at) !== this.level(one)) this.happen({ ...one, counted: true });
  }

  sayPrice(posting: number, sku: string, value: number): void {
    if (this.price(sku) !== value) this.#prices.push({ posting, sku, value, stands: true });
  }

  sayName(posting: number, sku: string, said: string | null): void {
    const known = this.name(sku);
    const value = said ?? known ?? sku;
    if (value !== known) this.#names.push({ posting, sku, value, first: known === null, stands: true });
  }

  bring(posting: number, sku: string): void {
    this.#brought.set(sku, (this.#brought.get(sku) ?? new Set()).add(posting));
  }

  level(shelf: Shelf): number {
    const here = this.#happened.filter((one) => one.stands && one.sku === shelf.sku && one.place === shelf.place);
    const last = here.findLastIndex(({ counted }) => counted);
    const count = here[last];
    const since = here.filter((one, i) => !one.counted && (!count || i > last || one.at > count.at));
    return since.reduce((sum, { quantity }) => sum + quantity, count?.quantity ?? 0);
  }

  price = (sku: string) => this.#prices.findLast((one) => one.sku === sku && one.stands)?.value ?? null;
  name = (sku: string) => this.#names.findLast((one) => one.sku === sku && one.stands)?.value ?? null;

  /** What a paper brought and nobody wanted back. */
  broughtBy(paper: number, sku: string): number {
    const its = this.#happened.filter((one) => one.stands && one.paper === paper && one.sku === sku);
    return its.filter(({ posting }) => !this.#unwanted.has(posting)).reduce((sum, { quantity }) => sum + quantity, 0);
  }

  /** Takes back of a posting whatever nothing later stands on. */
  undo(posting: number): void {
    this.#unwanted.add(posting);
    const later = <T extends { readonly posting: number; readonly stands: boolean }>(list: readonly T[], of: T) =>
      list.slice(list.indexOf(of) + 1).filter((one) => one.stands && one.posting !== of.posting);
    const own = <T extends { readonly posting: number; readonly stands: boolean }>(list: readonly T[]) =>
      list.filter((one) => one.stands && one.posting === posting);
    const going = [
      ...own(this.#happened).filter(
        (one) =>
          !later(this.#happened, one).some(
            (other) => other.counted && other.sku === one.sku && other.place === one.place && other.at >= one.at,
          ),
      ),
      ...own(this.#prices).filter(
        (one) => !later(this.#prices, one).some(({ sku }) => sku === one.sku) && !this.#keepsProduct(one),
      ),
      ...own(this.#names).filter((one) => !one.first && !later(this.#names, one).some(({ sku }) => sku === one.sku)),
    ];
    for (const one of going) one.stands = false;
  }

  #movedAfter({ sku, place }: Shelf, at: string): number {
    return this.#happened
      .filter((one) => one.stands && !one.counted && one.sku === sku && one.place === place && one.at > at)
      .reduce((sum, { quantity }) => sum + quantity, 0);
  }

  /** The first price of a product that stays, because something later speaks of it. */
  #keepsProduct({ sku, posting }: Standing<Saying>): boolean {
    const brought = this.#brought.get(sku);
    const before = this.#prices.some((one) => one.stands && one.sku === sku && one.posting < posting);
    if (before || !brought?.has(posting)) return false;
    const spoke = (one: { readonly stands: boolean; readonly sku: string; readonly posting: number }) =>
      one.stands && one.sku === sku && one.posting > posting;
    return (
      this.#happened.some(
        (one) => spoke(one) && (one.counted || one.carried === true || one.quantity > 0 || one.paper !== undefined),
      ) ||
      [...this.#prices, ...this.#names].some(spoke) ||
      [...brought].some((one) => one > posting && !this.#unwanted.has(one))
    );
  }
}
