import { addMilliseconds, type Instant, type Problem, problem } from '../foundation';
import { containsGoods, goodsOf, productsOf, sameGoods, sumOf } from './goods';
import { familyOf, isNameless, looksSame, MANUAL, mayBeSame } from './identity';
import type { KnownReceipts } from './known-receipts';
import { groupOf, linked, Papers, sameNumber } from './papers';
import { goodsOfGroup } from './same-goods';
import type { Goods, KnownReceipt, ReceivedDocument } from './types';

/** Papers about one delivery come this close together. */
export const DOUBLE_WITHIN_MS = 14 * 24 * 3_600_000;

/** What a document would move, seen against all that is in the books. */
export interface Judgement {
  /** Products only, by goods key; negative where goods go back or a new version says less. */
  readonly toBook: Goods;
  readonly revision: number;
  /** Why a person must look before this is booked. */
  readonly holds: readonly Problem[];
  /** The document, or one about the same goods, is in the books; null where it brings goods of its own. */
  readonly seen: Problem | null;
}

export function judgeDocument(document: ReceivedDocument, known: KnownReceipts, at: Instant): Judgement {
  const says = goodsOf(document.lines);
  const group = groupOf(document, known);
  const versions = group.filter((other) => sameNumber(document, other)).sort((a, b) => b.revision - a.revision);
  const [latest] = versions;
  if (latest) return judgeVersion(document, says, latest, group);
  if (group.length > 0) return judgeLinked(document, says, group);
  const twin =
    document.numberKey === null
      ? known.withContent(document.contentHash).find((other) => isNumberlessTwin(document, other))
      : undefined;
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
  const touched = new Set([...says.keys(), ...latest.says.keys()]);
  const need = goodsOfGroup(newestVersions([...group, { ...document, revision, says, booked: new Map() }]), touched);
  const have = bookedOf(group);
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
  const numbers = new Set(group.map(({ numberKey }) => numberKey));
  const missing = document.related.some((key) => !numbers.has(key));
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
export function stillToMove(group: readonly Booked[], of: Goods, limit: Goods): Goods {
  const keys = [...productsOf(of).keys()];
  const need = goodsOfGroup(newestVersions(group), keys);
  const have = bookedOf(group);
  return sumOf(
    keys.map((key) => {
      const most = limit.get(key) ?? 0;
      const missing = (need.get(key) ?? 0) - (have.get(key) ?? 0);
      return [key, most < 0 ? Math.min(0, Math.max(missing, most)) : Math.max(0, Math.min(missing, most))] as const;
    }),
  );
}

/** An older version of a document says nothing any more; what it moved still counts. */
function newestVersions(group: readonly Booked[]): Booked[] {
  const papers = new Papers(group);
  return group.filter((one) => !papers.versionsOf(one).some((other) => other.revision > one.revision));
}

const bookedOf = (group: readonly Booked[]) => sumOf(group.flatMap((one) => [...one.booked]));

function isNumberlessTwin(document: ReceivedDocument, other: KnownReceipt): boolean {
  return (
    document.type !== MANUAL &&
    other.numberKey === null &&
    other.contentHash === document.contentHash &&
    familyOf(other.type) === familyOf(document.type) &&
    looksSame(document.supplier, other.supplier)
  );
}

function correctsKnown({ supplier, corrects }: ReceivedDocument, known: KnownReceipts): boolean {
  return corrects !== null && known.about(corrects).some((other) => mayBeSame(supplier, other.supplier));
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
function doubles(document: ReceivedDocument, says: Goods, known: KnownReceipts, at: Instant): Problem[] {
  const since = addMilliseconds(at, -DOUBLE_WITHIN_MS);
  const family = familyOf(document.type);
  const goods = productsOf(says);
  const double = known
    .holding(goods, family)
    .find(
      (other) =>
        other.createdAt >= since &&
        (other.corrects === null) === (document.corrects === null) &&
        looksSame(document.supplier, other.supplier) &&
        overlap(goods, productsOf(other.says), isNameless(document.supplier) || isNameless(other.supplier)) &&
        !known.linkedWith(other).some((third) => third !== other && familyOf(third.type) === family),
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
