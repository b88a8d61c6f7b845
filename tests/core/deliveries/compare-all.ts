import { addMilliseconds, type Instant, type Problem, problem } from '../../../src/core/foundation';
import { DOUBLE_WITHIN_MS, type Judgement } from '../../../src/core/deliveries';
import type { OpenDelivery } from '../../../src/core/deliveries';
import { containsGoods, goodsOf, productOfKey, sameGoods, sumOf } from '../../../src/core/deliveries/goods';
import { familyOf, isNameless, looksSame, MANUAL, mayBeSame } from '../../../src/core/deliveries/identity';
import type { DocumentIdentity, Goods, KnownReceipt, ReceivedDocument } from '../../../src/core/deliveries/types';

/*
 * What a document would move, and which expected delivery it answers, found by comparing it with every other one: as slow
 * and as plain as can be, for the look-ups to be held against.
 */

export function chooseByComparing(
  document: Pick<DocumentIdentity, 'supplier' | 'numberKey' | 'related' | 'orders'>,
  productIds: ReadonlySet<number>,
  open: readonly OpenDelivery[],
): OpenDelivery[] {
  const possible = open.filter((one) => mayBeSame(one.supplier, document.supplier));
  const ordered = possible.filter((one) =>
    [one.numberKey, ...one.orders].some((key) => key !== null && document.orders.includes(key)),
  );
  if (ordered.length > 0) return ordered;
  const numbers = [document.numberKey, ...document.related];
  const named = possible.filter((one) => one.numberKey !== null && numbers.includes(one.numberKey));
  if (named.length > 0) return named;
  let best: { readonly delivery: OpenDelivery; readonly common: number } | null = null;
  for (const delivery of possible) {
    if (!looksSame(delivery.supplier, document.supplier)) continue;
    const awaited = new Set(delivery.lines.map((line) => line.productId));
    const common = [...productIds].filter((id) => awaited.has(id)).length;
    if (common * 2 >= productIds.size && common > (best?.common ?? 0)) best = { delivery, common };
  }
  return best === null ? [] : [best.delivery];
}

type Described = Pick<KnownReceipt, 'type' | 'supplier' | 'numberKey' | 'related' | 'corrects'>;

export function judgeByComparing(document: ReceivedDocument, known: readonly KnownReceipt[], at: Instant): Judgement {
  const says = goodsOf(document.lines);
  const group = groupOf(document, known);
  const versions = group.filter((other) => sameNumber(document, other)).sort((a, b) => b.revision - a.revision);
  const [latest] = versions;
  if (latest) return judgeVersion(document, says, latest, group);
  if (group.length > 0) return judgeLinked(document, says, group);
  const twin = document.numberKey === null ? known.find((other) => isNumberlessTwin(document, other)) : undefined;
  const holds = [
    ...(document.corrects !== null && !correctsKnown(document, known)
      ? [problem('delivery_corrects_unknown', { number: document.number, corrects: document.corrects })]
      : []),
    ...(twin
      ? [problem('delivery_same_content', { id: twin.id, at: twin.createdAt })]
      : doubles(document, says, known, at)),
  ];
  return { toBook: productsOf(says), revision: 1, holds, seen: null };
}

/** The same number again: nothing, unless it says something else now or what had brought its goods was undone. */
function judgeVersion(
  document: ReceivedDocument,
  says: Goods,
  latest: KnownReceipt,
  group: readonly KnownReceipt[],
): Judgement {
  const facts = { number: document.number, id: latest.id, at: latest.createdAt };
  const revision = latest.revision + 1;
  if (latest.contentHash === document.contentHash || sameGoods(latest.says, says)) {
    const toBook = stillToMove(group, latest.says, latest.says);
    return { toBook, revision, holds: [], seen: problem('delivery_already_booked', facts) };
  }
  const need = goodsOfGroup(newestVersions([...group, { ...document, revision, says, booked: new Map() }]));
  const have = bookedOf(group);
  const touched = new Set([...says.keys(), ...latest.says.keys()]);
  const difference = sumOf([...touched].map((key) => [key, (need.get(key) ?? 0) - (have.get(key) ?? 0)] as const));
  return {
    toBook: productsOf(difference),
    revision,
    holds: [problem('delivery_number_conflict', facts)],
    seen: null,
  };
}

/** Goods that other documents speak of: only what they have not brought. */
function judgeLinked(document: ReceivedDocument, says: Goods, group: readonly KnownReceipt[]): Judgement {
  const toBook = stillToMove([...group, { ...document, revision: 1, says, booked: new Map() }], says, says);
  const near = group.find((other) => linked(document, other)) ?? group[0];
  const facts = {
    number: document.number,
    other: near?.number ?? null,
    id: near?.id ?? null,
    at: near?.createdAt ?? null,
  };
  const missing = document.related.some((key) => !group.some((other) => other.numberKey === key));
  const more = toBook.size > 0 && !missing && group.some((other) => other.booked.size > 0);
  return {
    toBook,
    revision: 1,
    holds: more ? [problem('delivery_documents_disagree', facts)] : [],
    seen: toBook.size === 0 ? problem('delivery_goods_already_booked', facts) : null,
  };
}

