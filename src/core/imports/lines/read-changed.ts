import { setImmediate } from 'node:timers/promises';
import { openedRow } from '../reading/rows/enclosed-rows';
import { splitLines } from '../reading/text/record-stream';
import { keepRecord } from '../reading/rows/kept-records';
import { rowReader } from '../reading/rows/row-reader';
import { endsTable } from '../reading/rows/second-table';
import { lineDecoder } from '../reading/text/text-decoder';
import type { Profile, ReadBatch, ReadRow, RowProblem } from '../types';
import { BesideAccepted, type KnownLines } from './beside-accepted';
import { type Hash, hashSku } from './hash';
import { HashSet, LineIndex, TURN_LINES } from './line-index';
import { type ScannedLine, scanPieces } from './scan-lines';

/** Lines handed over together. */
const BATCH_LINES = 500;
/** Lines parsed in one turn of the event loop: before anything of it is compiled, 500 take 40 ms. */
const TURN_OF_PARSING = 100;
/** Beyond this share of other lines reading everything is as fast, and surely right. */
const MOST_CHANGED = 0.25;
const FEWEST_ALLOWED = 100;

/** Up to this share they are handed over before it is known how many there are; what of them is in vain then costs little. */
const AT_ONCE = 0.05;

/** What became of a line of the accepted file; 0 where it was not met. */
const STANDS = 1;
const READ_AGAIN = 2;

/** Their bytes, from the beginning every time they are opened; each may use memory again. */
export interface OpenFiles {
  readonly file: () => AsyncIterable<Uint8Array>;
  /** The accepted file; null where it is not kept any more, or nothing is compared with it. */
  readonly accepted: (() => AsyncIterable<Uint8Array>) | null;
}

interface ChangedLine {
  /** Counted from 0. */
  readonly at: number;
  readonly text: string;
}

/**
 * Reads only the lines of a file that the accepted file did not have, wherever they stand, and those whose product somebody
 * else has touched since. What it hands over is what reading everything would hand over for these lines. It gives up, with
 * `inDoubt`, whenever a line by itself might not mean what it means in its place; the file is then to be read in full.
 */
export class ChangedReader implements KnownLines {
  /** Why the rows handed over do not count; null as long as they do. */
  inDoubt: string | null = null;
  /** Rows that stand in the accepted file word for word and were not handed over. */
  unchangedRows = 0;
  /** The index of this file, complete after the last batch. */
  readonly next: LineIndex;
  readonly #accepted: LineIndex;
  readonly #profile: Profile;
  readonly #dirty: HashSet;
  readonly #met: Uint8Array;
  readonly #changed: ChangedLine[] = [];
  readonly #headerAt: number;
  #expected = 0;

  /** `dirty`: SKUs whose master no longer is what the accepted file left. */
  constructor(accepted: LineIndex, profile: Profile, dirty: HashSet) {
    this.#accepted = accepted;
    this.next = new LineIndex(accepted.count + 1024);
    this.#profile = profile;
    this.#dirty = dirty;
    this.#headerAt = (profile.headerLine ?? 0) - 1;
    this.#met = new Uint8Array(accepted.count);
  }

  get expected(): number {
    return this.#expected;
  }

