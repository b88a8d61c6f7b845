import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PrinterPort } from '../../core';
import { Fault } from '../../core/foundation';
import { appFolder } from '../app-folder';

/** PDFs by pdfmake, one thread per document; there are never many at once. Throws a Fault (`printing_failed`). */
export function createPrinter(): PrinterPort {
  return {
    pdf: (definition) =>
      new Promise((resolve, reject) => {
        const failed = (cause: unknown) =>
          reject(new Fault('printing_failed', 'The document could not be made', { cause }));
        const worker = new Worker(workerFile(), { workerData: definition });
        worker.once('message', (bytes: Uint8Array<ArrayBuffer>) => resolve(bytes));
        worker.once('error', failed);
        worker.once('exit', (code) => failed(new Error(`The printing thread ended with ${code}`)));
      }),
  };
}

/** Beside us while we run from the sources, else where the build put it. */
function workerFile(): string {
  const source = join(import.meta.dirname, 'pdf-worker.mjs');
  return existsSync(source) ? source : join(appFolder(), 'out', 'main', 'pdf-worker.js');
}
