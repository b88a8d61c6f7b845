import { parse } from 'csv-parse/sync';
import { type Problem, problem } from '../../../foundation';
import { type TextLine, textLines } from '../text-lines';

/** One record of an EPP file: by position, texts without their quotes, every field trimmed. */
export interface EppRecord {
  readonly section: 'INFO' | 'NAGLOWEK' | 'ZAWARTOSC';
  /** How many section labels came before: tells the contents of one header from those of the next. */
  readonly block: number;
  readonly fields: readonly string[];
  /** 1-based. */
  readonly line: number;
}

export interface EppBatch {
  readonly records: readonly EppRecord[];
  /** Only on the last batch: epp_record_broken. */
  readonly failure: Problem | null;
  /** Only on the last batch: whether the file ends with the blank line that closes its last section. */
  readonly closed: boolean;
}

/** Descriptions of several lines in one field; a stray quote does not reach further than this. */
const MAX_LINES_OF_RECORD = 60;
const LABEL = /^\s*\[([A-Z]+)\]\s*$/i;

interface Draft {
  readonly section: EppRecord['section'];
  readonly block: number;
  readonly text: string;
  readonly line: number;
}

/** Splits a text into the records of its sections. Sections with other labels are passed over. */
export async function* eppRecords(text: AsyncIterable<string>): AsyncGenerator<EppBatch> {
  const splitter = new Splitter();
  for await (const lines of textLines(text)) {
    for (const line of lines) splitter.add(line);
    const batch = parsed(splitter.take());
    if (batch.failure !== null) {
      yield batch;
      return;
    }
    if (batch.records.length > 0) yield batch;
  }
  splitter.end();
  yield { ...parsed(splitter.take()), closed: splitter.blank };
}

/** Puts together the lines of a record whose quoted text goes over several. */
class Splitter {
  /** Whether the line before was blank. */
  blank = false;
  #drafts: Draft[] = [];
  #section: EppRecord['section'] | null = null;
  #block = 0;
  #open: TextLine[] = [];
  #quotes = 0;

  add(line: TextLine): void {
    const label = LABEL.exec(line.text)?.[1]?.toUpperCase();
    this.blank = line.text.trim() === '';
    if (label !== undefined) {
      this.end();
      this.#section = label === 'INFO' || label === 'NAGLOWEK' || label === 'ZAWARTOSC' ? label : null;
      this.#block++;
    } else if (this.#open.length > 0 || !this.blank) {
      this.#open.push(line);
      this.#quotes += line.text.split('"').length - 1;
      if (this.#quotes % 2 === 0) this.#close();
      else if (this.#open.length >= MAX_LINES_OF_RECORD) this.end();
    }
  }

  /** A quote still open where a record cannot go on was no quote of ours (`Rura 1/2"` unquoted): each line stands alone. */
  end(): void {
    for (const { text, line } of this.#open) this.#draft(text, line);
    this.#open = [];
    this.#quotes = 0;
  }

  take(): Draft[] {
    const drafts = this.#drafts;
    this.#drafts = [];
    return drafts;
  }

  #close(): void {
    this.#draft(this.#open.map(({ text }) => text).join('\n'), this.#open[0]?.line ?? 0);
    this.#open = [];
    this.#quotes = 0;
  }

  #draft(text: string, line: number): void {
    if (this.#section === null || text.trim() === '') return;
    this.#drafts.push({ section: this.#section, block: this.#block, text, line });
  }
}

function parsed(drafts: readonly Draft[]): EppBatch {
  const records: EppRecord[] = [];
  const together = fieldsOf(drafts.map(({ text }) => text).join('\n'));
  const atOnce = together?.length === drafts.length;
  for (const [i, { section, block, text, line }] of drafts.entries()) {
    const fields = atOnce ? together[i] : fieldsOf(text)?.[0];
    if (fields === undefined) return { records, failure: problem('epp_record_broken', { line }), closed: false };
    records.push({ section, block, fields, line });
  }
  return { records, failure: null, closed: false };
}

/** Null where the quotes of a text do not add up. */
function fieldsOf(text: string): string[][] | null {
  if (text === '') return [];
  try {
    return parse(text, {
      delimiter: ',',
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
    });
  } catch {
    return null;
  }
}
