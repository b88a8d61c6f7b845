import { type Problem, problem } from '../../../foundation';

/** What a walk over JSON meets. A path joins the keys from the root, `json`; objects in a list share the path of the list. */
export interface JsonEvents {
  object?(path: string): void;
  /** A value that is no object and no list. */
  scalar?(path: string): void;
  /** An object of the wanted path, whole; `key` is the number it stands under, where its siblings are told apart so. */
  record?(text: string, key: string | null): void;
}

interface Open {
  readonly isList: boolean;
  readonly path: string;
  key: string;
}

export const ROOT = 'json';
/** The objects of JSON Lines, one after another without a list around them. */
export const LINES = 'jsonl/#';
const MAX_DEPTH = 40;
const MAX_KEY = 200;
const MAX_RECORD = 2 * 1024 * 1024;
/** Keys that number objects say nothing about what they are. */
const NUMBER_KEY = /^\d+$/;

/**
 * Walks over JSON piece by piece without building it; only wanted objects are kept, one at a time. It knows where things
 * begin and end; whether a record is well-formed its own parsing says. `failure` is json_malformed.
 */
export class JsonWalk {
  failure: Problem | null = null;
  /** Whether the failure was that another object follows the first: JSON Lines. */
  isLines = false;
  readonly #events: JsonEvents;
  readonly #wanted: string | null;
  readonly #readsLines: boolean;
  readonly #open: Open[] = [];
  #line = 1;
  #inString = false;
  #isEscaped = false;
  #string = '';
  #lastString: string | null = null;
  #inScalar = false;
  #hasEnded = false;
  #beganWithList = false;
  #record: { text: string; readonly depth: number; readonly key: string | null } | null = null;

  constructor(events: JsonEvents, wanted: string | null = null, readsLines = wanted?.startsWith(LINES) ?? false) {
    this.#events = events;
    this.#wanted = wanted;
    this.#readsLines = readsLines;
  }

  write(piece: string): void {
    let from = 0;
    for (let i = 0; i < piece.length && this.failure === null; i++) {
      if (this.#inString) {
        i = this.#readString(piece, i);
        continue;
      }
      const code = piece.charCodeAt(i);
      if (code === 10) this.#line++;
      if (code === 34) this.#openString();
      else if (code === 123 || code === 91) {
        const before = this.#record;
        this.#openContainer(code === 91);
        if (before === null && this.#record !== null) from = i;
      } else if (code === 125 || code === 93) {
        if (this.#record !== null && this.#open.length === this.#record.depth) {
          this.#endRecord(piece.slice(from, i + 1));
        }
        this.#closeContainer(code === 93);
      } else if (code === 44) this.#endScalar();
      else if (code === 58) this.#takeKey();
      else if (code > 32) this.#inScalar = true;
    }
    if (this.#record !== null) this.#keep(piece.slice(from));
  }

  end(): void {
    if (this.failure === null && (this.#open.length > 0 || this.#inString || !this.#hasEnded)) this.#fail();
  }

  /** Reads on to the end of a string, or of the piece; returns where that is. */
  #readString(piece: string, from: number): number {
    let at = from;
    for (; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (code === 10) this.#line++;
      if (this.#isEscaped) this.#isEscaped = false;
      else if (code === 92) this.#isEscaped = true;
      else if (code === 34) break;
    }
    // Only keys are of interest, and keys are short.
    const more = MAX_KEY - this.#string.length;
    if (more > 0) this.#string += piece.slice(from, Math.min(at, from + more));
    if (at === piece.length) return at;
    this.#inString = false;
    this.#lastString = this.#string;
    this.#inScalar = true;
    return at;
  }

  #openString(): void {
    this.#inString = true;
    this.#string = '';
  }

  #openContainer(isList: boolean): void {
    const parent = this.#open.at(-1);
    const isNext = parent === undefined && this.#hasEnded && !this.#readsLines;
    this.isLines ||= isNext && !isList && !this.#beganWithList;
    if (this.#open.length >= MAX_DEPTH || isNext) return this.#fail();
    const path = parent === undefined ? (this.#readsLines ? LINES : ROOT) : this.#pathIn(parent);
    if (parent === undefined) this.#beganWithList = isList;
    this.#open.push({ isList, path, key: '' });
    this.#inScalar = false;
    if (isList) return;
    this.#events.object?.(path);
    if (path === this.#wanted && this.#record === null) {
      const key = parent && !parent.isList && NUMBER_KEY.test(parent.key) ? parent.key : null;
      this.#record = { text: '', depth: this.#open.length, key };
    }
  }

  #pathIn({ isList, path, key }: Open): string {
    if (isList) return path === ROOT ? `${ROOT}/#` : path;
    return `${path}/${NUMBER_KEY.test(key) ? '#' : key}`;
  }

  #closeContainer(isList: boolean): void {
    this.#endScalar();
    const closed = this.#open.pop();
    if (closed?.isList !== isList) return this.#fail();
    if (this.#open.length === 0) this.#hasEnded = true;
  }

  #takeKey(): void {
    const at = this.#open.at(-1);
    if (at === undefined || at.isList || this.#lastString === null) return this.#fail();
    at.key = this.#lastString;
    this.#lastString = null;
    this.#inScalar = false;
  }

  #endScalar(): void {
    const at = this.#open.at(-1);
    if (this.#inScalar && at !== undefined) this.#events.scalar?.(this.#pathIn(at));
    this.#inScalar = false;
    this.#lastString = null;
  }

  #keep(text: string): void {
    if (this.#record === null) return;
    this.#record.text += text;
    if (this.#record.text.length > MAX_RECORD) this.#fail();
  }

  #endRecord(text: string): void {
    this.#keep(text);
    const record = this.#record;
    this.#record = null;
    if (record !== null && this.failure === null) this.#events.record?.(record.text, record.key);
  }

  #fail(): void {
    this.failure ??= problem('json_malformed', { line: this.#line });
  }
}
