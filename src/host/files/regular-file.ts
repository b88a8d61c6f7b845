import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Outcome, ok, problem, refused } from '../../core/foundation';

const CHUNK_BYTES = 256 * 1024;

/** An open, non-empty, regular file. */
export interface RegularFile {
  readonly bytes: number;
  readonly modifiedAt: Date;
  /** From its beginning; a chunk is valid until the next one is asked for. */
  chunks(): AsyncGenerator<Uint8Array>;
  /** False when the file grew, was written or was replaced while it was read. */
  isUnchanged(bytesRead: number): Promise<boolean>;
  close(): Promise<void>;
}

/** Problems: file_not_found, file_unreadable, file_not_regular, file_empty. */
export async function readRegularFile(path: string): Promise<Outcome<RegularFile>> {
  const file = basename(path);
  try {
    const before = await stat(path);
    // Opening a pipe would wait for its writer for ever, so the kind is asked first, and NONBLOCK covers a swap.
    if (!before.isFile()) return refused(problem('file_not_regular', { file }));
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const opened = await handle.stat();
    if (!opened.isFile() || opened.size === 0) {
      await handle.close();
      return refused(problem(opened.isFile() ? 'file_empty' : 'file_not_regular', { file }));
    }
    return ok({
      bytes: opened.size,
      modifiedAt: opened.mtime,
      async *chunks() {
        const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
        for (let at = 0; ;) {
          const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, at);
          if (bytesRead === 0) return;
          yield buffer.subarray(0, bytesRead);
          at += bytesRead;
        }
      },
      async isUnchanged(bytesRead) {
        const after = await handle.stat();
        const named = await stat(path).catch(() => null);
        return (
          bytesRead === opened.size &&
          after.size === opened.size &&
          after.mtimeMs === opened.mtimeMs &&
          named?.ino === opened.ino
        );
      },
      close: () => handle.close(),
    });
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : null;
    if (reason === 'ENOENT' || reason === 'ENOTDIR') return refused(problem('file_not_found', { file, path }));
    if (reason === null) throw cause;
    return refused(problem('file_unreadable', { file, reason }));
  }
}