type Booked = Omit<KnownReceipt, 'id' | 'number' | 'contentHash' | 'createdAt'>;

/** What a group of documents should have moved and has not, never more than `limit` says, in its direction. */
function stillToMove(group: readonly Booked[], of: Goods, limit: Goods): Goods {
  const need = goodsOfGroup(newestVersions(group));
  const have = bookedOf(group);
  return sumOf(
    [...productsOf(of).keys()].map((key) => {
      const most = limit.get(key) ?? 0;
      const missing = (need.get(key) ?? 0) - (have.get(key) ?? 0);
      return [key, most < 0 ? Math.min(0, Math.max(missing, most)) : Math.max(0, Math.min(missing, most))] as const;
    }),
  );
}

/** An older version of a document says nothing any more; what it moved still counts. */
function newestVersions(group: readonly Booked[]): Booked[] {
  return group.filter((one) => !group.some((other) => other.revision > one.revision && sameNumber(one, other)));
}

const bookedOf = (group: readonly Booked[]) => sumOf(group.flatMap((one) => [...one.booked]));

const productsOf = (goods: Goods): Goods => new Map([...goods].filter(([key]) => productOfKey(key) !== null));

function isNumberlessTwin(document: ReceivedDocument, other: KnownReceipt): boolean {
  return (
    document.type !== MANUAL &&
    other.numberKey === null &&
    other.contentHash === document.contentHash &&
    familyOf(other.type) === familyOf(document.type) &&
    looksSame(document.supplier, other.supplier)
  );
}

function correctsKnown(document: ReceivedDocument, known: readonly KnownReceipt[]): boolean {
  return known.some(
    (other) =>
      mayBeSame(document.supplier, other.supplier) &&
      (other.numberKey === document.corrects || other.related.includes(document.corrects ?? '')),
  );
}

/** Of a supplier nobody names, only exactly the same goods say anything. */
function overlap(goods: Goods, others: Goods, nameless: boolean): boolean {
  if (nameless) return goods.size > 0 && sameGoods(goods, others);
  return containsGoods(goods, others) || containsGoods(others, goods);
}

/**
 * The same goods under another kind of document, from the same supplier, a few days apart, and neither names the other:
 * probably one delivery. A document that has its partner of that kind already is not waiting for another.
 */
function doubles(document: ReceivedDocument, says: Goods, known: readonly KnownReceipt[], at: Instant): Problem[] {
  const since = addMilliseconds(at, -DOUBLE_WITHIN_MS);
  const family = familyOf(document.type);
  const goods = productsOf(says);
  const double = known.find(
    (other) =>
      other.createdAt >= since &&
      family !== familyOf(other.type) &&
      (other.corrects === null) === (document.corrects === null) &&
      looksSame(document.supplier, other.supplier) &&
      overlap(goods, productsOf(other.says), isNameless(document.supplier) || isNameless(other.supplier)) &&
      !known.some((third) => third !== other && familyOf(third.type) === family && linked(third, other)),
  );
  if (!double) return [];
  const { id, number, type, createdAt } = double;
  return [
    problem('delivery_probable_double', {
      number: document.number ?? document.type,
      other: number ?? type,
      id,
      at: createdAt,
    }),
  ];
}

/** Two versions of one document. */
function sameNumber(a: Described, b: Described): boolean {
  return a.numberKey !== null && a.numberKey === b.numberKey && mayBeSame(a.supplier, b.supplier);
}

/**
 * Two documents say of themselves that they are about the same goods: one names the other, or a note and an invoice name
 * the same third document. Two notes that name one invoice are two deliveries. A correction is never about the goods of
 * what it corrects, but about the difference.
 */
function linked(a: Described, b: Described): boolean {
  if ((a.corrects === null) !== (b.corrects === null)) return false;
  const isNamed = (a.numberKey !== null && a.numberKey === b.numberKey) || names(a, b) || names(b, a);
  return (isNamed || nameOneMore(a, b)) && mayBeSame(a.supplier, b.supplier);
}

const nameOneMore = (a: Described, b: Described) =>
  a.related.some((key) => b.related.includes(key)) && familyOf(a.type) !== familyOf(b.type);

const names = (a: Described, b: Described) => b.numberKey !== null && a.related.includes(b.numberKey);

/** All documents that are linked with `document`, directly or through others. */
function groupOf(document: Described, known: readonly KnownReceipt[]): KnownReceipt[] {
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
function goodsOfGroup(group: readonly View[]): Goods {
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