  /** The bytes of the accepted file make it faster; what is handed over is the same without them. */
  async *read({ file, accepted }: OpenFiles, signal: AbortSignal): AsyncGenerator<ReadBatch> {
    const beside = accepted && new BesideAccepted(accepted, this.#accepted, this);
    try {
      yield* this.#readBeside(beside, file, signal);
    } finally {
      await beside?.close();
    }
  }

  async *#readBeside(
    beside: BesideAccepted | null,
    open: () => AsyncIterable<Uint8Array>,
    signal: AbortSignal,
  ): AsyncGenerator<ReadBatch> {
    const parsed = new HashSet();
    const readRow = rowReader(this.#profile);
    const atOnce = this.#accepted.count * AT_ONCE;
    let from = 0;
    for await (const state of this.#compare(open, beside, signal)) {
      if (this.inDoubt !== null) return;
      const fewest = state === 'finished' ? 1 : from < atOnce ? BATCH_LINES : Infinity;
      while (this.#changed.length - from >= fewest) {
        signal.throwIfAborted();
        const batch = await this.#parse(this.#changed.slice(from, from + BATCH_LINES), readRow, parsed);
        if (batch === null) return;
        from += BATCH_LINES;
        yield batch;
      }
    }
    await this.#lookForRepeats(parsed);
  }

  /** Says how far it is, like `scanPieces`, or in the end of what it is in doubt. */
  async *#compare(
    open: () => AsyncIterable<Uint8Array>,
    beside: BesideAccepted | null,
    signal: AbortSignal,
  ): ReturnType<typeof scanPieces> {
    const accepted = this.#accepted;
    await accepted.prepare();
    const decode = lineDecoder(this.#profile.encoding);
    const headerAt = this.#headerAt;
    const most = Math.max(FEWEST_ALLOWED, accepted.count * MOST_CHANGED);
    const compare = (line: ScannedLine): boolean => {
      const { hash } = line;
      const at = this.next.count;
      this.next.append(hash, line.length);
      if (at <= headerAt && !accepted.isLine(at, hash)) return this.#doubt('title_or_header_changed');
      if (line.isBlank) return true;
      const expected = this.#expected;
      const found = accepted.isLine(expected, hash)
        ? expected
        : accepted.isLine(expected + 1, hash)
          ? expected + 1
          : accepted.find(hash);
      if (found !== -1) {
        this.#expected = found + 1;
        // What stood above the table may mean something else inside it.
        const isTitle = found <= Math.max(headerAt, 0) && at !== found;
        if (!accepted.isRow(found) && !isTitle) return line.ended || this.#doubt('end_in_doubt');
        const rereads = isTitle || accepted.isTroubled(found) || accepted.holdsSku(found, this.#dirty);
        if (this.#met[found] === STANDS) return this.#doubt('line_repeats');
        if (!rereads && (line.ended || !decode(line.bytes()).includes('\ufffd'))) {
          this.#met[found] = STANDS;
          this.next.copySku(at, accepted, found);
          this.unchangedRows++;
          return true;
        }
        this.#met[found] = READ_AGAIN;
      } else {
        this.#expected++;
      }
      // Whether a last line without an end was cut off can only be told beside all others.
      if (!line.ended) return this.#doubt('end_in_doubt');
      // A mark of its encoding, or of its delimiter, is no part of what the first line says.
      if (at === 0) return this.#doubt('first_line');
      this.#changed.push({ at, text: decode(line.bytes()) });
      return this.#changed.length <= most || this.#doubt('many_changes');
    };
    for await (const state of scanPieces(open(), signal, compare, beside)) {
      if (state === 'given_up') this.#doubt('line_ends');
      if (state === 'finished' && headerAt >= this.next.count) this.#doubt('title_or_header_changed');
      yield state;
    }
  }

  acceptedUnreadable(): void {
    this.#doubt('accepted_unreadable');
  }

  /** Of lines both files have next: those that say nothing new, up to the first that has to be looked at. */
  stand(alike: number): number {
    const [accepted, first] = [this.#accepted, this.#expected];
    const at = this.next.count;
    if (at !== first && (at <= this.#headerAt || first <= Math.max(this.#headerAt, 0))) return 0;
    let [bytes, line] = [0, first];
    for (; ; line++) {
      const beyond = bytes + accepted.length(line);
      // Whether the last line had an end is not known.
      if (beyond > alike || line >= accepted.count - 1) break;
      if (accepted.isRow(line)) {
        if (this.#met[line] !== 0 || accepted.isTroubled(line) || accepted.holdsSku(line, this.#dirty)) break;
        this.#met[line] = STANDS;
        this.unchangedRows++;
      }
      bytes = beyond;
    }
    this.next.appendLines(accepted, first, line);
    this.#expected = line;
    return bytes;
  }

  async #parse(
    lines: readonly ChangedLine[],
    readRow: ReturnType<typeof rowReader>,
    parsed: HashSet,
  ): Promise<ReadBatch | null> {
    const rows: ReadRow[] = [];
    const problems: RowProblem[] = [];
    for (let from = 0; from < lines.length; from += TURN_OF_PARSING) {
      const isRead = this.#parseSome(lines.slice(from, from + TURN_OF_PARSING), readRow, parsed, { rows, problems });
      if (!isRead) return null;
      await setImmediate();
    }
    return { rows, lines: [], problems, bytesRead: 0, failure: null };
  }

  #parseSome(
    lines: readonly ChangedLine[],
    readRow: ReturnType<typeof rowReader>,
    parsed: HashSet,
    { rows, problems }: { readonly rows: ReadRow[]; readonly problems: RowProblem[] },
  ): boolean {
    const records = splitLines(lines.map(({ text }) => text).join('\n'), this.#profile);
    if (records?.length !== lines.length || records.some((record) => record.some((cell) => cell.includes('\n')))) {
      return this.#doubt('quotes');
    }
    const hash: Hash = { low: 0, high: 0 };
    for (const [i, line] of records.entries()) {
      const record = openedRow(line, this.#profile);
      const at = lines[i]?.at ?? 0;
      const [before, troubles] = [rows.length, problems.length];
      readRow(record, at + 1, { rows, problems });
      // What stands below no longer means what it did.
      if (endsTable(problems[troubles]?.code)) return this.#doubt('other_table');
      keepRecord(problems, troubles, 0, { document: null, cells: record });
      const row = rows.length > before ? rows[rows.length - 1] : undefined;
      if (row) {
        parsed.addSku(row.sku);
        hashSku(row.sku, hash);
        this.next.setSku(at, hash);
      }
      if (problems.length > troubles) this.next.setTroubled(at);
    }
    return true;
  }

  /** A SKU on a changed line and on an unchanged one: which of them is right is told beside each other. */
  async #lookForRepeats(parsed: HashSet): Promise<void> {
    // A full file takes away what it does not name, also what was touched since it was taken away before.
    if (this.#profile.scope === 'full' && !this.#dirty.isWithin(parsed)) {
      this.#doubt('full_file_lacks_touched');
      return;
    }
    for (let at = 0; at < this.#accepted.count; at++) {
      if (at % TURN_LINES === TURN_LINES - 1) await setImmediate();
      const stands = this.#met[at] === STANDS;
      if (stands && this.#accepted.holdsSku(at, parsed)) {
        this.#doubt('sku_repeats');
        return;
      }
      // In a full file what is no longer named has no stock; who that is only the whole file tells.
      const gone = this.#met[at] === 0 && this.#accepted.isRow(at);
      if (gone && this.#profile.scope === 'full' && !this.#accepted.holdsSku(at, parsed)) {
        this.#doubt('full_file_lost_rows');
        return;
      }
    }
  }

  #doubt(reason: string): false {
    this.inDoubt ??= reason;
    return false;
  }
}
