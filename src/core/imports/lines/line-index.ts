import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { type Hash, hashSku } from './hash';

/** What stands in place of a SKU for a line that must be read again every time: something was wrong with it. */
const TROUBLED = 0xffffffff;
/** Of a line: its hash, and the hash of the SKU whose row it is, two words each; its bytes. */
const [LINE_LOW, LINE_HIGH, SKU_LOW, SKU_HIGH, LENGTH, WORDS] = [0, 1, 2, 3, 4, 5];
/** Before the lines: what this is, how many lines there are, and the check sum of all that follows it. */
const [COUNT, CHECK, HEADER] = [1, 2, 4];
const CHECKED_FROM = (CHECK + 1) * 4;
/** Lines that are gone through in one turn of the event loop. */
export const TURN_LINES = 16_000;
const MAGIC = 0x4c49_4e34;

/**
 * The lines of a file that was accepted, so that the next file is only read where it differs: for each line its hash, the
 * hash of the SKU whose row it is (0 for titles, headings and blank lines), and its length. 20 bytes a line, kept as they
 * are written.
 */
export class LineIndex {
  #count = 0;
  #words: Uint32Array<ArrayBuffer>;
  /** Places by line hash; empty until `prepare`. */
  #slots = new Int32Array(0);

  constructor(expectedLines = 1024) {
    this.#words = new Uint32Array(HEADER + Math.max(16, Math.ceil(expectedLines)) * WORDS);
  }

  get count(): number {
    return this.#count;
  }

  /** Appends a line of so many bytes, its end included, that is no row, as far as is known. */
  append(line: Hash, length: number): void {
    const place = this.#room(this.#count);
    this.#words[place + LINE_LOW] = line.low;
    this.#words[place + LINE_HIGH] = line.high;
    this.#words[place + LENGTH] = length;
    this.#count++;
  }

  /** Appends lines of another index as they are there. */
  appendLines(from: LineIndex, start: number, end: number): void {
    if (start === end) return;
    this.#room(this.#count + end - start - 1);
    const lines = from.#words.subarray(HEADER + start * WORDS, HEADER + end * WORDS);
    this.#words.set(lines, HEADER + this.#count * WORDS);
    this.#count += end - start;
  }

  /** Bytes of a line, its end included. */
  length(at: number): number {
    return this.#word(at, LENGTH);
  }

  /** Says whose row a line (counted from 0) is. */
  setSku(at: number, sku: Hash): void {
    const place = this.#room(at);
    this.#words[place + SKU_LOW] = sku.low;
    this.#words[place + SKU_HIGH] = sku.high;
  }

  copySku(at: number, from: LineIndex, fromAt: number): void {
    const place = this.#room(at);
    this.#words[place + SKU_LOW] = from.#word(fromAt, SKU_LOW);
    this.#words[place + SKU_HIGH] = from.#word(fromAt, SKU_HIGH);
  }

  setTroubled(at: number): void {
    const place = this.#room(at);
    this.#words[place + SKU_LOW] = TROUBLED;
    this.#words[place + SKU_HIGH] = TROUBLED;
  }

  isRow(at: number): boolean {
    return this.#word(at, SKU_HIGH) !== 0;
  }

  isTroubled(at: number): boolean {
    return this.#word(at, SKU_LOW) === TROUBLED && this.#word(at, SKU_HIGH) === TROUBLED;
  }

  isSku(at: number, sku: Hash): boolean {
    return this.#word(at, SKU_LOW) === sku.low && this.#word(at, SKU_HIGH) === sku.high;
  }

  skuLow(at: number): number {
    return this.#word(at, SKU_LOW);
  }

