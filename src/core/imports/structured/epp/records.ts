import { type Problem, problem } from '../../../foundation';
import { linesOf, parseCsv } from '../../reading/text/csv';
import { type TextLine, textLines } from '../text-lines';

/** One record of an EPP file: by position, texts without their quotes. */
export interface EppRecord {
  readonly section: 'INFO' | 'NAGLOWEK' | 'ZAWARTOSC';
  /** Whether it is the first of its section. */
  readonly first: boolean;
  readonly fields: readonly string[];
  /** 1-based. */
  readonly line: number;
}

export interface EppBatch {
  readonly records: readonly EppRecord[];
  /** Only on the last batch: epp_record_broken. */
  readonly failure: Problem | null;
  /** How the text ends so far: with the blank line that closes a section, with a whole line, or in the middle of one. */
  readonly ending: 'blank' | 'line' | 'open';
}

/** Descriptions of several lines in one field; a forgotten quote does not reach further than this. */
const MAX_LINES_OF_RECORD = 200;
const DIALECT = { delimiter: ',', quote: '"' };
const LABEL = /^\s*\[([A-Z]+)\]\s*$/i;

/** Splits a text into the records of its sections. Sections with other labels are passed over. */
export async function* eppRecords(text: AsyncIterable<string>): AsyncGenerator<EppBatch> {
  const splitter = new Splitter();
  for await (const lines of textLines(text)) {
    for (const line of lines) splitter.add(line);
    splitter.parse();
    const batch = splitter.take();
    yield batch;
    if (batch.failure !== null) return;
  }
  splitter.closeSection();
  yield splitter.take();
}

class Splitter {
  #ending: EppBatch['ending'] = 'line';
  #failure: Problem | null = null;
  #records: EppRecord[] = [];
  #section: EppRecord['section'] | null = null;
  #first = true;
  /** The lines of the section that are not records yet. */
  #lines: TextLine[] = [];

  add(line: TextLine): void {
    const label = LABEL.exec(line.text)?.[1]?.toUpperCase();
    this.#ending = !line.ended ? 'open' : line.text.trim() === '' ? 'blank' : 'line';
    if (label === undefined) {
      if (this.#section !== null) this.#lines.push(line);
      return;
    }
    this.closeSection();
    this.#first = true;
    this.#section = label === 'INFO' || label === 'NAGLOWEK' || label === 'ZAWARTOSC' ? label : null;
  }

  /** Turns the lines so far into records; a record whose quoted text goes on waits for the rest of it. */
  parse(): void {
    const section = this.#section;
    if (section === null || this.#lines.length === 0) return;
    const { records, problem: unfinished } = parseCsv(this.#lines.map(({ text }) => text).join('\n'), DIALECT);
    let at = 0;
    for (const fields of records) {
      const line = this.#lines[at]?.line ?? 0;
      at += linesOf(fields);
      if (fields.length === 1 && !fields[0]?.trim()) continue;
      this.#records.push({ section, first: this.#first, fields, line });
      this.#first = false;
    }
    this.#lines = unfinished === null ? [] : this.#lines.slice(at);
    const tooLong = this.#lines.length > MAX_LINES_OF_RECORD || unfinished?.code === 'row_too_long';
    if (tooLong) this.#breakOff();
  }

  /** What is quoted still when its section ends is broken. */
  closeSection(): void {
    this.parse();
    if (this.#lines.length > 0) this.#breakOff();
  }

  take(): EppBatch {
    const batch = { records: this.#records, failure: this.#failure, ending: this.#ending };
    this.#records = [];
    return batch;
  }

  #breakOff(): void {
    this.#failure ??= problem('epp_record_broken', { line: this.#lines[0]?.line ?? 0 });
    this.#lines = [];
  }
}
