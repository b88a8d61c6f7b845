import { sumOf } from './goods';
import { heaviest } from './heaviest';
import { familyOf } from './identity';
import { type Described, Papers, putUnder } from './papers';
import type { Goods } from './types';

interface View extends Described {
  readonly says: Goods;
}

/**
 * What really moved of some goods, by all documents of one group together. Documents that are linked describe overlapping
 * goods, so of two linked ones only the greater counts; documents that are not linked describe different goods, so they add
 * up. An invoice of 15 over two notes of 10 and 5 makes 15, in whatever order the three come.
 */
export function goodsOfGroup(group: readonly View[], keys: Iterable<string>): Goods {
  const wanted = new Set(keys);
  const saying = new Map<string, View[]>();
  for (const view of group) for (const key of view.says.keys()) if (wanted.has(key)) putUnder(saying, key, view);
  const links = linksOf(group);
  return sumOf(
    [...saying].flatMap(([key, views]) => [
      [key, movedBy(views, links, (view) => view.says.get(key) ?? 0)],
      [key, -movedBy(views, links, (view) => -(view.says.get(key) ?? 0))],
    ]),
  );
}

/** Documents of one family that are linked, directly or through others of it. */
type Spelling = ReadonlySet<View>;

interface Links {
  readonly spellingOf: ReadonlyMap<View, Spelling>;
  /** What is linked with a document, and with any of a spelling beyond itself. */
  readonly near: ReadonlyMap<View, readonly View[]>;
  readonly nearSpelling: ReadonlyMap<Spelling, ReadonlySet<Spelling>>;
}

/**
 * Documents of one family that are linked are spellings of one document: the supplier's invoice and its copy in the own
 * books, the delivery note and the goods received note that names it. What is linked to one is linked to all.
 */
function linksOf(group: readonly View[]): Links {
  const papers = new Papers(group);
  const near = new Map(group.map((view) => [view, papers.linkedWith(view).filter((other) => other !== view)]));
  const spellingOf = new Map<View, Spelling>();
  for (const view of group) {
    if (spellingOf.has(view)) continue;
    const family = familyOf(view.type);
    const spelling = new Set([view]);
    for (const one of spelling) {
      spellingOf.set(one, spelling);
      for (const other of near.get(one) ?? []) if (familyOf(other.type) === family) spelling.add(other);
    }
  }
  const nearSpelling = new Map<Spelling, Set<Spelling>>();
  for (const [view, spelling] of spellingOf) {
    const beside = nearSpelling.get(spelling) ?? new Set();
    nearSpelling.set(spelling, beside);
    for (const other of near.get(view) ?? []) beside.add(spellingOf.get(other) ?? spelling);
    beside.delete(spelling);
  }
  return { spellingOf, near, nearSpelling };
}

function movedBy(views: readonly View[], links: Links, weightOf: (view: View) => number): number {
  const saying = new Map<Spelling, Map<View, number>>();
  for (const view of views) {
    const [weight, spelling] = [weightOf(view), links.spellingOf.get(view)];
    if (weight <= 0 || spelling === undefined) continue;
    const weights = saying.get(spelling) ?? new Map<View, number>();
    saying.set(spelling, weights.set(view, weight));
  }
  const none: readonly never[] = [];
  const weights = new Map(
    [...saying].map(([spelling, said]) => [spelling, heaviest(said, (view) => links.near.get(view) ?? none)]),
  );
  return heaviest(weights, (spelling) => links.nearSpelling.get(spelling) ?? none);
}
