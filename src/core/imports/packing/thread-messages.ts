import type { Fault } from '../../foundation';
import type { PackedBatch } from './row-packer';
import type { ReadingEnd, ReadingJob } from './packed-reading';

/** What a thread is told of one file. */
export interface ThreadJob extends ReadingJob {
  /** Where the private copy lies, and its name. */
  readonly path: string;
  /** Where that of the accepted file lies, if it is there and only changes are read. */
  readonly acceptedPath: string | null;
  readonly name: string;
  /** The copy is the text of a table, no archive, no workbook, no other format. */
  readonly isText: boolean;
}

/** What the thread is told: a file, once it has said everything of the one before, and that a batch was taken, whose bytes it gets back. */
export type ToThread =
  { readonly type: 'read'; readonly job: ThreadJob } | { readonly type: 'taken'; readonly bytes: Uint8Array | null };

/** What the thread says, in this order: batches, their end, the lines; or why it broke off. */
export type FromThread =
  | { readonly type: 'batch'; readonly batch: PackedBatch }
  | { readonly type: 'end'; readonly end: ReadingEnd }
  | { readonly type: 'lines'; readonly encoded: Uint8Array | null }
  | { readonly type: 'fault'; readonly fault: FaultAsData };

/** Batches that may be on their way to being staged; a thread that is further ahead waits. */
export const BATCHES_AHEAD = 4;

/** A fault loses its class on the way between threads. */
export interface FaultAsData {
  readonly code: string;
  readonly message: string;
  readonly facts: Fault['facts'];
  readonly cause: unknown;
}
