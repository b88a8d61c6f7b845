import type { SheetRow } from '../sheet';

/** What the sheets of a binary workbook are, before their cells are read. */
export interface BookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Columns with something in them. */
  readonly width: number;
}

export interface BookRow extends SheetRow {
  readonly isHidden: boolean;
}

export interface BookBatch {
  readonly rows: readonly BookRow[];
  /** How much of the sheet is done then, up to 1. */
  readonly share: number;
}

/** How the texts of a file with one byte a letter are written. */
export interface LegacyTexts {
  /** The encoding the file names, where it is one we know. */
  readonly declared: string | null;
  /** What the file names is so often wrong that a person is asked. */
  readonly isDoubtful: boolean;
  /** Some of the texts, one a line. */
  readonly sample: Uint8Array;
}

/** An open workbook. Everything happens at once, in this thread. */
export interface Book {
  readonly sheets: readonly BookSheet[];
  /** Null where the texts are Unicode. */
  readonly texts: LegacyTexts | null;
  /** The rows with something in them, in their order. */
  rows(sheet: number): Iterable<BookBatch>;
}

/** A workbook that is open somewhere else. Whoever opens it closes it. */
export interface OpenedBook extends Pick<Book, 'sheets' | 'texts'> {
  rows(sheet: number): AsyncIterable<BookBatch>;
  close(): void;
}

const SAMPLE_BYTES = 256 * 1024;
const LINE_END = Buffer.from('\n');

/** Those of the texts that have letters outside ASCII, as the lines of a text. */
export function textSample(texts: Iterable<Uint8Array>): Uint8Array {
  const sample: Uint8Array[] = [];
  let size = 0;
  for (const text of texts) {
    if (size > SAMPLE_BYTES) break;
    if (!text.some((byte) => byte >= 0x80)) continue;
    sample.push(text, LINE_END);
    size += text.length + 1;
  }
  return Buffer.concat(sample);
}
