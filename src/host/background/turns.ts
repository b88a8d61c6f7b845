import type { Delivery } from './parts';

/** So long do newer files of a source wait for an older one that cannot be taken in yet. */
const BLOCKING_MS = 10 * 60_000;

/** Whose turn it is within one look at a folder, in which files are visited oldest first. */
export interface Turns {
  /** A delivery that cannot be taken in, and for how long it has been there. */
  hold(source: string, delivery: Delivery, waitedMs: number): void;
  /** The older file for which this source's files must wait; null when it is their turn. */
  waitsFor(source: string): string | null;
  /** Older deliveries of this source for which nobody waits any more. */
  passedOver(source: string): readonly Delivery[];
}

export function createTurns(): Turns {
  const holding = new Map<string, string>();
  const passed = new Map<string, Delivery[]>();
  return {
    hold(source, delivery, waitedMs) {
      if (waitedMs >= BLOCKING_MS) passed.set(source, [...(passed.get(source) ?? []), delivery]);
      else if (!holding.has(source)) holding.set(source, delivery.name);
    },
    waitsFor: (source) => holding.get(source) ?? null,
    passedOver: (source) => passed.get(source) ?? [],
  };
}
