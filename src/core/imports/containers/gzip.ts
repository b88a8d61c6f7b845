import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { problem } from '../../foundation';
import { type KeptFile, readFault } from './kept-file';
import { metered } from './limits';
import { UnreadableContainer } from './unreadable';

/** The unpacked bytes of all members of a gzip file; throws UnreadableContainer (archive_damaged, archive_bomb, …). */
export async function* gunzipped(file: KeptFile, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  // Errors of the source reach the reader through the unpacked side, which is where it listens.
  const unpacked = pipeline(file.open(), createGunzip(), () => undefined);
  try {
    // Gzip checks size and checksum of every member itself.
    for await (const piece of metered(unpacked, { packed: file.bytes, crc: null, file: file.name })) {
      signal?.throwIfAborted();
      yield piece;
    }
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof UnreadableContainer) throw error;
    const fault = readFault(error);
    if (fault !== error) throw fault;
    throw new UnreadableContainer(problem('archive_damaged', { file: file.name }), error);
  } finally {
    unpacked.destroy();
  }
}

/** `stany.csv.gz` holds `stany.csv`; a name without the ending is kept. */
export function gunzippedName(name: string): string {
  return name.replace(/\.gz$/i, '').replace(/\.tgz$/i, '.tar');
}
