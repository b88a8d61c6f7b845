import { dirname, join } from 'node:path';
import type { ProblemView } from '../../contract';
import type { Clock } from '../../core/foundation';
import type { Delivery } from './parts';
import { isSame, type Sighting } from './sightings';
import { createStillness, type Stillness } from './stillness';

/** Parts whose names do not say how many there are, are complete when nothing has come for this long. */
const QUIET_MS = 2 * 60_000;

/** Why a delivery was not taken in when it was tried, and how often it was. */
interface Refusal {
  readonly problem: ProblemView;
  readonly tries: number;
}

/** What is remembered of the deliveries of one or many folders from look to look. */
export interface DeliveryWatch {
  stillness(folder: string, delivery: Delivery): Promise<Stillness>;
  /** When the first of its files was first seen. */
  firstSeen(folder: string, delivery: Delivery): number;
  /** When the last of its files came to lie there; by our own clock where the file server's is ahead of it. */
  arrived(folder: string, delivery: Delivery): number;
  /** Every part of it is there, as far as one can know. */
  isWhole(folder: string, delivery: Delivery): boolean;
  refusal(folder: string, delivery: Delivery): Refusal | null;
  /** It could not be read: it waits, longer each time. */
  refuse(folder: string, delivery: Delivery, problem: ProblemView): void;
  /** True once, for a delivery that may have failed because it was cut off: it waits to be tried again. */
  grantSecondChance(folder: string, delivery: Delivery, problem: ProblemView): boolean;
  /** Newer files of its source were taken in while it could not be. */
  overtake(folder: string, delivery: Delivery): void;
  isOvertaken(folder: string, delivery: Delivery): boolean;
  forget(folder: string, delivery: Delivery): void;
  /** Forgets files of this folder that are there no more. */
  keepOnly(folder: string, files: ReadonlyMap<string, Sighting>): void;
}

export function createDeliveryWatch(clock: Clock): DeliveryWatch {
  const stillness = createStillness(clock);
  const refusals = new Map<string, Refusal & { seen: Sighting }>();
  const overtaken = new Map<string, Sighting>();

  const remember = (folder: string, { files }: Delivery, problem: ProblemView, tries: (path: string) => number) => {
    for (const { name, seen } of files) {
      const path = join(folder, name);
      refusals.set(path, { seen, problem, tries: tries(path) });
    }
  };
  return {
    async stillness(folder, { files }) {
      const states = await Promise.all(files.map(({ name, seen }) => stillness.check(join(folder, name), seen)));
      if (states.includes('abandoned')) return 'abandoned';
      return states.includes('moving') ? 'moving' : 'still';
    },
    firstSeen: (folder, { files }) => Math.min(...files.map(({ name }) => stillness.firstSeen(join(folder, name)))),
    arrived: (folder, { files }) =>
      Math.max(...files.map(({ name, seen }) => Math.min(seen.arrivedMs, stillness.firstSeen(join(folder, name))))),
    isWhole(folder, { files, set }) {
      if (set?.complete !== 'so_far') return set === null || set.complete === 'yes';
      return files.every(({ name }) => stillness.stillFor(join(folder, name)) >= QUIET_MS);
    },
    refusal(folder, { files }) {
      for (const { name, seen } of files) {
        const found = refusals.get(join(folder, name));
        if (found && isSame(found.seen, seen)) return found;
      }
      return null;
    },
    refuse: (folder, delivery, problem) => remember(folder, delivery, problem, (path) => stillness.postpone(path)),
    grantSecondChance(folder, delivery, problem) {
      const granted = delivery.files.some(({ name }) => stillness.grantSecondChance(join(folder, name)));
      if (granted) remember(folder, delivery, problem, () => 0);
      return granted;
    },
    overtake(folder, { files }) {
      for (const { name, seen } of files) overtaken.set(join(folder, name), seen);
    },
    isOvertaken: (folder, { files }) => files.some(({ name, seen }) => isSame(overtaken.get(join(folder, name)), seen)),
    forget(folder, { files }) {
      for (const path of files.map(({ name }) => join(folder, name))) {
        stillness.forget(path);
        refusals.delete(path);
        overtaken.delete(path);
      }
    },
    keepOnly(folder, files) {
      const paths = new Set([...files.keys()].map((name) => join(folder, name)));
      stillness.keepOnly(folder, paths);
      for (const known of [refusals, overtaken]) {
        for (const path of known.keys()) if (dirname(path) === folder && !paths.has(path)) known.delete(path);
      }
    },
  };
}
