import { addMilliseconds, type Instant } from '../foundation';

const HOUR = 3_600_000;

/** How many people are told per unit back in stock, and how long they have before the next ones are told. */
export interface FairnessRules {
  readonly peoplePerUnit: number;
  readonly alertWindowHours: number;
}

/** Somebody who waits and has not been told in this restock. */
export interface Waiting {
  readonly entryId: number;
  readonly emailHash: string;
  readonly since: Instant;
}

/** Where an open restock stands. */
export interface RestockProgress {
  /** Sale units that could be bought now. */
  readonly available: number;
  /** When the current window began; null before the first wave. */
  readonly lastWaveAt: Instant | null;
  /** People queued or being mailed: they take a place whichever window they were queued in. */
  readonly outstanding: number;
  /** When each person who was (or may have been) told was told. */
  readonly toldAt: readonly Instant[];
}

/** Whom to queue now, oldest first, and when the window they are told in began. */
export interface Wave {
  readonly windowStart: Instant;
  readonly chosen: readonly Waiting[];
}

/**
 * The next fair wave: those who wait longest, no more at once than the stock can hope to serve. While a window lasts only
 * places that are still free are filled (more stock arrived, an address was refused); when it has passed and stock is
 * left, those told before had their turn and the next ones follow.
 */
export function nextWave(
  restock: RestockProgress,
  waiting: readonly Waiting[],
  rules: FairnessRules,
  now: Instant,
): Wave {
  const windowStart = windowStartAt(restock.lastWaveAt, rules, now);
  const free = freePlaces(restock, windowStart, rules);
  const chosen: Waiting[] = [];
  const seen = new Set<string>();
  for (const person of [...waiting].sort(bySeniority)) {
    if (chosen.length >= free) break;
    if (seen.has(person.emailHash)) continue;
    seen.add(person.emailHash);
    chosen.push(person);
  }
  return { windowStart: chosen.length > 0 ? windowStart : (restock.lastWaveAt ?? windowStart), chosen };
}

/** When the window that `now` falls into began; a new one begins once the last has passed. */
export function windowStartAt(lastWaveAt: Instant | null, rules: FairnessRules, now: Instant): Instant {
  if (lastWaveAt === null) return now;
  return now < addMilliseconds(lastWaveAt, rules.alertWindowHours * HOUR) ? lastWaveAt : now;
}

/** How many more people may be told in the window; zero or less when the stock has shrunk below what was promised. */
export function freePlaces(
  restock: Pick<RestockProgress, 'available' | 'outstanding' | 'toldAt'>,
  windowStart: Instant,
  rules: FairnessRules,
): number {
  const toldInWindow = restock.toldAt.filter((at) => at >= windowStart).length;
  return restock.available * rules.peoplePerUnit - toldInWindow - restock.outstanding;
}

function bySeniority(a: Waiting, b: Waiting): number {
  if (a.since !== b.since) return a.since < b.since ? -1 : 1;
  return a.entryId - b.entryId;
}
