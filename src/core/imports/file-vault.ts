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

/** A copy that lies in the vault, and when its content last came in. */
export interface KeptCopy {
  readonly hash: string;
  readonly bytes: number;
  readonly keptAt: Instant;
}

/**
 * How parts make one file. `slices` were cut anywhere and are laid end to end; `tables` are files of rows, each of which
 * may repeat the heading of the first and need not end its last line.
 */
export type PartsJoin = 'slices' | 'tables';

/** Where private copies live. Implemented by the host on disk. */
export interface FileVault {
  /** Copies and hashes. Problems: file_not_found, file_unreadable, file_empty, file_not_regular, file_changing. */
  takeFromPath(path: string): Promise<Outcome<StoredFile>>;
  /**
   * Copies one file that came in many parts, in the order given, under `name`; it is as old as its oldest part. Problems:
   * those of `takeFromPath`, for the part they concern.
   */
  takeFromPaths(paths: readonly string[], as: { name: string; join: PartsJoin }): Promise<Outcome<StoredFile>>;
  takeUpload(file: File): Promise<Outcome<StoredFile>>;
  /** Opens a kept copy from its beginning; may be called several times. */
  read(hash: string): Readable;
  has(hash: string): Promise<boolean>;
  /** Where the copy lies on this PC's disk, for readers that need to jump about in it; null without such a place. */
  pathOf(hash: string): string | null;
  /** Keeps what was worked out about a copy beside it, for as long as the copy; it may be lost at any time. */
  keepBeside(hash: string, what: 'lines', bytes: Uint8Array): Promise<void>;
  /** What is kept beside a copy; null when there is nothing. */
  readBeside(hash: string, what: 'lines'): Promise<Uint8Array | null>;
  list(): Promise<KeptCopy[]>;
  /** Deletes a copy unless its content came in again at or after `keptBefore`; true when it is gone. */
  forget(hash: string, keptBefore: Instant): Promise<boolean>;
}
