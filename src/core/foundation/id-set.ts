/** A set of positive ids as a byte each: a million of them are marked and asked in a few milliseconds. */
export function idSet(ids: Uint32Array): (id: number) => boolean {
  let last = 0;
  for (const id of ids) if (id > last) last = id;
  const marked = new Uint8Array(last + 1);
  for (const id of ids) marked[id] = 1;
  return (id) => marked[id] === 1;
}
