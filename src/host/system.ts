import { randomInt, randomUUID } from 'node:crypto';
import type { Clock, Random } from '../core/foundation';

export const systemClock: Clock = { now: () => new Date() };

const FRACTION_STEPS = 2 ** 47;

export const systemRandom: Random = {
  fraction: () => randomInt(FRACTION_STEPS) / FRACTION_STEPS,
  uuid: () => randomUUID(),
};
