import { createReadStream } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { Fault } from '../../foundation';
import { readText } from '../reading/read-text';
import { readPacked } from './packed-reading';
import { BATCHES_AHEAD, type FaultAsData, type FromThread, type ThreadJob, type ToThread } from './thread-messages';

/**
 * The script of a thread that reads files, one after another: decoding, parsing, checking and packing happen here, so that
 * the loop that serves people and SQLite's own thread go on meanwhile. Whoever started it says `taken` for every batch.
 */
const port = parentPort;
if (port === null) throw new Fault('not_a_thread', 'The reading thread was started as a program');

let ahead = 0;
let whenTaken: (() => void) | null = null;
port.on('message', (message: ToThread) => {
  if (message.type === 'read') {
    ahead = 0;
    void read(message.job).catch((error: unknown) => say({ type: 'fault', fault: asData(error) }));
  } else {
    ahead--;
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

/** Fewer, larger reads than a stream's own. */
const READ_BYTES = 256 * 1024;

async function read(job: ThreadJob): Promise<void> {
  const { path, bytes, name, profile, isText } = job;
  const open = () => createReadStream(path, { highWaterMark: READ_BYTES });
  // Whoever changes his mind ends the thread.
  const { signal } = new AbortController();
  // Everything for other formats takes longer to load than many a table to read.
  const { readRows } = isText ? { readRows: null } : await import('../reading/read-rows');
  const reading = readPacked(job, open, signal, (taker) =>
    readRows === null
      ? readText(open, profile, signal, null, 0, taker)
      : readRows(open, profile, { signal, bytes, path, name, taker }),
  );
  for await (const batch of reading.batches()) {
    while (ahead >= BATCHES_AHEAD) await new Promise<void>((resolve) => (whenTaken = resolve));
    ahead++;
    say({ type: 'batch', batch }, batch.packed?.cells);
  }
  say({ type: 'end', end: reading.end() });
  const encoded = (await reading.lines())?.encode() ?? null;
  say({ type: 'lines', encoded }, encoded);
}
