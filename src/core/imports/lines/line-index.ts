import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { type Hash, hashSku } from './hash';

/** What stands in place of a SKU for a line that must be read again every time: something was wrong with it. */
const TROUBLED = 0xffffffff;
const COLUMNS = 4;
/** Lines that are gone through in one turn of the event loop. */
export const TURN_LINES = 16_000;
const MAGIC = 0x4c49_4e32;

/**
 * The lines of a file that was accepted, so that the next file is only read where it differs: for each line its hash, and
 * the hash of the SKU whose row it is (0 for titles, headings and blank lines). 16 bytes a line.
 */
export class LineIndex {
  #size: number;
  #count = 0;
  #line: [low: Uint32Array, high: Uint32Array];
  #sku: [low: Uint32Array, high: Uint32Array];
  /** Places by line hash; empty until `prepare`. */
  #slots = new Int32Array(0);

  constructor(expectedLines = 1024) {
    this.#size = Math.max(16, expectedLines);
    this.#line = [new Uint32Array(this.#size), new Uint32Array(this.#size)];
    this.#sku = [new Uint32Array(this.#size), new Uint32Array(this.#size)];
  }

  get count(): number {
    return this.#count;
  }

  /** Appends a line that is no row, as far as is known. */
  append(line: Hash): void {
    if (this.#count === this.#size) this.#grow();
    this.#line[0][this.#count] = line.low;
    this.#line[1][this.#count] = line.high;
    this.#count++;
  }

  /** Says whose row a line (counted from 0) is. */
  setSku(at: number, sku: Hash): void {
    while (at >= this.#size) this.#grow();
    this.#sku[0][at] = sku.low;
    this.#sku[1][at] = sku.high;
  }

  copySku(at: number, from: LineIndex, fromAt: number): void {
    this.#sku[0][at] = from.#sku[0][fromAt] as number;
    this.#sku[1][at] = from.#sku[1][fromAt] as number;
  }

  setTroubled(at: number): void {
    while (at >= this.#size) this.#grow();
    this.#sku[0][at] = TROUBLED;
    this.#sku[1][at] = TROUBLED;
  }

  isRow(at: number): boolean {
    return this.#sku[1][at] !== 0;
  }

  isTroubled(at: number): boolean {
    return this.#sku[0][at] === TROUBLED && this.#sku[1][at] === TROUBLED;
  }

  holdsSku(at: number, among: HashSet): boolean {
    return among.has(this.#sku[0][at] as number, this.#sku[1][at] as number);
  }

  isLine(at: number, line: Hash): boolean {
    return at < this.#count && this.#line[0][at] === line.low && this.#line[1][at] === line.high;
  }

  /** Gets `find` ready with turns of the event loop in between; otherwise its first call does it in one. */
  async prepare(): Promise<void> {
    const slots = this.#emptySlots();
    for (let from = 0; from < this.#count; from += TURN_LINES) {
      this.#place(slots, from, Math.min(this.#count, from + TURN_LINES));
      await setImmediate();
    }
    this.#slots = slots;
  }

  /** Where a line of this hash stands, or -1; of several equal ones the first. */
  find(line: Hash): number {
    if (this.#slots.length === 0) {
      const slots = this.#emptySlots();
      this.#place(slots, 0, this.#count);
      this.#slots = slots;
    }
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = (line.low ^ line.high) & mask; ; slot = (slot + 1) & mask) {
      const at = slots[slot] as number;
      if (at === -1) return -1;
      if (this.isLine(at, line)) return at;
    }
  }

  #emptySlots(): Int32Array<ArrayBuffer> {
    let size = 1024;
    while (size < this.#count * 2) size *= 2;
    return new Int32Array(size).fill(-1);
  }

  #place(slots: Int32Array, from: number, to: number): void {
    const mask = slots.length - 1;
    const [low, high] = this.#line;
    for (let at = from; at < to; at++) {
      let slot = ((low[at] as number) ^ (high[at] as number)) & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = at;
    }
  }

  encode(): Uint8Array {
    const { buffer } = new Uint32Array(3 + this.#count * COLUMNS);
    const words = new Uint32Array(buffer);
    words[0] = MAGIC;
    words[1] = this.#count;
    [...this.#line, ...this.#sku].forEach((column, i) => {
      words.set(column.subarray(0, this.#count), 3 + i * this.#count);
    });
    words[2] = crc32(new Uint8Array(buffer, 12));
    return new Uint8Array(buffer);
  }

  /** Null when the bytes are not whole: then there is simply no index, and the file is read in full. */
  static decode(bytes: Uint8Array): LineIndex | null {
    if (bytes.byteLength < 12 || bytes.byteLength % 4 !== 0) return null;
    // A copy of its own: the slice of a Buffer is a view into a pool, at any offset.
    const copy = new Uint8Array(bytes);
    const words = new Uint32Array(copy.buffer);
    const count = words[1] ?? 0;
    if (words[0] !== MAGIC || words.length !== 3 + count * COLUMNS || words[2] !== crc32(copy.subarray(12)))
      return null;
    const column = (i: number) => words.subarray(3 + i * count, 3 + (i + 1) * count);
    const index = new LineIndex(0);
    index.#size = count;
    index.#count = count;
    index.#line = [column(0), column(1)];
    index.#sku = [column(2), column(3)];
    return index;
  }

  #grow(): void {
    this.#size *= 2;
    const wider = (old: Uint32Array) => {
      const next = new Uint32Array(this.#size);
      next.set(old);
      return next;
    };
    this.#line = [wider(this.#line[0]), wider(this.#line[1])];
    this.#sku = [wider(this.#sku[0]), wider(this.#sku[1])];
  }
}

/** A few hashes to compare very many with. */
export class HashSet {
  readonly #byLow = new Map<number, number[]>();
  readonly #hash: Hash = { low: 0, high: 0 };
  size = 0;

  addSku(sku: string): void {
    hashSku(sku, this.#hash);
    this.#add(this.#hash.low, this.#hash.high);
  }

  #add(low: number, high: number): void {
    const highs = this.#byLow.get(low);
    if (highs?.includes(high)) return;
    if (highs) highs.push(high);
    else this.#byLow.set(low, [high]);
    this.size++;
  }

  /** As numbers that another thread can be given. */
  encode(): Uint32Array<ArrayBuffer> {
    const pairs = [...this.#byLow].flatMap(([low, highs]) => highs.flatMap((high) => [low, high]));
    return Uint32Array.from(pairs);
  }

  static decode(pairs: Uint32Array): HashSet {
    const set = new HashSet();
    for (let i = 0; i < pairs.length; i += 2) set.#add(pairs[i] as number, pairs[i + 1] as number);
    return set;
  }

  isWithin(other: HashSet): boolean {
    for (const [low, highs] of this.#byLow) if (!highs.every((high) => other.has(low, high))) return false;
    return true;
  }

  has(low: number, high: number): boolean {
    return this.size > 0 && (this.#byLow.get(low)?.includes(high) ?? false);
  }
}
