import { Readable } from 'node:stream';
import { LineIndex, type Profile, type ReadRow, type RowProblem } from '../../../../src/core/imports';
import { ChangedReader } from '../../../../src/core/imports/lines/read-changed';
import { type Hash, hashSku } from '../../../../src/core/imports/lines/hash';
import { HashSet } from '../../../../src/core/imports/lines/line-index';
import { scanLines } from '../../../../src/core/imports/lines/scan-lines';
import { readText } from '../../../../src/core/imports/reading/read-text';

/** `Symbol;Nazwa;Cena;Stan`, as a person would have confirmed it. */
export const PROFILE: Profile = {
  format: 'csv',
  kind: 'stock',
  scope: 'partial',
  part: null,
  encoding: 'utf-8',
  delimiter: ';',
  quote: '"',
  headerLine: 1,
  decimalMark: ',',
  priceMode: 'gross',
  vatCode: null,
  currency: 'PLN',
  columns: [
    { column: 0, header: 'Symbol', field: 'sku', target: null },
    { column: 1, header: 'Nazwa', field: 'name', target: null },
    { column: 2, header: 'Cena', field: 'price', target: 'retail' },
    { column: 3, header: 'Stan', field: 'stock', target: 'main' },
  ],
};
export const HEADER = 'Symbol;Nazwa;Cena;Stan';

const NEVER = new AbortController().signal;
const opened = (bytes: Uint8Array | string) => () => Readable.from([Buffer.from(bytes)]);

/** As a copy that was taken away, or lies in a bad sector. */
const unreadable = () => new Readable({ read: (_size) => undefined }).destroy(new Error('EIO: i/o error, read'));

/** In pieces of so many bytes, as reading from a disk might give them. */
const piecemeal = (bytes: Uint8Array | string, size: number) => {
  const all = Buffer.from(bytes);
  const pieces = Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.subarray(i * size, (i + 1) * size));
  return () => Readable.from(pieces);
};

/** Everything the reader of whole files says of a file. */
export interface Whole {
  readonly rows: readonly ReadRow[];
  readonly problems: readonly RowProblem[];
  readonly failure: string | null;
  readonly spansLines: boolean;
}

export async function readWhole(bytes: Uint8Array | string, profile: Profile): Promise<Whole> {
  const whole = {
    rows: [] as ReadRow[],
    problems: [] as RowProblem[],
    failure: null as string | null,
    spansLines: false,
  };
  for await (const batch of readText(opened(bytes), profile, NEVER)) {
    whole.rows.push(...batch.rows);
    whole.problems.push(...batch.problems);
    whole.failure = batch.failure?.code ?? null;
    whole.spansLines ||= batch.spansLines === true;
  }
  return whole;
}

/** The index of a file that was read in full and accepted, or null where there is none to be kept. */
export async function accept(bytes: Uint8Array | string, profile: Profile): Promise<LineIndex | null> {
  const { rows, problems, failure, spansLines } = await readWhole(bytes, profile);
  const repeats = new Set(rows.map(({ sku }) => sku)).size < rows.length;
  if (failure !== null || spansLines || repeats || rows.length === 0) return null;
  const lines = new LineIndex();
  const hash: Hash = { low: 0, high: 0 };
  for (const { sku, line } of rows) {
    hashSku(sku, hash);
    lines.setSku(line - 1, hash);
  }
  for (const { line } of problems) lines.setTroubled(line - 1);
  const finished = await scanLines(opened(bytes)(), undefined, (line) => {
    lines.append(line.hash, line.length);
    return true;
  });
  return finished ? LineIndex.decode(lines.encode()) : null;
}

/**
 * What the reader of changes hands over of a file that follows an accepted one. `beside`: the bytes of the accepted file,
 * which come in pieces of `size` if they can be read, or null where only the index of its lines is left.
 */
export async function readChanges(
  accepted: LineIndex,
  bytes: Uint8Array | string,
  profile: Profile,
  dirtySkus: readonly string[] = [],
  beside: { readonly bytes: Uint8Array | string; readonly size: number } | 'unreadable' | null = null,
): Promise<{ reader: ChangedReader; rows: ReadRow[]; problems: RowProblem[] }> {
  const dirty = new HashSet();
  for (const sku of dirtySkus) dirty.addSku(sku);
  const reader = new ChangedReader(accepted, profile, dirty);
  const [rows, problems]: [ReadRow[], RowProblem[]] = [[], []];
  const copy = beside === 'unreadable' ? unreadable : beside && piecemeal(beside.bytes, beside.size);
  const files = { file: opened(bytes), accepted: copy };
  for await (const batch of reader.read(files, NEVER)) {
    rows.push(...batch.rows);
    problems.push(...batch.problems);
  }
  return { reader, rows, problems };
}
