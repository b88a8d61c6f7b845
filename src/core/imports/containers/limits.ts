import { crc32 } from 'node:zlib';
import { type Problem, problem } from '../../foundation';
import { UnreadableContainer } from './unreadable';

const MEGABYTE = 1024 * 1024;

/** More than any export of a shop; what one archive may become, and what one entry may become. */
export const MAX_INFLATED = 1024 * MEGABYTE;
/** Data packs 5 to 40 times smaller; a bomb of deflate 1000 times. */
const MAX_RATIO = 100;
/** Below this nothing is a bomb: a short file of equal rows packs better than any bomb. */
const RATIO_FROM = 10 * MEGABYTE;
export const MAX_ENTRIES = 1000;
/** A price list with a picture of every product has an entry for each of them; only a few XML parts are ever opened. */
export const MAX_WORKBOOK_ENTRIES = 20_000;
/** A workbook inside an archive is read from memory: its directory is at its end. */
export const MAX_INNER_WORKBOOK = 64 * MEGABYTE;
/** A workbook of Excel 97 with the most rows and some twenty columns; it is read from memory, where it lies twice. */
export const MAX_BINARY_WORKBOOK = 40 * MEGABYTE;

/** Why a binary workbook is not read that is larger than that, or takes more memory or time than it may. */
export const binaryTooLarge = (file: string): Problem =>
  problem('workbook_binary_too_large', { file, megabytes: MAX_BINARY_WORKBOOK / MEGABYTE });

/** Why so many bytes out of so few must be refused; null when they may be read. */
export function inflationProblem(inflated: number, packed: number, file: string): Problem | null {
  if (inflated > MAX_INFLATED) return problem('archive_too_large', { file, megabytes: MAX_INFLATED / MEGABYTE });
  if (inflated > RATIO_FROM && inflated > packed * MAX_RATIO)
    return problem('archive_bomb', { file, ratio: MAX_RATIO });
  return null;
}

interface Expected {
  /** Size before unpacking: measured, never declared. */
  readonly packed: number;
  readonly crc: number | null;
  readonly file: string;
}

/** Counts what really comes out and stops a bomb; at the end the checksum must be right where the archive has one. */
export async function* metered(
  bytes: AsyncIterable<Uint8Array>,
  { packed, crc, file }: Expected,
): AsyncGenerator<Uint8Array> {
  let inflated = 0;
  let sum = 0;
  for await (const piece of bytes) {
    inflated += piece.length;
    const refusal = inflationProblem(inflated, packed, file);
    if (refusal !== null) throw new UnreadableContainer(refusal);
    if (crc !== null) sum = crc32(piece, sum);
    yield piece;
  }
  if (crc !== null && sum !== crc) throw new UnreadableContainer(problem('archive_damaged', { file }));
}
