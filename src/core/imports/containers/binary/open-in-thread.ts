import { Worker } from 'node:worker_threads';
import { Fault } from '../../../foundation';
import { binaryTooLarge } from '../limits';
import { UnreadableContainer } from '../unreadable';
import type { BookFile } from './open-book';
import type { OpenedBook } from './book';
import type { FromBook, ToBook } from './thread-messages';
import { watchMemory } from './watch-memory';

const NURSERY_MB = 8;
const LIMITS = {
  /** What SheetJS may take, with what it has let go of and V8 has not yet collected. */
  bytes: 400 * 1024 * 1024,
  /** A step of a workbook as large as Excel allows takes seconds; one made to go round in circles would never end. */
  milliseconds: 60_000,
};

/** Opens a binary workbook in a thread that runs `script`. Throws as `openedBook` does; a thread that breaks is a Fault. */
export async function openInThread(
  script: string,
  { bytes, ...file }: BookFile,
  signal: AbortSignal | undefined,
  limits: Partial<typeof LIMITS> = {},
): Promise<OpenedBook> {
  const { bytes: most, milliseconds: patience } = { ...LIMITS, ...limits };
  signal?.throwIfAborted();
  const own = ownBytes(bytes);
  const worker = new Worker(script, {
    workerData: { ...file, bytes: own } satisfies BookFile,
    transferList: [own.buffer],
    // SheetJS talks to itself of records it does not know.
    stdout: true,
    stderr: true,
    resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB },
  });
  const close = () => void worker.terminate();
  const full = new AbortController();
  const unwatch = watchMemory(most, () => {
    full.abort(new UnreadableContainer(binaryTooLarge(file.name)));
    close();
  });
  worker.once('exit', unwatch);
  const stop = AbortSignal.any(signal === undefined ? [full.signal] : [signal, full.signal]);
  const hear = () => nextOf(worker, file.name, stop, patience);
  const ask = (message: ToBook) => {
    worker.postMessage(message);
    return hear();
  };
  try {
    const opened = await hear();
    if (opened.type !== 'opened') throw new Fault('import_reader_failed', 'A workbook did not open as expected');
    const { sheets, texts } = opened;
    return {
      sheets,
      texts,
      async *rows(sheet) {
        for (let said = await ask({ type: 'read', sheet }); ; said = await ask({ type: 'more' })) {
          if (said.type !== 'batch' || said.batch === null) return;
          yield said.batch;
        }
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** Bytes that are nobody else's, so that they can be handed over rather than copied. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const isAlone = bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength === bytes.length;
  return isAlone ? new Uint8Array(bytes.buffer) : new Uint8Array(bytes);
}

/** The next the thread says; a refusal, its end, the signal and the end of patience are thrown. */
function nextOf(worker: Worker, file: string, signal: AbortSignal, patience: number): Promise<FromBook> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason as Error);
      return;
    }
    const tooLarge = () => new UnreadableContainer(binaryTooLarge(file));
    const heard = (message: FromBook) => {
      if (message.type === 'refused') settle(() => reject(new UnreadableContainer(message.refusal)));
      else settle(() => resolve(message));
    };
    const broken = (cause: Error) => {
      const isFull = 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
      settle(() => reject(isFull ? tooLarge() : failed(cause)));
    };
    const ended = (code: number) => settle(() => reject(failed(new Error(`The thread ended with ${code}`))));
    const aborted = () => settle(() => reject(signal.reason as Error));
    const timer = setTimeout(() => settle(() => reject(tooLarge())), patience);
    const settle = (then: () => void) => {
      clearTimeout(timer);
      worker.off('message', heard).off('error', broken).off('exit', ended);
      signal.removeEventListener('abort', aborted);
      then();
    };
    worker.on('message', heard).on('error', broken).on('exit', ended);
    signal.addEventListener('abort', aborted, { once: true });
  });
}

const failed = (cause: unknown) =>
  new Fault('import_reader_failed', 'The thread that reads a workbook broke down', { cause });
