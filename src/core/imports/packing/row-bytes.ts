import { ASCII_FOLDS, foldForSearch } from '../../foundation';
import { SpareBytes } from './spare-bytes';

/** Kinds of values in SQLite's JSONB (sqlite.org/jsonb.html), the lower half of a header; above it stands the size. */
const [NULL, INTEGER, TEXT, ARRAY] = [0x00, 0x03, 0x0a, 0x0b];
/** Sizes up to 11 stand in the header itself; these say that one or four bytes with the size follow. */
const [SIZE_IN_ONE, SIZE_IN_FOUR] = [0xc0, 0xe0];
const ARRAY_HEADER = 5;
const [MINUS, ZERO, SPACE, REPLACED] = [0x2d, 0x30, 0x20, 0xfffd];
const [AMPERSAND, LESS_THAN] = [0x26, 0x3c];
/** What may begin HTML folds to nothing, so that it is looked at with what is rare. */
const FOLDS = ASCII_FOLDS.map((fold, code) => (code === AMPERSAND || code === LESS_THAN ? 0 : fold));
/** A character takes at most so many bytes here. */
const WIDEST = 3;
const encoder = new TextEncoder();

/**
 * Rows as one array of arrays in SQLite's JSONB, written cell by cell. As JSON, made by `JSON.stringify` from arrays of
 * strings, packing took most of the time of reading a million rows, and SQLite a quarter of that of staging them to parse
 * it. A row that turns out otherwise half way is taken back with `back`.
 */
export class RowBytes {
  readonly #spare: SpareBytes;
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;
  #rowStart = 0;
  /** A folded name, until it is known where its name ends. */
  #folds = new Uint8Array(512);

  constructor(spare = new SpareBytes()) {
    this.#spare = spare;
    this.#bytes = spare.take();
  }

  beginRow(): void {
    this.#reserve(2 * ARRAY_HEADER);
    if (this.#length === 0) this.#length = ARRAY_HEADER;
    this.#rowStart = this.#length;
    this.#length += ARRAY_HEADER;
  }

  endRow(): void {
    this.#sizeArray(this.#rowStart, this.#length);
  }

  back(): void {
    this.#length = this.#rowStart === ARRAY_HEADER ? 0 : this.#rowStart;
  }

  /** Everything since the last call, in memory of its own; null when there is nothing. */
  take(): Uint8Array<ArrayBuffer> | null {
    if (this.#length === 0) return null;
    this.#sizeArray(0, this.#length);
    const taken = this.#bytes.subarray(0, this.#length);
    this.#bytes = this.#spare.take();
    this.#length = 0;
    return taken;
  }

  null(): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = NULL;
  }

  /** A safe integer. */
  integer(value: number): void {
    this.#reserve(18);
    const bytes = this.#bytes;
    const header = this.#length;
    let rest = value < 0 ? -value : value;
    let size = value < 0 ? 2 : 1;
    for (let limit = 10; limit <= rest; limit *= 10) size++;
    const start = size <= 11 ? header + 1 : header + 2;
    if (size <= 11) bytes[header] = (size << 4) | INTEGER;
    else {
      bytes[header] = SIZE_IN_ONE | INTEGER;
      bytes[header + 1] = size;
    }
    const first = value < 0 ? start + 1 : start;
    if (value < 0) bytes[start] = MINUS;
    for (let place = start + size - 1; place >= first; place--) {
      const tenth = Math.floor(rest / 10);
      bytes[place] = rest - tenth * 10 + ZERO;
      rest = tenth;
    }
    this.#length = start + size;
  }

  text(value: string): void {
    const start = this.#beginText(value);
    const bytes = this.#bytes;
    let at = start;
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i);
      if (code < 0x80) bytes[at++] = code;
      else if (code < 0x800) {
        bytes[at++] = 0xc0 | (code >> 6);
        bytes[at++] = 0x80 | (code & 0x3f);
      } else {
        at = start + encoder.encodeInto(value, bytes.subarray(start)).written;
        break;
      }
    }
    this.#endText(start, at);
  }

  /**
   * A name and, after it, the name as `foldForSearch` folds it, looked through once. False, and nothing to be kept of the
   * row, where it holds controls, a character that could not be decoded, or what may be HTML.
   */
  name(value: string): boolean {
    const start = this.#beginText(value);
    if (this.#folds.length < value.length * 2) this.#folds = new Uint8Array(value.length * 2);
    const [bytes, folds] = [this.#bytes, this.#folds];
    let at = start;
    let folded = 0;
    let spaced = true;
    let isSimple = true;
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i);
      if (code < SPACE || code === REPLACED) return false;
      if (code < 0x80) bytes[at++] = code;
      else if (code < 0x800) {
        bytes[at++] = 0xc0 | (code >> 6);
        bytes[at++] = 0x80 | (code & 0x3f);
      } else return this.#unusualName(value);
      const letter = code < FOLDS.length ? (FOLDS[code] as number) : 0;
      if (letter !== 0) {
        folds[folded++] = letter & 0xff;
        if (letter > 0xff) folds[folded++] = letter >> 8;
        spaced = false;
      } else if (code === SPACE && !spaced) {
        folds[folded++] = SPACE;
        spaced = true;
      } else if (code === AMPERSAND || code === LESS_THAN) return false;
      else isSimple = false;
    }
    this.#endText(start, at);
    if (!isSimple || spaced) this.text(foldForSearch(value));
    else this.#ascii(folds, folded);
    return true;
  }

  #unusualName(value: string): boolean {
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i);
      if (code < SPACE || code === REPLACED || code === AMPERSAND || code === LESS_THAN) return false;
    }
    this.text(value);
    this.text(foldForSearch(value));
    return true;
  }

  #ascii(from: Uint8Array, size: number): void {
    this.#reserve(size + ARRAY_HEADER);
    const long = size > 0xff;
    const start = this.#length + (long ? 5 : 2);
    for (let i = 0; i < size; i++) this.#bytes[start + i] = from[i] as number;
    this.#bytes[this.#length] = (long ? SIZE_IN_FOUR : SIZE_IN_ONE) | TEXT;
    this.#endText(start, start + size);
  }

  /** Leaves room for a header and returns where the text starts. */
  #beginText(value: string): number {
    const most = value.length * WIDEST;
    this.#reserve(most + ARRAY_HEADER);
    const long = most > 0xff;
    this.#bytes[this.#length] = (long ? SIZE_IN_FOUR : SIZE_IN_ONE) | TEXT;
    return this.#length + (long ? 5 : 2);
  }

  #endText(start: number, end: number): void {
    if (start - this.#length === 2) this.#bytes[start - 1] = end - start;
    else this.#size(start, end - start);
    this.#length = end;
  }

  #sizeArray(from: number, to: number): void {
    this.#bytes[from] = SIZE_IN_FOUR | ARRAY;
    this.#size(from + ARRAY_HEADER, to - from - ARRAY_HEADER);
  }

  /** The four bytes before `start`. */
  #size(start: number, size: number): void {
    const bytes = this.#bytes;
    bytes[start - 4] = size >>> 24;
    bytes[start - 3] = size >>> 16;
    bytes[start - 2] = size >>> 8;
    bytes[start - 1] = size;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const wider = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    wider.set(this.#bytes);
    this.#bytes = wider;
  }
}