  holdsSku(at: number, among: HashSet): boolean {
    return among.has(this.#word(at, SKU_LOW), this.#word(at, SKU_HIGH));
  }

  isLine(at: number, line: Hash): boolean {
    return at < this.#count && this.#word(at, LINE_LOW) === line.low && this.#word(at, LINE_HIGH) === line.high;
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
    for (let at = from; at < to; at++) {
      let slot = (this.#word(at, LINE_LOW) ^ this.#word(at, LINE_HIGH)) & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = at;
    }
  }

  /** The index as it is kept. No copy: it is not to be changed as long as these bytes are in use. */
  encode(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.#words.buffer, this.#words.byteOffset, (HEADER + this.#count * WORDS) * 4);
    this.#words[0] = MAGIC;
    this.#words[COUNT] = this.#count;
    this.#words[CHECK] = crc32(bytes.subarray(CHECKED_FROM));
    return bytes;
  }

  /**
   * Null when the bytes are not whole: then there is simply no index, and the file is read in full. The bytes are the
   * index's own from now on.
   */
  static decode(bytes: Uint8Array): LineIndex | null {
    if (bytes.byteLength < HEADER * 4 || bytes.byteLength % 4 !== 0) return null;
    const words = asWords(bytes);
    const count = words[COUNT] ?? 0;
    if (words[0] !== MAGIC || words.length !== HEADER + count * WORDS) return null;
    if (words[CHECK] !== crc32(bytes.subarray(CHECKED_FROM))) return null;
    const index = new LineIndex(0);
    index.#words = words;
    index.#count = count;
    return index;
  }

  #word(at: number, word: number): number {
    return this.#words[HEADER + at * WORDS + word] as number;
  }

  /** Where the words of a line stand, now that there is room for them. */
  #room(at: number): number {
    const place = HEADER + at * WORDS;
    if (place + WORDS > this.#words.length) {
      const wider = new Uint32Array(Math.max(place + WORDS, this.#words.length * 2));
      wider.set(this.#words);
      this.#words = wider;
    }
    return place;
  }
}

/** Bytes that lie in memory as words do are not copied. */
function asWords(bytes: Uint8Array): Uint32Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = bytes;
  if (buffer instanceof ArrayBuffer && byteOffset % 4 === 0) return new Uint32Array(buffer, byteOffset, byteLength / 4);
  return new Uint32Array(new Uint8Array(bytes).buffer);
}

/** Bytes whose check sum is made in one turn of the event loop. */
const TURN_BYTES = 4 * 1024 * 1024;

/** Says of lines of an index that was encoded already, in its bytes, that they are to be read again every time. */
export async function setTroubledIn(encoded: Uint8Array, lines: readonly number[]): Promise<void> {
  if (lines.length === 0) return;
  const words = asWords(encoded);
  for (const at of lines) {
    if (at < 0 || at >= (words[COUNT] ?? 0)) continue;
    words.fill(TROUBLED, HEADER + at * WORDS + SKU_LOW, HEADER + at * WORDS + SKU_HIGH + 1);
  }
  let check = 0;
  for (let from = CHECKED_FROM; from < encoded.length; from += TURN_BYTES) {
    check = crc32(encoded.subarray(from, from + TURN_BYTES), check);
    await setImmediate();
  }
  words[CHECK] = check;
}

/** Nearly all of the very many differ in these bits already, which stay in the processor's cache. */
const FILTER_BITS = 18;
const FILTER_MASK = (1 << FILTER_BITS) - 1;

/** A few hashes to compare very many with. */
export class HashSet {
  readonly #byLow = new Map<number, number[]>();
  readonly #filter = new Uint8Array(1 << FILTER_BITS);
  readonly #hash: Hash = { low: 0, high: 0 };
  size = 0;

  addSku(sku: string): void {
    hashSku(sku, this.#hash);
    this.#add(this.#hash.low, this.#hash.high);
  }

  #add(low: number, high: number): void {
    this.#filter[low & FILTER_MASK] = 1;
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
    return this.#filter[low & FILTER_MASK] === 1 && (this.#byLow.get(low)?.includes(high) ?? false);
  }
}
