import { type Part, partFile } from '../containers/contents';
import { continuedTable } from '../containers/continued-table';
import { headOf, type KeptFile } from '../containers/kept-file';
import { encodingByMark } from './text/encoding-detection';
import { decodeSample } from './text/text-decoder';

/** Between an entry of an archive and a sheet of the workbook it is; as a person reads it. */
const INSIDE = ' › ';
const HEAD_BYTES = 8 * 1024;

/** A remembered part as the name at this level and what is wanted inside it. */
export function splitPart(part: string | null): readonly [own: string | null, inner: string | null] {
  if (part === null) return [null, null];
  const at = part.indexOf(INSIDE);
  return at === -1 ? [part, null] : [part.slice(0, at), part.slice(at + INSIDE.length)];
}

export function joinPart(own: string, inner: string | null): string {
  return inner === null ? own : `${own}${INSIDE}${inner}`;
}

/** The parts of an archive in the order in which they are one table cut into pieces; null where they are not. */
export async function joinedParts(
  file: KeptFile,
  parts: readonly Part[],
  signal: AbortSignal | undefined,
): Promise<readonly Part[] | null> {
  if (parts.length < 2) return null;
  const pieces: { name: string; head: string }[] = [];
  for (const part of parts) {
    const head = await headOf(partFile(file, part, signal), HEAD_BYTES, signal);
    // Any encoding that keeps ASCII will do to compare the beginnings of files with each other.
    pieces.push({ name: part.name, head: decodeSample(head, encodingByMark(head) ?? 'windows-1252') });
  }
  const order = continuedTable(pieces);
  return order === null ? null : order.flatMap((at) => parts[at] ?? []);
}
