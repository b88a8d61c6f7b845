import { setImmediate } from 'node:timers/promises';
import { Parser } from 'edifact';
import { type Problem, problem } from '../../../foundation';

export interface Segment {
  readonly tag: string;
  /** Elements in order, each a list of components; releases are resolved. */
  readonly elements: readonly (readonly string[])[];
  /** 1-based physical line on which it starts. */
  readonly line: number;
}

export interface SegmentBatch {
  readonly segments: readonly Segment[];
  /** Only on the last batch: edifact_malformed, edifact_cut_off. */
  readonly failure: Problem | null;
}

/** Component `component` of element `element`, counted from 0 behind the tag, trimmed; empty where there is none. */
export function part({ elements }: Segment, element: number, component = 0): string {
  return (elements[element]?.[component] ?? '').trim();
}

/** Longer than any segment; a file whose segments never end is not read into memory. */
const MAX_SEGMENT = 64 * 1024;

/** What the four service characters are called inside: no text has these, so a file may use any characters it likes. */
const INSIDE = { component: '\u001f', element: '\u001d', segment: '\u001c', release: '\u0018' };

/** Characters read in one turn of the event loop: a piece of 32 KiB holds segments enough to keep others waiting. */
const STRETCH = 8 * 1024;

const INSIDE_ANY = new RegExp(`[${Object.values(INSIDE).join('')}]`, 'g');
const AFTER_SEGMENT = new RegExp(`(?<=${INSIDE.segment})`);
/** Some writers end a segment by its line alone, without saying so. */
const LINES_OF_SEGMENTS = /^UNB[^'\r\n]*\r?\n\s*UN[GH]\b/;
const RELEASES_AT_END = new RegExp(`${INSIDE.release}+$`);

/** Reads the segments of a text, whatever service characters it uses, wrapped or not, a batch for every 8 KiB. */
export async function* readSegments(pieces: AsyncIterable<string>): AsyncGenerator<SegmentBatch> {
  const reader = new SegmentReader();
  let head: string | null = '';
  for await (const piece of pieces) {
    let text = piece;
    if (head !== null) {
      head = `${head}${piece}`.trimStart();
      // `UNA` and the six characters behind it.
      if (head.length < 9) continue;
      text = reader.configure(head);
      head = null;
    }
    for (let at = 0; at < text.length; at += STRETCH) {
      if (at > 0) await setImmediate();
      reader.write(text.slice(at, at + STRETCH));
      yield { segments: reader.take(), failure: reader.failure };
      if (reader.failure !== null) return;
    }
  }
  if (head !== null) reader.write(reader.configure(head));
  reader.end();
  yield { segments: reader.take(), failure: reader.failure };
}

class SegmentReader {
  failure: Problem | null = null;
  readonly #parser = new Parser();
  #segments: Segment[] = [];
  #tag = '';
  #elements: string[][] = [];
  #line = 1;
  #startLine = 1;
  /** Between two segments, where white space is layout. */
  #between = true;
  #length = 0;
  /** A release character whose target is in the next line or piece. */
  #held = '';
  #return = false;
  #inside: ReadonlyMap<string, string> = new Map();
  #special = /(?!)/g;

  constructor() {
    const parser = this.#parser;
    parser.encoding('UNOY');
    parser.onopensegment = (tag) => {
      this.#tag = tag;
      this.#elements = [];
    };
    parser.onelement = () => this.#elements.push([]);
    parser.oncomponent = (data) => this.#elements.at(-1)?.push(data.replace(INSIDE_ANY, (mark) => this.#outside(mark)));
    parser.onclosesegment = () => {
      this.#segments.push({ tag: this.#tag, elements: this.#elements, line: this.#startLine });
      this.#between = true;
    };
    const code = (character: string) => character.charCodeAt(0);
    parser.configure({
      segmentTerminator: code(INSIDE.segment),
      dataElementSeparator: code(INSIDE.element),
      componentDataSeparator: code(INSIDE.component),
      // Numbers are read by us, in either notation: writers do not keep to the mark they declare.
      decimalMark: code('.'),
      releaseCharacter: code(INSIDE.release),
    });
  }

  /** Takes the service string advice off the beginning of a text, if there is one. */
  configure(text: string): string {
    const usual = LINES_OF_SEGMENTS.test(text) ? ':+.? \n' : ":+.? '";
    const advised = text.startsWith('UNA') ? text.slice(3, 9) : usual;
    const [component = ':', element = '+', , release = '?', , segment = "'"] = advised;
    const inside = new Map([
      [component, INSIDE.component],
      [element, INSIDE.element],
      [segment, INSIDE.segment],
    ]);
    // A blank says that nothing is ever released.
    if (release !== ' ') inside.set(release, INSIDE.release);
    this.#inside = inside;
    const special = [...inside.keys()].map(
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    // The characters themselves, line ends, and control characters that would stop the parser.
    this.#special = new RegExp(`[${special.join('')}]|[\\u0000-\\u001f\\u007f-\\u009f]`, 'g');
    return text.startsWith('UNA') ? text.slice(9) : text;
  }

  write(piece: string): void {
    const text = (this.#return ? `\r${piece}` : piece).replace(/\r$/, '');
    this.#return = text.length < piece.length + (this.#return ? 1 : 0);
    const lineEndIsSegmentEnd = this.#inside.has('\n') || this.#inside.has('\r');
    for (const row of text.split(/(?<=\r\n|\n|\r(?!\n))/)) {
      const ended = /[\r\n]$/.test(row);
      const content = lineEndIsSegmentEnd ? row.replace('\r\n', '\n') : row.replace(/[\r\n]+$/, '');
      this.#writeRow(content.replace(this.#special, (character) => this.#inside.get(character) ?? ' '));
      if (this.failure !== null) return;
      if (ended) this.#line++;
    }
  }

  end(): void {
    if (this.failure !== null) return;
    try {
      this.#parser.write(this.#held);
      this.#parser.end();
    } catch {
      this.failure = problem('edifact_cut_off', { line: this.#line });
    }
  }

  take(): Segment[] {
    const segments = this.#segments;
    this.#segments = [];
    return segments;
  }

  /** A service character that was released is text again. */
  #outside(mark: string): string {
    for (const [character, inside] of this.#inside) if (inside === mark) return character;
    return mark;
  }

  #writeRow(row: string): void {
    for (const slice of row.split(AFTER_SEGMENT)) {
      const text = this.#between && this.#held === '' ? slice.trimStart() : `${this.#held}${slice}`;
      if (text === '') continue;
      if (this.#between) [this.#startLine, this.#length, this.#between] = [this.#line, 0, false];
      this.#held = RELEASES_AT_END.exec(text)?.[0] ?? '';
      this.#length += text.length;
      try {
        if (this.#length > MAX_SEGMENT) throw new Error(`a segment longer than ${MAX_SEGMENT} characters`);
        this.#parser.write(text.slice(0, text.length - this.#held.length));
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        this.failure = problem('edifact_malformed', { line: this.#startLine, reason });
        return;
      }
    }
  }
}
