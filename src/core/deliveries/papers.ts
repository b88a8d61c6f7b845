import { type Family, FAMILIES, familyOf, mayBeSame } from './identity';
import type { KnownReceipt } from './types';

/** What a paper calls itself and others. */
export type Described = Pick<KnownReceipt, 'type' | 'supplier' | 'numberKey' | 'related' | 'corrects'>;

/** Two versions of one document. */
export function sameNumber(a: Described, b: Described): boolean {
  return a.numberKey !== null && a.numberKey === b.numberKey && mayBeSame(a.supplier, b.supplier);
}

/**
 * Two documents say of themselves that they are about the same goods: one names the other, or a note and an invoice name
 * the same third document. Two notes that name one invoice are two deliveries. A correction is never about the goods of
 * what it corrects, but about the difference.
 */
export function linked(a: Described, b: Described): boolean {
  if ((a.corrects === null) !== (b.corrects === null) || !mayBeSame(a.supplier, b.supplier)) return false;
  return sameNumber(a, b) || names(a, b) || names(b, a) || nameOneMore(a, b);
}

const nameOneMore = (a: Described, b: Described) =>
  a.related.some((key) => b.related.includes(key)) && familyOf(a.type) !== familyOf(b.type);

const names = (a: Described, b: Described) => b.numberKey !== null && a.related.includes(b.numberKey);

interface Placed<T> {
  readonly paper: T;
  /** Counts the papers in the order in which they were added. */
  readonly at: number;
}

/** Papers by the numbers they have and name: of thousands, those that are linked are found without comparing every two. */
export class Papers<T extends Described> {
  readonly #numbered = new Map<string, Placed<T>[]>();
  /** By the number they name, and by their family: two of one family are not linked by what both of them name. */
  readonly #naming = new Map<string, Placed<T>[]>();
  #count = 0;

  constructor(papers: Iterable<T> = []) {
    for (const paper of papers) this.add(paper);
  }

  /** Returns how many came before it. */
  add(paper: T): number {
    const placed = { paper, at: this.#count++ };
    if (paper.numberKey !== null) putUnder(this.#numbered, paper.numberKey, placed);
    const family = familyOf(paper.type);
    for (const key of new Set(paper.related)) putUnder(this.#naming, keyOf(family, key), placed);
    return placed.at;
  }

  /** In the order in which they were added; a paper that is here itself and has a number is linked with itself. */
  linkedWith(paper: Described): T[] {
    const family = familyOf(paper.type);
    const others = FAMILIES.filter((one) => one !== family);
    const lists = paper.related.flatMap((key) => [this.#numbered.get(key), ...this.#namedBy(others, key)]);
    if (paper.numberKey !== null)
      lists.push(this.#numbered.get(paper.numberKey), ...this.#namedBy(FAMILIES, paper.numberKey));
    return inOrder(lists, (other) => linked(paper, other));
  }

  /** Versions of one document, in the order in which they were added. */
  versionsOf(paper: Described): T[] {
    if (paper.numberKey === null) return [];
    return inOrder([this.#numbered.get(paper.numberKey)], (other) => sameNumber(paper, other));
  }

  /** Papers that have this number, or name it. */
  about(key: string): T[] {
    return inOrder([this.#numbered.get(key), ...this.#namedBy(FAMILIES, key)], () => true);
  }

  #namedBy(families: readonly Family[], key: string): (Placed<T>[] | undefined)[] {
    return families.map((family) => this.#naming.get(keyOf(family, key)));
  }
}

const keyOf = (family: Family, key: string) => `${family} ${key}`;

/** Those that satisfy, each once, in the order in which they were added. */
function inOrder<T>(lists: readonly (readonly Placed<T>[] | undefined)[], satisfies: (paper: T) => boolean): T[] {
  const found = new Set<Placed<T>>();
  for (const list of lists) {
    for (const placed of list ?? []) if (satisfies(placed.paper)) found.add(placed);
  }
  return [...found].sort((a, b) => a.at - b.at).map(({ paper }) => paper);
}

export function putUnder<K, T>(lists: Map<K, T[]>, key: K, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

/** All papers that are linked with `paper`, directly or through others. */
export function groupOf<T extends Described>(paper: Described, papers: Papers<T>): T[] {
  const group = new Set<T>();
  const add = (one: Described) => {
    for (const other of papers.linkedWith(one)) group.add(other);
  };
  add(paper);
  // A set is walked to its end, and what is added on the way comes last.
  for (const one of group) add(one);
  return [...group];
}
