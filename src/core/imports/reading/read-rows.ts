import type { Readable } from 'node:stream';
import { type Problem, problem } from '../../foundation';
import type { Profile, ReadBatch, ReadRow, RowProblem } from '../types';
import { type Cells, linesOf } from './csv';
import { filePieces } from './file-pieces';
import { RecordStream } from './record-stream';
import { expectedWidth, isBlank, rowReader } from './row-reader';
import { pieceDecoder } from './text-decoder';

const BATCH_ROWS = 2000;

/**
 * Reads a whole file as the profile says: validated rows and what was wrong with the others, in file order, in batches
 * of about 2000, without ever holding more than a batch. The event loop gets a turn every 32 KiB.
 *
 * A file that is damaged as a whole (an unclosed quote, a last row cut off, another header than the profile's) ends with
 * a batch whose `failure` says why; the caller must then apply nothing of what came before. Throws the signal's reason
 * when cancelled, Fault when the file cannot be read.
 */
export async function* readRows(
  open: () => Readable,
  profile: Profile,
  options: { readonly signal: AbortSignal; readonly bytes: number },
): AsyncGenerator<ReadBatch> {
  const decoder = pieceDecoder(profile.encoding);
  const stream = new RecordStream(profile);
  const table = new TableReader(profile);
  let bytesRead = 0;
  let lastText = '';
  for await (const piece of filePieces(open(), options.signal)) {
    const text = decoder.decode(piece);
    bytesRead += piece.length;
    if (text !== '') lastText = text;
    stream.write(text);
    table.read(stream.take());
    if (table.failure !== null || stream.failure(table.line) !== null) break;
    if (table.pending >= BATCH_ROWS) yield table.batch(bytesRead, null);
  }
  const rest = decoder.end();
  stream.write(rest);
  await stream.end();
  table.read(stream.take());
  const failure =
    table.failure ?? stream.failure(table.line) ?? table.cutOff(/[\r\n]$/.test(lastText) && rest === '') ?? null;
  yield table.batch(bytesRead, failure);
}

/** Turns records into rows, keeping count of the physical lines they stand on. */
class TableReader {
  /** Line on which the next record begins. */
  line = 1;
  failure: Problem | null = null;
  readonly #profile: Profile;
  readonly #readRow;
  #rows: ReadRow[] = [];
  #problems: RowProblem[] = [];
  #headerSeen: boolean;
  #last: { readonly line: number; readonly cells: Cells } | null = null;
  #narrowest = Number.POSITIVE_INFINITY;

  constructor(profile: Profile) {
    this.#profile = profile;
    this.#readRow = rowReader(profile);
    this.#headerSeen = profile.headerLine === null;
  }

  get pending(): number {
    return this.#rows.length + this.#problems.length;
  }

  read(records: readonly Cells[]): void {
    const sink = { rows: this.#rows, problems: this.#problems };
    for (const cells of records) {
      const line = this.line;
      this.line += linesOf(cells);
      if (!this.#headerSeen) {
        this.#passHeader(cells, line);
        if (this.failure !== null) return;
        continue;
      }
      if (line === 1 && /^sep=/i.test(cells[0] ?? '')) continue;
      this.#readRow(cells, line, sink);
      if (isBlank(cells) || sink.problems.at(-1)?.code === 'totals_row') continue;
      if (this.#last !== null && this.#last.cells.length < this.#narrowest) this.#narrowest = this.#last.cells.length;
      this.#last = { line, cells };
    }
  }

  batch(bytesRead: number, failure: Problem | null): ReadBatch {
    const batch = { rows: this.#rows, problems: this.#problems, bytesRead, failure };
    this.#rows = [];
    this.#problems = [];
    return batch;
  }

  /**
   * Whether the file stops in the middle of a row: no newline at its end, and a last row with fewer cells than the table
   * has and than any row before it.
   */
  cutOff(endsWithNewline: boolean): Problem | null {
    if (!this.#headerSeen) return problem('header_changed', { line: this.#profile.headerLine });
    if (endsWithNewline || this.#last === null) return null;
    const { cells, line } = this.#last;
    const width = expectedWidth(this.#profile.columns);
    const brokenLetter = cells.at(-1)?.endsWith('\ufffd') ?? false;
    if (!brokenLetter && (cells.length >= width || cells.length >= this.#narrowest)) return null;
    return problem('file_cut_off', { line, cells: cells.length, expected: width });
  }

  /** Skips the title rows and checks that the header is the one the profile was made for. */
  #passHeader(cells: Cells, line: number): void {
    const { headerLine, columns } = this.#profile;
    if (headerLine === null || line < headerLine) return;
    const same = columns.every(
      ({ field, header, column }) => field === 'ignore' || header === null || cells[column]?.trim() === header,
    );
    if (line !== headerLine || !same) this.failure = problem('header_changed', { line: headerLine });
    this.#headerSeen = true;
  }
}
