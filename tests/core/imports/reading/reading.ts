import { Readable } from 'node:stream';
import {
  type Detection,
  inspectFile,
  type InspectHints,
  type Profile,
  type ReadBatch,
  readRows,
  type ReadRow,
  type RowProblem,
} from '../../../../src/core/imports';
import type { Outcome, Problem } from '../../../../src/core/foundation';

export type Content = string | Uint8Array;

/** A file that can be opened again and again, handed over in chunks of the given size. */
export function fileOf(content: Content, chunk = 1 << 16): () => Readable {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  return () => {
    const parts: Buffer[] = [];
    for (let at = 0; at < bytes.length; at += chunk) parts.push(bytes.subarray(at, at + chunk));
    return Readable.from(parts, { objectMode: false });
  };
}

export function inspect(content: Content, hints: Partial<InspectHints> = {}): Promise<Outcome<Detection>> {
  return inspectFile(fileOf(content), { fileName: 'plik.csv', bytes: content.length, currency: 'PLN', ...hints });
}

export async function detected(content: Content, hints: Partial<InspectHints> = {}): Promise<Detection> {
  const outcome = await inspect(content, hints);
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

export interface WholeFile {
  readonly rows: ReadRow[];
  readonly problems: RowProblem[];
  readonly failure: Problem | null;
  readonly batches: ReadBatch[];
}

export async function readWith(open: () => Readable, profile: Profile): Promise<WholeFile> {
  const batches: ReadBatch[] = [];
  for await (const batch of readRows(open, profile, { signal: new AbortController().signal, bytes: 0 })) {
    batches.push(batch);
  }
  return {
    rows: batches.flatMap((batch) => batch.rows),
    problems: batches.flatMap((batch) => batch.problems),
    failure: batches.at(-1)?.failure ?? null,
    batches,
  };
}

/** Detects and reads in one go, as an import without a stored profile does. */
export async function read(content: Content, hints: Partial<InspectHints> = {}): Promise<WholeFile> {
  return readWith(fileOf(content), (await detected(content, hints)).profile);
}

/** Problems as `line code`, for comparing at a glance. */
export const codes = (problems: readonly RowProblem[]) => problems.map(({ line, code }) => `${line} ${code}`);

/** What the mapped columns mean, as `header=field` or `header=field:target`. */
export const mapping = ({ profile }: Pick<Detection, 'profile'>) =>
  profile.columns
    .filter(({ field }) => field !== 'ignore')
    .map(({ header, field, target }) => `${header}=${field}${target === null ? '' : `:${target}`}`);
