import { foldForSearch, foldIntoAscii } from '../../foundation';

const [QUOTE, BACKSLASH, COMMA, MINUS, ZERO] = [0x22, 0x5c, 0x2c, 0x2d, 0x30];
const [ARRAY, ARRAY_END, SPACE] = [0x5b, 0x5d, 0x20];
const NULL = Uint8Array.from(Buffer.from('null'));
/** A character takes at most so many bytes here. */
const WIDEST = 3;
const encoder = new TextEncoder();

/**
 * Rows as one JSON array of arrays in UTF-8, written cell by cell. `JSON.stringify` and an encoder do the same from arrays
 * of strings, and making those was most of the cost of a million rows. A row that turns out otherwise half way is taken
 * back with `back`.
 */
export class JsonBytes {
  #bytes = new Uint8Array(64 * 1024);
  #length = 0;
  #rowStart = 0;

  beginRow(): void {
    this.#rowStart = this.#length;
    this.#reserve(2);
    this.#bytes[this.#length] = this.#length === 0 ? ARRAY : COMMA;
    this.#bytes[this.#length + 1] = ARRAY;
    this.#length += 2;
  }

  endRow(): void {
    // The comma after the last cell.
    this.#bytes[this.#length - 1] = ARRAY_END;
  }

  back(): void {
    this.#length = this.#rowStart;
  }

  /** Everything since the last call; null when there is nothing. */
  take(): Uint8Array<ArrayBuffer> | null {
    if (this.#length === 0) return null;
    this.#reserve(1);
    this.#bytes[this.#length++] = ARRAY_END;
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  null(): void {
    this.#reserve(5);
    this.#bytes.set(NULL, this.#length);
    this.#length += 4;
    this.#bytes[this.#length++] = COMMA;
  }

  /** A safe integer. */
  integer(value: number): void {
    this.#reserve(18);
    const bytes = this.#bytes;
    let at = this.#length;
    let rest = value;
    if (rest < 0) {
      bytes[at++] = MINUS;
      rest = -rest;
    }
    let digits = 1;
    for (let limit = 10; limit <= rest; limit *= 10) digits++;
    const end = at + digits;
    for (let place = end - 1; place >= at; place--) {
      const tenth = Math.floor(rest / 10);
      bytes[place] = ZERO + rest - tenth * 10;
      rest = tenth;
    }
    bytes[end] = COMMA;
    this.#length = end + 1;
  }

  text(value: string): void {
    this.#reserve(value.length * WIDEST + 3);
    const bytes = this.#bytes;
    let at = this.#length;
    bytes[at++] = QUOTE;
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i);
      if (code < 0x80) {
        if (code < SPACE || code === QUOTE || code === BACKSLASH) {
          this.#json(value);
          return;
        }
        bytes[at++] = code;
      } else if (code < 0x800) {
        bytes[at++] = 0xc0 | (code >> 6);
        bytes[at++] = 0x80 | (code & 0x3f);
      } else {
        this.#json(value);
        return;
      }
    }
    bytes[at] = QUOTE;
    bytes[at + 1] = COMMA;
    this.#length = at + 2;
  }

  /** The text as `foldForSearch` folds it. */
  folded(value: string): void {
    this.#reserve(value.length * 2 + 3);
    const end = foldIntoAscii(value, this.#bytes, this.#length + 1);
    if (end === -1 || this.#holdsMarks(this.#length + 1, end)) {
      this.text(foldForSearch(value));
      return;
    }
    this.#bytes[this.#length] = QUOTE;
    this.#bytes[end] = QUOTE;
    this.#bytes[end + 1] = COMMA;
    this.#length = end + 2;
  }

  /** What JSON writes another way. */
  #holdsMarks(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.#bytes[at] === QUOTE || this.#bytes[at] === BACKSLASH) return true;
    return false;
  }

  /** Quotes, controls, characters beyond the first two bytes, halves of characters: as JSON has them. */
  #json(value: string): void {
    const encoded = encoder.encode(JSON.stringify(value));
    this.#reserve(encoded.length + 1);
    this.#bytes.set(encoded, this.#length);
    this.#length += encoded.length;
    this.#bytes[this.#length++] = COMMA;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const wider = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    wider.set(this.#bytes);
    this.#bytes = wider;
  }
}
