import type { Readable } from 'node:stream';
import type { OpenText } from '../../structured/format';
import { filePieces } from './file-pieces';
import { pieceDecoder } from './text-decoder';

/** A file's text, opened as often as needed, in pieces of at most 32 KiB with a turn of the event loop between them. */
export function openText(open: () => Readable, encoding: string, signal: AbortSignal | undefined): OpenText {
  return async function* () {
    const decoder = pieceDecoder(encoding);
    let first = true;
    for await (const piece of filePieces(open(), signal)) {
      const text = decoder.decode(piece);
      if (text === '') continue;
      yield first ? text.replace(/^\ufeff/, '') : text;
      first = false;
    }
    const rest = decoder.end();
    if (rest !== '') yield rest;
  };
}
