import { createReadStream } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { Fault } from '../../foundation';
import { readText } from '../reading/read-text';
import type { RowTaker } from '../reading/tables/table-reader';
import { fileBlocks } from './file-blocks';
import { readPacked } from './packed-reading';
import { SpareBytes } from './spare-bytes';
import { BATCHES_AHEAD, type FaultAsData, type FromThread, type ThreadJob, type ToThread } from './thread-messages';

/**
 * The script of a thread that reads files, one after another: decoding, parsing, checking and packing happen here, so that
 * the loop that serves people and SQLite's own thread go on meanwhile. Whoever started it says `taken` for every batch.
 */
const port = parentPort;
if (port === null) throw new Fault('not_a_thread', 'The reading thread was started as a program');

const spare = new SpareBytes();
let ahead = 0;
let whenTaken: (() => void) | null = null;
port.on('message', (message: ToThread) => {
  if (message.type === 'read') {
    ahead = 0;
    void read(message.job).catch((error: unknown) => say({ type: 'fault', fault: asData(error) }));
  } else {
    ahead--;
    if (message.bytes !== null) spare.give(message.bytes);
    whenTaken?.();
  }
});

/** Bytes are handed over, not copied. */
function say(message: FromThread, ...handedOver: (Uint8Array | null | undefined)[]): void {
  const buffers = handedOver.flatMap((bytes) => (bytes?.buffer instanceof ArrayBuffer ? [bytes.buffer] : []));
  port?.postMessage(message, buffers);
}

function asData(error: unknown): FaultAsData {
  if (error instanceof Fault) {
    return { code: error.code, message: error.message, facts: error.facts, cause: error.cause };
  }
  return { code: 'import_reader_failed', message: 'The reader of a file failed', facts: {}, cause: error };
}

async function read(job: ThreadJob): Promise<void> {
  const { path, acceptedPath, bytes, name, profile, isText } = job;
  const file = () => fileBlocks(path);
  const accepted = acceptedPath === null ? null : () => fileBlocks(acceptedPath);
  // Whoever changes his mind ends the thread.
  const { signal } = new AbortController();
  // Everything for other formats takes longer to load than many a table to read.
  const { readRows } = isText ? { readRows: null } : await import('../reading/read-rows');
  const readAll = (taker: RowTaker | null) =>
    readRows === null
      ? readText(file, profile, signal, null, 0, taker)
      : readRows(() => createReadStream(path), profile, { signal, bytes, path, name, taker });
  const reading = readPacked(job, { file, accepted }, signal, readAll, spare);
  for await (const batch of reading.batches()) {
    while (ahead >= BATCHES_AHEAD) await new Promise<void>((resolve) => (whenTaken = resolve));
    ahead++;
    say({ type: 'batch', batch }, batch.packed?.cells);
  }
  say({ type: 'end', end: reading.end() });
  const encoded = await reading.lines();
  say({ type: 'lines', encoded }, encoded);
}
