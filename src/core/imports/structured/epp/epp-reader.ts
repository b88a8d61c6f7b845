import { type Problem, problem } from '../../../foundation';
import type { DocumentFacts } from '../../types';
import { type EppDocument, type EppInfo, dictionaryName, field, readDocument, readInfo } from './documents';
import { type EppBatch, type EppRecord, eppRecords } from './records';

/** A row of a document or of a dictionary. */
export interface EppContent {
  readonly fields: readonly string[];
  readonly line: number;
  /** Index of its document; null for a row of a dictionary. */
  readonly document: number | null;
  /** The dictionary it belongs to, in capitals; null for a line of a document. */
  readonly dictionary: string | null;
}

interface ContentBatch {
  readonly contents: readonly EppContent[];
  /** Only on the last batch: epp_record_broken, epp_cut_off, epp_for_accountants. */
  readonly failure: Problem | null;
  /** How the file ends, on the last batch. */
  readonly ending: EppBatch['ending'];
}

interface Counted extends EppDocument {
  lines: number;
  /** Lines that end before their quantity. */
  short: number;
  /** Rows in the shape of VAT totals. */
  totals: number;
}

/** Fields a line must have to say how much of what there is. */
const SHORTEST_LINE = 12;

/** Rows of VAT totals have so many fields, and a rate where goods have their kind. */
const LENGTHS_OF_TOTALS = new Set([5, 14, 18]);
const KINDS = new Set(['', '1', '2', '4', '8', '16']);

const UNKNOWN_INFO: EppInfo = { purpose: '', owner: { name: null, taxId: null, gln: null }, warehouse: null };

/** Knows which header a content row belongs to, and counts the lines of every document against what its header says. */
export class EppReader {
  #info: EppInfo | null = null;
  readonly #documents: Counted[] = [];
  #dictionary: string | null = null;
  /** What the last section was about: a file that ends in the middle of a document is cut off there. */
  #lastIsDocument = false;
  /** Fields of the last document line and of the longest: writers do not change their mind within a file. */
  #lastLine = 0;
  #longestLine = 0;

  async *read(text: AsyncIterable<string>): AsyncGenerator<ContentBatch> {
    let ending: EppBatch['ending'] = 'line';
    for await (const batch of eppRecords(text)) {
      const { failure } = batch;
      const contents = batch.records.flatMap((record) => this.#take(record));
      ending = batch.ending;
      yield { contents, failure, ending };
      if (failure !== null) return;
    }
    const failure = this.#failure(ending);
    if (failure !== null) yield { contents: [], failure, ending };
  }

  /** Once everything is read: the documents with what is wrong about each, and what a person should look at. */
  outcome(): { info: EppInfo | null; documents: DocumentFacts[]; doubts: Problem[] } {
    const doubts: Problem[] = [];
    const documents = this.#documents.map(({ facts, promisedLines, lines }) => {
      if (facts.refusal !== null || promisedLines === null || promisedLines === lines) return facts;
      const what = { type: facts.type, number: facts.number, promised: promisedLines, found: lines };
      // Programs that do not count write 0.
      if (promisedLines === 0) doubts.push(problem('epp_lines_uncounted', what));
      else return { ...facts, refusal: problem('epp_lines_differ', what) };
      return facts;
    });
    return { info: this.#info, documents, doubts };
  }

  #take({ section, first, fields, line }: EppRecord): EppContent[] {
    if (section === 'INFO') this.#info ??= readInfo(fields);
    else if (section === 'NAGLOWEK') {
      // A label that is not whole, as at the end of a file cut off there, is no header.
      if (first) this.#startHeader(fields, line);
    } else if (this.#dictionary !== null) return [{ fields, line, document: null, dictionary: this.#dictionary }];
    else {
      const document = this.#documents.at(-1);
      if (document === undefined) return [];
      document.lines++;
      if (fields.length < SHORTEST_LINE) document.short++;
      this.#lastLine = fields.length;
      this.#longestLine = Math.max(this.#longestLine, fields.length);
      if (LENGTHS_OF_TOTALS.has(fields.length) && !KINDS.has(field(fields, 2))) document.totals++;
      return [{ fields, line, document: this.#documents.length - 1, dictionary: null }];
    }
    return [];
  }

  #startHeader(fields: readonly string[], line: number): void {
    this.#dictionary = dictionaryName(fields);
    this.#lastIsDocument = this.#dictionary === null;
    if (this.#dictionary !== null) return;
    this.#documents.push({ ...readDocument(fields, this.#info ?? UNKNOWN_INFO, line), lines: 0, short: 0, totals: 0 });
  }

  /** Sums by VAT rate instead of goods: declared so, or written so by a program that declares what it likes. */
  #isForAccountants(): boolean {
    return this.#info?.purpose === '0' || this.#documents.some(({ lines, totals }) => lines > 0 && totals === lines);
  }

  #failure(ending: EppBatch['ending']): Problem | null {
    const last = this.#documents.at(-1);
    if (last !== undefined && this.#isForAccountants()) return problem('epp_for_accountants', {});
    if (!this.#lastIsDocument || last === undefined) return null;
    const { facts, promisedLines, lines, short } = last;
    const whole = promisedLines === null || lines >= promisedLines;
    const stopped = ending === 'open' && this.#lastLine <= Math.max(SHORTEST_LINE, this.#longestLine - 1);
    if (whole && short === 0 && !stopped) return null;
    return problem('epp_cut_off', { type: facts.type, number: facts.number, promised: promisedLines, found: lines });
  }
}
