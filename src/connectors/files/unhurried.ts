import { setImmediate } from 'node:timers/promises';

const LONGEST_TURN_MS = 8;
/** The clock is asked only so often. */
const AT_ONCE = 50;

/** Goes through many items in short turns, so that whatever else the process does gets its turn between them. */
export async function* unhurried<Item>(items: Iterable<Item>): AsyncGenerator<Item[]> {
  let began = performance.now();
  let some: Item[] = [];
  for (const item of items) {
    some.push(item);
    if (some.length < AT_ONCE) continue;
    yield some;
    some = [];
    if (performance.now() - began < LONGEST_TURN_MS) continue;
    await setImmediate();
    began = performance.now();
  }
  yield some;
}
