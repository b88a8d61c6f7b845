import type { Problem } from '../../foundation';
import type { Column, DocumentFacts, FileKind, Profile } from '../types';

/**
 * A file whose values say themselves what they are: XML, EDI, EPP. It is turned into records with named columns, which
 * the row reader then validates exactly as it does the rows of a table.
 */
export interface StructuredFormat {
  /** `epp`, `ksef-fa`, … as profiles and words name it. */
  readonly id: string;
  /** By content, never by name. `head` is the decoded beginning (up to 64 KiB) without a byte-order mark. */
  recognises(head: string): boolean;
  /**
   * The encoding the file itself declares, as a name `knownEncoding` understands; null where it declares none. `head` is
   * the beginning read as Latin-1. A declaration is trusted unless the bytes contradict it.
   */
  declaredEncoding(head: string): string | null;
  /**
   * Reads the whole file once and says what is in it. Returns a problem for a file of this format that must be refused
   * as a whole: broken (`file_cut_off_structured`, `xml_malformed`, …) or none of our business.
   */
  survey(text: OpenText): Promise<FormatSurvey | Problem>;
  /** The records in file order, in batches of a few hundred; `failure` only on the last batch, and then nothing counts. */
  read(text: OpenText, profile: Profile): AsyncGenerator<FormatBatch>;
}

/**
 * Opens the decoded text from its beginning, in pieces of at most 32 KiB with a turn of the event loop between them; may
 * be called again. A byte-order mark is dropped.
 */
export type OpenText = () => AsyncIterable<string>;

/** What a structured file turned out to hold. */
export interface FormatSurvey {
  readonly kind: FileKind;
  /** In the order of the cells of a record; `header` is the name the format itself has for the value. */
  readonly columns: readonly Column[];
  readonly priceMode: Profile['priceMode'];
  /** Assumed where a price is net and the record has no VAT; null otherwise. */
  readonly vatCode: string | null;
  /** ISO 4217, where the file names one. */
  readonly currency: string | null;
  readonly documents: readonly DocumentFacts[];
  /** The moment the file says its stock is true for, ISO 8601; null where it does not. */
  readonly asOf: string | null;
  /** The day, `yyyy-mm-dd`, from which the file says its prices hold; absent where it does not. */
  readonly pricesFrom?: string;
  /** What the format says of itself; a person may still declare otherwise. */
  readonly scope: Profile['scope'];
  /** What a person should look at before the file is believed. */
  readonly doubts: readonly Problem[];
  /** The first records, for a preview: at most 20. */
  readonly preview: readonly (readonly string[])[];
}

/** One record. A number is written with a decimal point and no thousands marks; an absent value is an empty cell. */
export interface FormatRecord {
  /** 1-based physical line on which the record starts. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Index into `documents`; null in files without documents. */
  readonly document: number | null;
  /**
   * The record is no goods by its nature (a service, a packaging deposit, the state before a correction): it is kept as a
   * warning with this code and not read. Null for everything the row reader should look at.
   */
  readonly aside: Problem | null;
}

export interface FormatBatch {
  readonly records: readonly FormatRecord[];
  readonly failure: Problem | null;
}
