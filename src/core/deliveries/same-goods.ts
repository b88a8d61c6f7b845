import { sumOf } from './goods';
import { familyOf, mayBeSame } from './identity';
import type { Goods, KnownReceipt } from './types';

type Described = Pick<KnownReceipt, 'type' | 'supplier' | 'numberKey' | 'related' | 'corrects'>;

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
  if ((a.corrects === null) !== (b.corrects === null)) return false;
  // Every paper of a file is asked beside every one in the books: what is cheap and hardly ever so comes first.
  const isNamed = (a.numberKey !== null && a.numberKey === b.numberKey) || names(a, b) || names(b, a);
  return (isNamed || nameOneMore(a, b)) && mayBeSame(a.supplier, b.supplier);
}

const nameOneMore = (a: Described, b: Described) =>
  a.related.some((key) => b.related.includes(key)) && familyOf(a.type) !== familyOf(b.type);

const names = (a: Described, b: Described) => b.numberKey !== null && a.related.includes(b.numberKey);

/** All documents that are linked with `document`, directly or through others. */
export function groupOf(document: Described, known: readonly KnownReceipt[]): KnownReceipt[] {
  const group: KnownReceipt[] = [];
  const rest = new Set(known);
  const queue: Described[] = [document];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const other of rest) {
      if (!linked(next, other)) continue;
      rest.delete(other);
      group.push(other);
      queue.push(other);
    }
  }
  return group;
}

interface View extends Described {
  readonly says: Goods;
}

/**
 * What really moved, by all documents of one group together. Documents that are linked describe overlapping goods, so of
 * two linked ones only the greater counts; documents that are not linked describe different goods, so they add up. An
 * invoice of 15 over two notes of 10 and 5 makes 15, in whatever order the three come.
 */
export function goodsOfGroup(group: readonly View[]): Goods {
  const spellings = spellingsOf(group);
  const keys = new Set(group.flatMap((view) => [...view.says.keys()]));
  return sumOf(
    [...keys].flatMap((key) => [
      [key, movedBy(spellings, (view) => Math.max(view.says.get(key) ?? 0, 0))],
      [key, -movedBy(spellings, (view) => Math.max(-(view.says.get(key) ?? 0), 0))],
    ]),
  );
}

/**
 * Documents of one family that are linked are spellings of one document: the supplier's invoice and its copy in the own
 * books, the delivery note and the goods received note that names it. What is linked to one is linked to all.
 */
function spellingsOf(group: readonly View[]): View[][] {
  const spellings: View[][] = [];
  for (const view of group) {
    const same = spellings.filter((members) =>
      members.some((member) => familyOf(member.type) === familyOf(view.type) && linked(member, view)),
    );
    for (const members of same) spellings.splice(spellings.indexOf(members), 1);
    spellings.push([...same.flat(), view]);
  }
  return spellings;
}

function movedBy(spellings: readonly (readonly View[])[], weightOf: (view: View) => number): number {
  return heaviest(
    spellings.filter((members) => members.some((view) => weightOf(view) > 0)),
    (a, b) => a.some((one) => b.some((other) => linked(one, other))),
    (members) => heaviest(members, linked, weightOf),
  );
}

/** The greatest sum of weights of which no two are adjacent; what is adjacent to most decides first. Groups are small. */
function heaviest<T>(items: readonly T[], adjacent: (a: T, b: T) => boolean, weightOf: (item: T) => number): number {
  const near = new Map(items.map((item) => [item, items.filter((other) => other !== item && adjacent(item, other))]));
  const weights = new Map(items.map((item) => [item, weightOf(item)]));
  const weigh = (left: readonly T[]): number => {
    const degreeOf = (item: T) => (near.get(item) ?? []).filter((other) => left.includes(other)).length;
    let busiest = left[0];
    for (const item of left) if (busiest !== undefined && degreeOf(item) > degreeOf(busiest)) busiest = item;
    if (busiest === undefined) return 0;
    if (degreeOf(busiest) === 0) return left.reduce((sum, item) => sum + (weights.get(item) ?? 0), 0);
    const rest = left.filter((item) => item !== busiest);
    const apart = rest.filter((item) => !near.get(busiest)?.includes(item));
    return Math.max(weigh(rest), (weights.get(busiest) ?? 0) + weigh(apart));
  };
  return weigh(items);
}
