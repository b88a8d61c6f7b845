import type { Random } from '../../src/core/foundation';

/** Random numbers from a seed (mulberry32), so that a failure can be played again. */
export function seededRandom(seed = 1): Random {
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  let count = 0;
  return { fraction, uuid: () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}` };
}
