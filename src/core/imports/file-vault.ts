import type { Readable } from 'node:stream';
import type { Instant, Outcome } from '../foundation';

/** A private copy of a file that came in: read once, hashed, never changing under a plan that is waiting for a person. */
export interface StoredFile {
  readonly hash: string;
  readonly name: string;
  readonly bytes: number;
  /** When the file was last written where it came from; the best guess of what moment its stock is true for. */
  readonly modifiedAt: Instant;
}

/** Where private copies live. Implemented by the host on disk. */
export interface FileVault {
  /** Copies and hashes. Problems: file_not_found, file_unreadable, file_empty, file_not_regular, file_changing. */
  takeFromPath(path: string): Promise<Outcome<StoredFile>>;
  takeUpload(file: File): Promise<Outcome<StoredFile>>;
  /** Opens a kept copy from its beginning; may be called several times. */
  read(hash: string): Readable;
  has(hash: string): Promise<boolean>;
}
