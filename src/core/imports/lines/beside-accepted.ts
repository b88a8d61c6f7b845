import { ByteWindow } from './byte-window';
import type { LineIndex } from './line-index';
import type { LineSkimmer } from './scan-lines';

/** Of the accepted file this much is kept ready: what comes in at once of the new one, and a long line. */
const READY_BYTES = 512 * 1024;
/** A line found farther ahead than this was moved, or many before it are gone: which of them, the lines after it tell. */
const NEAR_LINES = 1000;
const STEADY_LINES = 32;

/** What becomes of the lines that both files have. */
export interface KnownLines {
  /** The line of the accepted file that is expected next. */
  readonly expected: number;
  /** Says how many bytes of the lines from `expected` on are dealt with; both files have the next `bytes` alike. */
  stand(bytes: number): number;
  /** Says that the accepted file could not be read to where it is needed. */
  acceptedUnreadable(): void;
}

/**
 * Compares a file with the accepted one byte for byte, at the speed of memory, so that only lines that differ need a hash.
 * It only ever goes forwards in the accepted file; where lines have changed their places it takes none.
 */
export class BesideAccepted implements LineSkimmer {
  readonly #window: ByteWindow;
  readonly #accepted: LineIndex;
  readonly #known: KnownLines;
  /** The line of the accepted file where the window starts. */
  #at = 0;
  #piece: Uint8Array = new Uint8Array(0);
  /** The piece as what has `compare`. */
  #buffer: Buffer = Buffer.alloc(0);
  /** What was expected when it was asked before, and how often in a row it was the line after. */
  #before = -1;
  #steady = 0;

  constructor(openAccepted: () => AsyncIterable<Uint8Array>, accepted: LineIndex, known: KnownLines) {
    this.#window = new ByteWindow(openAccepted);
    this.#accepted = accepted;
    this.#known = known;
  }

  /** A copy that is gone or damaged costs the time it would have saved, not the import. */
  prepare(): Promise<void> {
    return this.#window.fill(READY_BYTES).catch(() => this.#known.acceptedUnreadable());
  }

  close(): Promise<void> {
    return this.#window.close();
  }

  take(bytes: Uint8Array, from: number): number {
    const { expected } = this.#known;
    this.#steady = expected === this.#before + 1 ? this.#steady + 1 : 0;
    this.#before = expected;
    const ahead = expected - this.#at;
    // Of the last line it is not known whether it has an end.
    if (expected >= this.#accepted.count - 1) return 0;
    if (ahead < 0 || (ahead > NEAR_LINES && this.#steady < STEADY_LINES)) return 0;
    this.#skipTo(expected);
    if (bytes !== this.#piece) {
      this.#piece = bytes;
      this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    const alike = this.#window.alike(this.#buffer, from);
    const taken = alike === 0 ? 0 : this.#known.stand(alike);
    this.#skipTo(this.#known.expected);
    this.#before = this.#known.expected - 1;
    return taken;
  }

  #skipTo(line: number): void {
    let bytes = 0;
    for (; this.#at < line; this.#at++) bytes += this.#accepted.length(this.#at);
    this.#window.skip(bytes);
  }
}
