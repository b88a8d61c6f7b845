import type { Profile, ReadBatch, RecordHook } from '../types';
import { filePieces } from './text/file-pieces';
import { RecordStream } from './text/record-stream';
import { type RowTaker, TableReader } from './tables/table-reader';
import { pieceDecoder } from './text/text-decoder';

const BATCH_ROWS = 2000;

/**
 * Reads a whole table of text as the profile says: validated rows and what was wrong with the others, in file order, in batches
 * of about 2000, without ever holding more than a batch. The event loop gets a turn every 32 KiB.
 *
 * A file that is damaged as a whole (an unclosed quote, a last row cut off, another header than the profile's) ends with
 * a batch whose `failure` says why; the caller must then apply nothing of what came before. Throws the signal's reason
 * when cancelled, Fault when the file cannot be read.
 */
export async function* readText(
  open: () => AsyncIterable<Uint8Array>,
  profile: Profile,
  signal: AbortSignal,
  hook: RecordHook | null = null,
  linesBefore = 0,
  taker: RowTaker | null = null,
): AsyncGenerator<ReadBatch> {
  const decoder = pieceDecoder(profile.encoding);
  const stream = new RecordStream(profile);
  const table = new TableReader(profile, hook, linesBefore, taker);
  let bytesRead = 0;
  let lastText = '';
  for await (const piece of filePieces(open(), signal)) {
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
