import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Fault } from '../../foundation';
import type { PackedReading, ReadingEnd } from './packed-reading';
import type { FromThread, ThreadJob, ToThread } from './thread-messages';

/** Young objects are all a reader makes; a larger nursery only takes memory. */
const NURSERY_MB = 8;
/** How long a thread stays for the next file. */
const IDLE_MS = 60_000;

/**
 * Reads and packs files in threads of their own, which run `script`. A thread that has read a file stays for a while: the
 * next one finds its code loaded and compiled, which is a third of the work of reading 100,000 rows.
 */
export class ReadingThreads {
  readonly #script: string;
  #idle: Worker | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(script: string) {
    this.#script = script;
  }

  /** Has a thread begin, so that it is there when it is needed. */
  prepare(): void {
    this.#keep(this.#take());
  }

  /**
   * The reading ends with the file, with the signal, or when whoever takes the batches stops; errors are thrown to whoever
   * asks for the next batch.
   */
  read(job: ThreadJob, signal: AbortSignal): PackedReading {
    let end: ReadingEnd | null = null;
    let reader: Worker | null = null;
    let lines: Promise<Uint8Array | null> = Promise.resolve(null);
    const begin = () => {
      const worker = this.#take();
      worker.ref();
      lines = linesOf(worker).finally(() => this.#keep(worker));
      worker.postMessage({ type: 'read', job } satisfies ToThread, ownMemory(job));
      reader = worker;
      return worker;
    };
    return {
      async *batches() {
        signal.throwIfAborted();
        const worker = begin();
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
            yield message.batch;
          }
        } finally {
          signal.removeEventListener('abort', stop);
          // The lines come while the plan is made; nobody need stay for them.
          if (end === null) stop();
          else worker.unref();
        }
      },
      taken({ packed }) {
        const bytes = packed?.cells ?? null;
        const buffers = bytes?.buffer instanceof ArrayBuffer ? [bytes.buffer] : [];
        reader?.postMessage({ type: 'taken', bytes } satisfies ToThread, buffers);
      },
      end() {
        if (end === null)
          throw new Fault('import_reader_unfinished', 'A reading was asked for its end before it ended');
        return end;
      },
      lines: () => lines,
    };
  }

  /** Ends the thread that waits for a file. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#idle?.terminate();
  }

  #take(): Worker {
    clearTimeout(this.#timer);
    const idle = this.#idle;
    this.#idle = null;
    if (idle !== null) return idle;
    const worker = new Worker(this.#script, { resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB } });
    const forget = () => {
      if (this.#idle === worker) this.#idle = null;
    };
    // Also of one that nobody listens to at the moment.
    worker.on('error', forget);
    worker.once('exit', forget);
    return worker;
  }

  #keep(worker: Worker): void {
    worker.unref();
    // One that has ended has no id any more.
    if (worker.threadId === -1) return;
    if (this.#idle !== null && this.#idle !== worker) void this.#idle.terminate();
    this.#idle = worker;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#idle = null;
      void worker.terminate();
    }, IDLE_MS).unref();
  }
}

/**
 * The memory of what a job carries, given away instead of copied: of a million lines that takes 40 ms. Whoever reads the
 * file without the thread after all finds nothing to compare it with, and reads all of it.
 */
function ownMemory({ since }: ThreadJob): ArrayBuffer[] {
  const carried = since === null ? [] : [since.lines, since.dirty];
  return carried.flatMap(({ buffer, byteLength }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  );
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

/** The last the thread says of a file; it waits for the next one then. */
function linesOf(worker: Worker): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    const settle = (lines: Uint8Array | null) => {
      worker.off('message', listen);
      worker.off('error', none);
      worker.off('exit', none);
      resolve(lines);
    };
    const none = () => settle(null);
    const listen = (message: FromThread) => {
      if (message.type === 'lines') settle(message.encoded);
    };
    worker.on('message', listen);
    worker.once('error', none);
    worker.once('exit', none);
  });
}

const asFault = ({ fault: { code, message, facts, cause } }: Extract<FromThread, { type: 'fault' }>) =>
  new Fault(code, message, { facts, cause });
