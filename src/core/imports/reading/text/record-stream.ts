import { type Parser, parse as openParser } from 'csv-parse';
import type { Problem } from '../../../foundation';
import { type Cells, csvProblem, type Dialect, MAX_RECORD_SIZE, optionsFor, splitWhole, unifyNewlines } from './csv';
import { splitQuotedLine } from './quoted-line';

/**
 * Splits text into records, fed piece by piece. A line without a quote, at the start of a record, is simply its cells
 * between delimiters, and most lines are like that; where the quotes of some line are not all in their places, all lines
 * with quotes go through csv-parse, whose word is law. Text that
 * csv-parse does not finish with (a cell that goes on in the next piece) waits for more; one that goes on for too long is
 * left to the streaming parser from there on.
 */
export class RecordStream {
  readonly #dialect: Dialect;
  #records: string[][] = [];
  #lines = true;
  /** Text after the last line that was split. */
  #rest = '';
  /** How long the waiting text must be before it is worth trying again: twice what was not enough. */
  #enough = 0;
  #pendingReturn = false;
  /** Once there is one, everything goes through it. */
  #careful: CarefulStream | null = null;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** Gives the text to the parser; the records it completes are there after the next turn of the event loop. */
  write(text: string): void {
    const joined = this.#pendingReturn ? `\r${text}` : text;
    this.#pendingReturn = joined.endsWith('\r');
    const unified = unifyNewlines(this.#pendingReturn ? joined.slice(0, -1) : joined);
    if (this.#careful) this.#careful.write(unified);
    else this.#split(unified);
  }

  async end(): Promise<void> {
    if (this.#pendingReturn) this.write('\n');
    if (!this.#careful && this.#rest !== '') {
      const rest = this.#rest;
      this.#rest = '';
      if (!rest.includes(this.#dialect.quote.charAt(0)) || this.#dialect.quote === '') {
        this.#records.push(rest.split(this.#dialect.delimiter));
      } else this.#goCareful(rest);
    }
    await this.#careful?.end();
  }

  /** The records completed since the last call; `lines` where each of them is known to be one line. */
  take(): { readonly records: string[][]; readonly lines: boolean } {
    const records = this.#careful ? this.#records.concat(this.#careful.take()) : this.#records;
    const lines = this.#lines;
    this.#records = [];
    this.#lines = this.#careful === null;
    return { records, lines };
  }

  /** Whether the text could not be split any further. `line` is where the first record not taken begins. */
  failure(line: number): Problem | null {
    return this.#careful?.failure(line) ?? null;
  }

  #split(text: string): void {
    const end = text.lastIndexOf('\n');
    const buffered = this.#rest === '' ? text : this.#rest + text;
    if (end === -1) {
      this.#rest = buffered;
      if (buffered.length > MAX_RECORD_SIZE) this.#goCareful(buffered);
      return;
    }
    if (buffered.length < this.#enough) {
      if (buffered.length > MAX_RECORD_SIZE) this.#goCareful(buffered);
      else this.#rest = buffered;
      return;
    }
    const stop = buffered.length - (text.length - end);
    const whole = buffered.slice(0, stop);
    const records = splitSurely(whole, this.#dialect) ?? this.#splitCarefully(whole);
    if (records !== null) {
      this.#rest = buffered.slice(stop + 1);
      this.#enough = 0;
      for (const record of records) this.#records.push(record);
    } else if (buffered.length > MAX_RECORD_SIZE) this.#goCareful(buffered);
    else {
      this.#rest = buffered;
      this.#enough = Math.min(buffered.length * 2, MAX_RECORD_SIZE);
    }
  }

  #splitCarefully(text: string): string[][] | null {
    this.#lines = false;
    return splitCarefully(text, this.#dialect);
  }

  #goCareful(text: string): void {
    this.#rest = '';
    this.#lines = false;
    this.#careful = new CarefulStream(this.#dialect);
    this.#careful.write(text);
  }
}

/** The records of whole lines (without the last newline), or null when the last record is not complete yet. */
export function splitLines(text: string, dialect: Dialect): string[][] | null {
  return splitSurely(text, dialect) ?? splitCarefully(text, dialect);
}

/** A record for each line, where every quote is in its place; null where that is not so. */
function splitSurely(text: string, { delimiter, quote }: Dialect): string[][] | null {
  const records: string[][] = [];
  const mark = quote.charAt(0);
  const mayQuote = quote !== '' && text.includes(mark);
  // Of escapes other than doubled quotes only csv-parse knows.
  if (mayQuote && quote.length > 1 && text.includes(quote.charAt(1))) return null;
  for (const line of text.split('\n')) {
    const record = mayQuote && line.includes(mark) ? splitQuotedLine(line, delimiter, mark) : line.split(delimiter);
    if (record === null) return null;
    records.push(record);
  }
  return records;
}

function splitCarefully(text: string, dialect: Dialect): string[][] | null {
  const { delimiter, quote } = dialect;
  const mark = quote.charAt(0);
  const lines = text.split('\n');
  const records: string[][] = [];
  const quoted: string[] = [];
  const places: number[] = [];
  for (const line of lines) {
    if (line.includes(mark)) {
      places.push(records.length);
      quoted.push(line);
      records.push([]);
    } else records.push(line.split(delimiter));
  }
  // Each line with quotes is a record of its own only if csv-parse makes exactly as many records of them.
  const parsed = splitWhole(`${quoted.join('\n')}\n`, dialect);
  if (parsed === null || parsed.length !== quoted.length || parsed.some(isManyLines)) {
    return splitWhole(`${text}\n`, dialect);
  }
  for (let i = 0; i < places.length; i++) records[places[i] as number] = parsed[i] as string[];
  return records;
}

function isManyLines(record: Cells): boolean {
  return record.some((cell) => cell.includes('\n'));
}

/** csv-parse alone. */
class CarefulStream {
  readonly #parser: Parser;
  readonly #ended: Promise<void>;
  #records: string[][] = [];
  #error: unknown = null;

  constructor(dialect: Dialect) {
    this.#parser = openParser(optionsFor(dialect));
    this.#parser.on('readable', () => this.#drain());
    this.#ended = new Promise((resolve) => {
      this.#parser.once('end', resolve);
      this.#parser.once('error', (error) => {
        this.#drain();
        this.#error = error;
        resolve();
      });
    });
  }

  write(text: string): void {
    if (this.#error !== null) return;
    this.#parser.write(text);
    this.#drain();
  }

  async end(): Promise<void> {
    this.#parser.end();
    await this.#ended;
  }

  take(): string[][] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  failure(line: number): Problem | null {
    return this.#error === null ? null : csvProblem(this.#error, line);
  }

  #drain(): void {
    for (let record = this.#parser.read() as string[] | null; record !== null;) {
      this.#records.push(record);
      record = this.#parser.read() as string[] | null;
    }
  }
}
