import { type Hash, hashSku } from '../lines/hash';
import { LineIndex } from '../lines/line-index';

/** A SKU that stands in a file more than once. */
export interface Repeat {
  readonly sku: string;
  /** Every line it stands on, in file order. */
  readonly lines: number[];
}

/** Each part grows by itself, so that no growth takes long; the bits that choose it are not used inside it. */
const PART_BITS = 6;

/**
 * Finds SKUs that repeat while a file streams by, in about 8 bytes a row beside the hashes of the SKUs, which stand in the
 * index of the file's lines where there is one; see `hashSku`.
 */
export class RepeatFinder {
  readonly #hashes: LineIndex;
  /** Where several rows may stand on one line: the line of each row. */
  readonly #lineOf: number[] | null;
  readonly #parts: readonly SlotTable[];
  readonly #hash: Hash = { low: 0, high: 0 };
  readonly #repeats = new Map<string, number[]>();

  /** `lines` is told whose row each line is; null where lines are not asked for, or hold several rows. */
  constructor(lines: LineIndex | null) {
    const hashes = lines ?? new LineIndex();
    this.#hashes = hashes;
    this.#lineOf = lines === null ? [] : null;
    this.#parts = Array.from({ length: 1 << PART_BITS }, () => new SlotTable(hashes));
  }

  get repeats(): Repeat[] {
    return [...this.#repeats].map(([sku, lines]) => ({ sku, lines }));
  }

  add(sku: string, line: number): void {
    hashSku(sku, this.#hash);
    const at = this.#lineOf === null ? line - 1 : this.#lineOf.push(line) - 1;
    this.#hashes.setSku(at, this.#hash);
    const first = this.#parts[this.#hash.high >>> (32 - PART_BITS)]?.add(this.#hash, at) ?? at;
    if (first === at) return;
    const lines = this.#repeats.get(sku);
    if (lines) lines.push(line);
    else this.#repeats.set(sku, [this.#lineOf?.[first] ?? first + 1, line]);
  }
}

const FULLEST = 0.6;

/** Places in an index, by the hash of the SKU that stands there; 0 for none, so they are counted from 1. */
class SlotTable {
  readonly #hashes: LineIndex;
  #slots = new Uint32Array(256);
  #used = 0;

  constructor(hashes: LineIndex) {
    this.#hashes = hashes;
  }

  /** Where this SKU stood first; `at` itself when it is new. */
  add(sku: Hash, at: number): number {
    if (this.#used > this.#slots.length * FULLEST) this.#grow();
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = sku.low & mask;
    for (let known = slots[slot]; known; known = slots[slot]) {
      if (this.#hashes.isSku(known - 1, sku)) return known - 1;
      slot = (slot + 1) & mask;
    }
    slots[slot] = at + 1;
    this.#used++;
    return at;
  }

  #grow(): void {
    const before = this.#slots;
    const slots = new Uint32Array(before.length * 2);
    const mask = slots.length - 1;
    for (const known of before) {
      if (known === 0) continue;
      let slot = this.#hashes.skuLow(known - 1) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = known;
    }
    this.#slots = slots;
  }
}
