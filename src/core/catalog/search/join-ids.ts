import { idSet } from '../../foundation';

/** The ids of both in this order, each once. */
export function joinIds(first: Uint32Array, then: Uint32Array): Uint32Array {
  if (first.length === 0) return then;
  const there = idSet(first);
  const others = then.filter((id) => !there(id));
  const all = new Uint32Array(first.length + others.length);
  all.set(first);
  all.set(others, first.length);
  return all;
}
