import type { Problem } from './problem';

/** An expected outcome. Faults are thrown; everything a person can do something about is returned. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function ok<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refused<T = never>(problem: Problem): Outcome<T> {
  return { ok: false, problem };
}
