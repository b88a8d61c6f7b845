import type { PushItem } from '../../core/channels';
import { minorToDecimal } from '../../core/foundation';
import { type PushCommand, uuidOf } from './command-id';

/** The most changes in one bulk command, each with a value of its own. */
const BULK = 25;
/** The most offers in one command that gives all of them the same value. */
const SAME = 1000;

/** One field of one offer. A quantity is never zero here: Allegro refuses that, and ends offers instead. */
export interface Change {
  readonly offerId: string;
  readonly field: 'price' | 'stock';
  /** A decimal text or a number of pieces. */
  readonly value: string;
}

/** One command of Allegro: a same-value command for quantity (q) or price (p), a bulk (b), or an end of offers (e). */
export type Part = { readonly name: string } & (
  | { readonly kind: 'end'; readonly offerIds: readonly string[] }
  | {
      readonly kind: 'same';
      readonly field: Change['field'];
      readonly value: string;
      readonly offerIds: readonly string[];
    }
  | { readonly kind: 'bulk'; readonly changes: readonly Change[] }
);

export interface PushPlan {
  /** In the order they are sent. */
  readonly parts: readonly { readonly push: string; readonly part: Part }[];
  /** What each offer waits for; an offer that shows everything already waits for nothing. */
  readonly commands: ReadonlyMap<string, PushCommand>;
}

/**
 * The fewest commands that make offers what they should be: only fields that differ from what was last shown, many offers
 * with one value in one command, the rest in bulks; what sells out first. An ended offer that has stock again is published
 * anew after its stock has been set, so those go in commands of their own.
 */
export function planPush(items: readonly PushItem[]): PushPlan {
  const revived = items.filter(({ confirmed, offer }) => confirmed.quantity === 0 && offer.quantity > 0);
  const others = items.filter((item) => !revived.includes(item));
  const plain = planGroup(others, false);
  const again = planGroup(revived, true);
  return { parts: [...plain.parts, ...again.parts], commands: new Map([...plain.commands, ...again.commands]) };
}

function planGroup(items: readonly PushItem[], revives: boolean): PushPlan {
  const ending = items.filter(({ offer, confirmed }) => offer.quantity === 0 && confirmed.quantity !== 0);
  const parts: Part[] = [
    ...chunks(
      ending.map(({ ref }) => ref.id),
      SAME,
    ).map((offerIds, i) => ({ name: `e${i}`, kind: 'end', offerIds }) as const),
    ...changeParts(items.flatMap(changesOf)),
  ];
  const push = uuidOf(JSON.stringify([revives, items.map(({ key, ref, offer }) => [key, ref.id, offer]), parts]));
  const partsOf = new Map<string, string[]>();
  for (const part of parts) {
    for (const id of new Set(offersOf(part))) partsOf.set(id, [...(partsOf.get(id) ?? []), part.name]);
  }
  // Revived offers all wait for all their commands, so that none is published before its own have ended.
  const names = parts.map((part) => part.name);
  const commands = new Map(
    [...partsOf].map(([id, own]) => [id, { push, parts: revives ? names : own, revives }] as const),
  );
  return { parts: parts.map((part) => ({ push, part })), commands };
}

function changesOf({ ref, offer, confirmed }: PushItem): Change[] {
  const changes: Change[] = [];
  if (offer.quantity > 0 && offer.quantity !== confirmed.quantity) {
    changes.push({ offerId: ref.id, field: 'stock', value: String(offer.quantity) });
  }
  if (offer.priceMinor !== confirmed.priceMinor) {
    changes.push({ offerId: ref.id, field: 'price', value: minorToDecimal(offer.priceMinor) });
  }
  return changes;
}

/** A value that fills more than one bulk by itself is cheaper as a command of its own. */
function changeParts(changes: readonly Change[]): Part[] {
  const byValue = new Map<string, Change[]>();
  for (const change of changes) {
    const value = `${change.field} ${change.value}`;
    const group = byValue.get(value);
    if (group) group.push(change);
    else byValue.set(value, [change]);
  }
  const same = [...byValue.values()].filter((group) => group.length > BULK);
  const rest = [...byValue.values()].filter((group) => group.length <= BULK).flat();
  const counts = { stock: 0, price: 0 };
  const sameParts = same.flatMap((group) => {
    const { field, value } = group[0]!;
    const letter = field === 'stock' ? 'q' : 'p';
    return chunks(
      group.map(({ offerId }) => offerId),
      SAME,
    ).map((offerIds): Part => ({ name: `${letter}${counts[field]++}`, kind: 'same', field, value, offerIds }));
  });
  // Both fields of an offer side by side, so that they mostly travel and end together.
  const ordered = rest.toSorted((a, b) => (a.offerId < b.offerId ? -1 : a.offerId > b.offerId ? 1 : 0));
  return [
    ...sameParts,
    ...chunks(ordered, BULK).map((part, i): Part => ({ name: `b${i}`, kind: 'bulk', changes: part })),
  ];
}

function offersOf(part: Part): readonly string[] {
  return part.kind === 'bulk' ? part.changes.map(({ offerId }) => offerId) : part.offerIds;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
