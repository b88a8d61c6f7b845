import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FileVault, StoredFile } from '../../core/imports';
import { type Outcome, ok, problem, refused } from '../../core/foundation';
import { readRegularFile } from './regular-file';

/** Private copies under `<data>/files/<sha256>`, each written whole and synced before it gets its name. */
export async function createDiskVault(dataFolder: string): Promise<FileVault> {
  const folder = join(dataFolder, 'files');
  await mkdir(folder, { recursive: true, mode: 0o700 });

  return {
    async takeFromPath(path) {
      const source = await readRegularFile(path);
      if (!source.ok) return source;
      try {
        const copy = await copyIn(folder, source.value.chunks());
        const unchanged = await source.value.isUnchanged(copy.bytes);
        if (!unchanged) {
          await copy.drop();
          return refused(problem('file_changing', { file: basename(path) }));
        }
        await copy.keep();
        return ok(stored(copy, basename(path), source.value.modifiedAt));
      } catch (cause) {
        const reason = readFailure(cause);
        if (reason === null) throw cause;
        return refused(problem('file_unreadable', { file: basename(path), reason }));
      } finally {
        await source.value.close();
      }
    },
    async takeUpload(file): Promise<Outcome<StoredFile>> {
      if (file.size === 0) return refused(problem('file_empty', { file: file.name }));
      const copy = await copyIn(folder, file.stream());
      await copy.keep();
      return ok(stored(copy, basename(file.name), new Date(file.lastModified)));
    },
    read: (hash) => createReadStream(join(folder, hash)),
    has: (hash) =>
      access(join(folder, hash)).then(
        () => true,
        () => false,
      ),
  };
}

interface Copy {
  readonly hash: string;
  readonly bytes: number;
  keep(): Promise<void>;
  drop(): Promise<void>;
}

async function copyIn(folder: string, chunks: AsyncIterable<Uint8Array>): Promise<Copy> {
  const temporary = join(folder, `.incoming-${randomUUID()}`);
  const hash = createHash('sha256');
  let bytes = 0;
  const handle = await open(temporary, 'wx', 0o600);
  try {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      await writeAll(handle, chunk);
    }
    await handle.sync();
  } catch (cause) {
    await handle.close();
    await rm(temporary, { force: true });
    throw cause;
  }
  await handle.close();
  const digest = hash.digest('hex');
  return {
    hash: digest,
    bytes,
    async keep() {
      await rename(temporary, join(folder, digest));
      await syncFolder(folder);
    },
    drop: () => rm(temporary, { force: true }),
  };
}

/** Makes the new name itself safe from a power cut. Windows cannot open folders, and its renames need no such help. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  let written = 0;
  while (written < chunk.byteLength) written += (await handle.write(chunk, written)).bytesWritten;
}

function stored(copy: Copy, name: string, modifiedAt: Date): StoredFile {
  return { hash: copy.hash, name, bytes: copy.bytes, modifiedAt: modifiedAt.toISOString() };
}

/** What reading may fail with through no fault of ours: a share that went away, a bad sector, a locked region. */
function readFailure(cause: unknown): string | null {
  if (!(cause instanceof Error) || !('code' in cause) || !('syscall' in cause)) return null;
  return cause.syscall === 'read' || cause.syscall === 'fstat' ? String(cause.code) : null;
}
