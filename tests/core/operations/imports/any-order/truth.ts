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

/** What was said of a product. */
interface Saying {
  readonly posting: number;
  readonly sku: string;
  /** `name`, `vat`, `barcode`, `onSale`, or the price of a list. */
  readonly what: string;
  readonly value: number | string | boolean;
  /** The moment for which it was said. */
  readonly at: string;
  /** It came with the product itself and goes only with it. */
  readonly first?: boolean;
}

type Standing<T> = T & { stands: boolean };
type Shelf = Pick<Happening, 'sku' | 'place'>;

const isPrice = ({ what }: Pick<Saying, 'what'>) => what.startsWith('price:');

/**
 * What is true of a shop, by what was said and done and nothing else: no levels, no deltas, no old values. A level is the
 * newest count that stands and what moved since; a price and a fact are what was said last and stands, and what is said for
 * an earlier moment than that is not heard.
 */
export class Truth {
  readonly #happened: Standing<Happening>[] = [];
  readonly #said: Standing<Saying>[] = [];
  /** Which source's file a posting was. */
  readonly #sources = new Map<number, string>();
  /** Postings that somebody wanted undone, whatever was kept of them. */
  readonly #unwanted = new Set<number>();

  happen(one: Happening): void {
    this.#happened.push({ ...one, stands: true });
  }

  bookedBy(posting: number, source: string): void {
    this.#sources.set(posting, source);
  }

  /** What a file counted; where that is what lies there anyway, nothing is written down. */
  countByFile(one: Omit<Happening, 'counted'>): void {
    if (one.quantity + this.#movedAfter(one, one.at) !== this.level(one)) this.happen({ ...one, counted: true });
  }

  /** Whether a file of this source counted a shelf, and that was not taken back. */
  wasCountedBy = (source: string, { sku, place }: Shelf): boolean =>
    this.#happened.some(
      (one) => one.stands && one.sku === sku && one.place === place && this.#sources.get(one.posting) === source,
    );

  sayPrice(posting: number, sku: string, list: string, value: number, at: string): void {
    const what = `price:${list}`;
    if (this.price(sku, list) !== value && !this.#saidLater(sku, what, at))
      this.#say({ posting, sku, what, value, at });
  }

  sayName(posting: number, sku: string, said: string | null, at: string): void {
    const known = this.name(sku);
    const value = said ?? known ?? sku;
    if (value === known || this.#saidLater(sku, 'name', at)) return;
    this.#say({ posting, sku, what: 'name', value, at, first: known === null });
  }

  /** After its name: a product that comes with a rate keeps it. */
  sayVat(posting: number, sku: string, value: string, at: string): void {
    const isNew = this.#said.some((one) => one.sku === sku && one.posting === posting && one.first === true);
    if (this.vat(sku) === value || this.#saidLater(sku, 'vat', at)) return;
    this.#say({ posting, sku, what: 'vat', value, at, first: isNew });
  }

  /** A barcode that was forgotten with the product, or never known: a file that gives it speaks of the product. */
  sayBarcode(posting: number, sku: string, at: string): void {
    this.#say({ posting, sku, what: 'barcode', value: true, at });
  }

  /** Goods come to the shop, or come back, or are no longer sold. */
  sayOnSale(posting: number, sku: string, value: boolean, at: string): void {
    if (!this.#saidLater(sku, 'onSale', at)) this.#say({ posting, sku, what: 'onSale', value, at });
  }

  level(shelf: Shelf): number {
    const here = this.#happened.filter((one) => one.stands && one.sku === shelf.sku && one.place === shelf.place);
    const last = here.findLastIndex(({ counted }) => counted);
    const count = here[last];
    const since = here.filter((one, i) => !one.counted && (!count || i > last || one.at > count.at));
    return since.reduce((sum, { quantity }) => sum + quantity, count?.quantity ?? 0);
  }

  price = (sku: string, list: string) => this.#now(sku, `price:${list}`);
  name = (sku: string) => this.#now(sku, 'name');
  vat = (sku: string) => this.#now(sku, 'vat');
  onSale = (sku: string) => this.#now(sku, 'onSale') === true;

  /** What a paper brought and nobody wanted back. */
  broughtBy(paper: number, sku: string): number {
    const its = this.#happened.filter((one) => one.stands && one.paper === paper && one.sku === sku);
    return its.filter(({ posting }) => !this.#unwanted.has(posting)).reduce((sum, { quantity }) => sum + quantity, 0);
  }

  /** Takes back of a posting whatever nothing later stands on. */
  undo(posting: number): void {
    this.#unwanted.add(posting);
    const going = [
      ...this.#happened.filter((one) => one.stands && one.posting === posting && !this.#countedOver(one)),
      ...this.#said.filter((one) => one.stands && one.posting === posting && !this.#keeps(one)),
    ];
    for (const one of going) one.stands = false;
  }

  #say(one: Saying): void {
    this.#said.push({ ...one, stands: true });
  }

  #saidLater = (sku: string, what: string, at: string): boolean =>
    this.#said.some((one) => one.stands && one.sku === sku && one.what === what && one.at > at);

  #now = (sku: string, what: string) =>
    this.#said.findLast((one) => one.sku === sku && one.what === what && one.stands)?.value ?? null;

  #countedOver = (one: Standing<Happening>): boolean =>
    this.#happened
      .slice(this.#happened.indexOf(one) + 1)
      .some(
        (other) =>
          other.stands &&
          other.posting !== one.posting &&
          other.counted &&
          other.sku === one.sku &&
          other.place === one.place &&
          other.at >= one.at,
      );

  #movedAfter({ sku, place }: Shelf, at: string): number {
    return this.#happened
      .filter((one) => one.stands && !one.counted && one.sku === sku && one.place === place && one.at > at)
      .reduce((sum, { quantity }) => sum + quantity, 0);
  }

  /** Somebody said something else since, or the product stays because something later speaks of it. */
  #keeps(one: Standing<Saying>): boolean {
    if (one.first === true) return true;
    if (one.what === 'barcode') return false;
    const saidSince = this.#said
      .slice(this.#said.indexOf(one) + 1)
      .some(
        (other) => other.stands && other.posting !== one.posting && other.sku === one.sku && other.what === one.what,
      );
    if (one.what === 'onSale') return one.value === true ? this.#isSpokenOf(one) : saidSince;
    return saidSince || (isPrice(one) && this.#isFirstPrice(one) && this.#isSpokenOf(one));
  }

  /** It came with the product, or with its return. */
  #isFirstPrice({ sku, posting, what }: Saying): boolean {
    const brought = this.#said.some(
      (one) => one.sku === sku && one.posting === posting && one.what === 'onSale' && one.value === true,
    );
    return (
      brought && !this.#said.some((one) => one.stands && one.sku === sku && one.what === what && one.posting < posting)
    );
  }

  #isSpokenOf({ sku, posting }: Saying): boolean {
    const spoke = (one: { readonly stands: boolean; readonly sku: string; readonly posting: number }) =>
      one.stands && one.sku === sku && one.posting > posting;
    return (
      this.#happened.some(
        (one) => spoke(one) && (one.counted || one.carried === true || one.quantity > 0 || one.paper !== undefined),
      ) || this.#said.some(spoke)
    );
  }
}
