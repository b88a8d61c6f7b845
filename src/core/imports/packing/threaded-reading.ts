import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Fault } from '../../foundation';
import { LineIndex } from '../lines/line-index';
import type { PackedReading, ReadingEnd } from './packed-reading';
import type { FromThread, ThreadJob } from './thread-messages';

/** Young objects are all a reader makes; a larger nursery only takes memory. */
const NURSERY_MB = 16;

/**
 * Reads and packs a file in a thread of its own, which is `script`. It ends with the reading, with the signal, or when
 * whoever takes the batches stops; errors are thrown to whoever asks for the next batch.
 */
export function readInThread(script: string, job: ThreadJob, signal: AbortSignal): PackedReading {
  let end: ReadingEnd | null = null;
  let lines: Promise<LineIndex | null> = Promise.resolve(null);
  return {
    async *batches() {
      signal.throwIfAborted();
      const worker = new Worker(script, {
        workerData: job,
        resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB },
      });
      lines = linesOf(worker);
      const stop = () => void worker.terminate();
      signal.addEventListener('abort', stop, { once: true });
      try {
        for await (const message of messagesOf(worker, signal)) {
          if (message.type === 'fault') throw asFault(message);
          if (message.type === 'end') {
            end = message.end;
            break;
          }
          if (message.type === 'lines') continue;
          worker.postMessage('taken');
          yield message.batch;
        }
      } finally {
        signal.removeEventListener('abort', stop);
        // The lines come while the plan is made; nobody need stay for them.
        if (end === null) stop();
        else worker.unref();
      }
    },
    end() {
      if (end === null) throw new Fault('import_reader_unfinished', 'A reading was asked for its end before it ended');
      return end;
    },
    lines: () => lines,
  };
}

/** Whatever the thread says, until it stands still; that it stops in the middle is a fault. */
async function* messagesOf(worker: Worker, signal: AbortSignal): AsyncGenerator<FromThread> {
  try {
    for await (const [message] of on(worker, 'message', { close: ['exit'] }) as AsyncIterable<[FromThread]>) {
      yield message;
    }
  } catch (cause) {
    throw new Fault('import_reader_failed', 'The thread that reads a file broke down', { cause });
  }
  signal.throwIfAborted();
  throw new Fault('import_reader_failed', 'The thread that reads a file ended before the file did');
}

function linesOf(worker: Worker): Promise<LineIndex | null> {
  return new Promise((resolve) => {
    worker.on('message', (message: FromThread) => {
      if (message.type === 'lines') resolve(message.encoded && LineIndex.decode(message.encoded));
    });
    worker.once('error', () => resolve(null));
    worker.once('exit', () => resolve(null));
  });
}

const asFault = ({ fault: { code, message, facts, cause } }: Extract<FromThread, { type: 'fault' }>) =>
  new Fault(code, message, { facts, cause });
