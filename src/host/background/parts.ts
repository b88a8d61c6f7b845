import { posix } from 'node:path';
import type { Sighting } from './sightings';

/** What a file name says about being one part of a file. */
export interface PartName {
  /** Name of the whole. */
  readonly whole: string;
  readonly number: number;
  /** How many parts there are, where the name says so. */
  readonly of: number | null;
  /** Cut anywhere, as file splitters do, rather than between rows. */
  readonly slice: boolean;
}

const OF =
  /^(.*?)(?:[\s._-]+\(?|\()(?:part|cz|część|czesc)?[\s._-]?(\d{1,3})[\s._-]?(?:of|z)[\s._-]?(\d{1,3})\)?(\.[^.\s]+)?$/i;
const NUMBERED = /^(.+?)[\s._-]+\(?(?:part|cz|część|czesc)[\s._-]?(\d{1,3})\)?(\.[^.\s]+)?$/i;
/** Only after an ending that is a file's own: EDI programs number whole documents 001, 002 … */
const SLICE = /^(.+\.(?:csv|txt|tsv|xml|json|xlsx?|zip|gz|epp))\.(\d{3})$/i;
/** Files of rows can be read as one; of everything else each part is a document of its own. */
const TABLE = /\.(csv|tsv|tab|txt|dat)$/i;

/** `stany_1of3.csv`, `stany 1z3.csv`, `stany.part1.csv`, `cennik_cz1.csv`, `stany.csv.001`; null for any other name. */
export function partOf(name: string): PartName | null {
  const slice = SLICE.exec(name);
  if (slice) return { whole: slice[1] ?? name, number: Number(slice[2]), of: null, slice: true };
  const counted = OF.exec(name);
  if (counted) {
    const [, stem = '', number, of, ending = ''] = counted;
    const total = Number(of);
    const possible = stem !== '' && Number(number) >= 1 && Number(number) <= total;
    return possible ? { whole: stem + ending, number: Number(number), of: total, slice: false } : null;
  }
  const numbered = NUMBERED.exec(name);
  if (!numbered) return null;
  const [, stem = '', number, ending = ''] = numbered;
  return { whole: stem + ending, number: Number(number), of: null, slice: false };
}

/** A file to take in: one that stands alone, or the parts of one. */
export interface Delivery {
  /** Name of the file, or of the whole of which there are parts. */
  readonly name: string;
  /** In the order in which they are read. */
  readonly files: readonly { readonly name: string; readonly seen: Sighting }[];
  /** Null for a file that stands alone. */
  readonly set: PartSet | null;
}

export interface PartSet {
  /** `yes` every part is there; `so_far` nothing is missing, but the names do not say how many there are. */
  readonly complete: 'yes' | 'so_far' | 'no';
  /** How the parts make one file; `apart` when each one is a file of its own that only must keep its turn. */
  readonly join: 'slices' | 'tables' | 'apart';
}

/** What there is to take in, oldest first: an older export must not follow a newer one. */
export function deliveriesOf(files: ReadonlyMap<string, Sighting>): Delivery[] {
  const sets = new Map<string, { part: PartName; file: Delivery['files'][number] }[]>();
  const deliveries: Delivery[] = [];
  for (const [name, seen] of files) {
    const part = partOf(name);
    if (!part) {
      deliveries.push({ name, files: [{ name, seen }], set: null });
      continue;
    }
    const key = `${part.whole.toLowerCase()}/${part.of ?? '?'}/${part.slice}`;
    sets.set(key, [...(sets.get(key) ?? []), { part, file: { name, seen } }]);
  }
  for (const parts of sets.values()) deliveries.push(deliveryOf(parts));
  const order = (a: Delivery, b: Delivery) => writtenMs(a) - writtenMs(b) || (a.name < b.name ? -1 : 1);
  return deliveries.sort(order);
}

/** When the last of its files was written. */
export function writtenMs({ files }: Delivery): number {
  return Math.max(...files.map(({ seen }) => seen.modifiedMs));
}

function deliveryOf(unsorted: readonly { part: PartName; file: Delivery['files'][number] }[]): Delivery {
  const parts = [...unsorted].sort((a, b) => a.part.number - b.part.number);
  const numbers = parts.map(({ part }) => part.number);
  const first = numbers[0] ?? 0;
  const gapless = first <= 1 && numbers.every((number, i) => number === first + i);
  const { whole, of, slice } = parts[0]?.part ?? { whole: '', of: null, slice: false };
  const all = of === null ? 'so_far' : first === 1 && numbers.length === of ? 'yes' : 'no';
  const join = slice ? 'slices' : TABLE.test(posix.extname(whole) || '.csv') ? 'tables' : 'apart';
  return {
    name: whole,
    files: parts.map(({ file }) => file),
    set: { complete: gapless ? all : 'no', join },
  };
}
