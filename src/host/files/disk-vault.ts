import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  access,
  type FileHandle,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FileVault, KeptCopy, StoredFile } from '../../core/imports';
import { type Outcome, ok, problem, refused } from '../../core/foundation';
import { syncFolder } from '../sync-folder';
import { joinParts } from './join-parts';
import { readRegularFile, type RegularFile } from './regular-file';

const HASH = /^[0-9a-f]{64}$/;
const INCOMING = '.incoming-';

/** Private copies under `<data>/files/<sha256>`, each written whole and synced before it gets its name. */
export async function createDiskVault(dataFolder: string): Promise<FileVault> {
  const folder = join(dataFolder, 'files');
  await mkdir(folder, { recursive: true, mode: 0o700 });

  await dropIncoming(folder);
  // Of a file as large as one of them it is worth knowing, before it is copied, whether it is the same.
  const sizes = new Set<number>();
  const take = async (paths: readonly string[], as: Parameters<FileVault['takeFromPaths']>[1]) => {
    const taken = await takeAll(folder, paths, as, sizes);
    if (taken.ok) sizes.add(taken.value.bytes);
    return taken;
  };

  return {
    takeFromPath: (path) => take([path], { name: basename(path), join: 'slices' }),
    takeFromPaths: (paths, as) => take(paths, as),
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
    pathOf: (hash) => (HASH.test(hash) ? join(folder, hash) : null),
    async keepBeside(hash, what, bytes) {
      const temporary = join(folder, `${INCOMING}${randomUUID()}`);
      await writeFile(temporary, bytes, { mode: 0o600 });
      await rename(temporary, join(folder, `${hash}.${what}`));
    },
    readBeside: (hash, what) => readFile(join(folder, `${hash}.${what}`)).catch(absent),
    async list() {
      const names = (await readdir(folder)).filter((name) => HASH.test(name));
      const copies = await Promise.all(names.map((hash) => keptCopy(folder, hash)));
      return copies.filter((copy) => copy !== null);
    },
    async forget(hash, keptBefore) {
      const copy = HASH.test(hash) ? await keptCopy(folder, hash) : null;
      if (copy && copy.keptAt >= keptBefore) return false;
      if (copy) {
        await rm(join(folder, hash), { force: true });
        await rm(join(folder, `${hash}.lines`), { force: true });
      }
      return true;
    },
  };
}

function absent(cause: unknown): null {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
  throw cause;
}

/** Only the engine that holds the data folder's lock opens its vault: what is half copied now was left by a crash. */
async function dropIncoming(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => name.startsWith(INCOMING));
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
}

async function keptCopy(folder: string, hash: string): Promise<KeptCopy | null> {
  const stat = await lstat(join(folder, hash)).catch(() => null);
  return stat?.isFile() ? { hash, bytes: stat.size, keptAt: stat.mtime.toISOString() } : null;
}

/** Every part is open, and known to be unchanged, from before the first is read until after the last was. */
async function takeAll(
  folder: string,
  paths: readonly string[],
  as: Parameters<FileVault['takeFromPaths']>[1],
  sizes: ReadonlySet<number>,
): Promise<Outcome<StoredFile>> {
  const parts: Part[] = [];
  try {
    for (const path of paths) {
      const opened = await readRegularFile(path);
      if (!opened.ok) return opened;
      parts.push({ path, file: opened.value, bytes: 0 });
    }
    const counted = () =>
      parts.map((part) => {
        part.bytes = 0;
        return countBytes(part.file.chunks(), (bytes) => (part.bytes += bytes));
      });
    const expected = parts.reduce((sum, { file }) => sum + file.bytes, 0);
    const known = sizes.has(expected) ? await findKept(folder, joinParts(counted(), as.join)) : null;
    const copy = known ?? (await copyIn(folder, joinParts(counted(), as.join)));
    const changing = await firstChanging(parts).catch(async (cause: unknown) => {
      await copy.drop();
      throw cause;
    });
    if (changing !== null) {
      await copy.drop();
      return refused(problem('file_changing', { file: basename(changing) }));
    }
    await copy.keep();
    const oldest = Math.min(...parts.map(({ file }) => file.modifiedAt.getTime()));
    return ok(stored(copy, as.name, new Date(oldest)));
  } catch (cause) {
    const reason = readFailure(cause);
    if (reason === null) throw cause;
    return refused(problem('file_unreadable', { file: as.name, reason }));
  } finally {
    for (const { file } of parts) await file.close();
  }
}

interface Part {
  readonly path: string;
  readonly file: RegularFile;
  bytes: number;
}

/** The path of the first part that is no longer what was read of it, or null. */
async function firstChanging(parts: readonly Part[]): Promise<string | null> {
  for (const { path, file, bytes } of parts) if (!(await file.isUnchanged(bytes))) return path;
  return null;
}

async function* countBytes(chunks: AsyncIterable<Uint8Array>, count: (bytes: number) => void) {
  for await (const chunk of chunks) {
    count(chunk.byteLength);
    yield chunk;
  }
}

interface Copy {
  readonly hash: string;
  readonly bytes: number;
  keep(): Promise<void>;
  drop(): Promise<void>;
}

/** The copy that was kept of the same bytes; null where there is none. A third faster than copying what is not needed. */
async function findKept(folder: string, chunks: AsyncIterable<Uint8Array>): Promise<Copy | null> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    bytes += chunk.byteLength;
  }
  const digest = hash.digest('hex');
  if ((await keptCopy(folder, digest))?.bytes !== bytes) return null;
  return { hash: digest, bytes, keep: () => renew(folder, digest), drop: () => Promise.resolve() };
}

/** What comes again every hour need not be written to the disk again; that it came in is its new date. */
async function renew(folder: string, digest: string): Promise<void> {
  const now = new Date();
  await utimes(join(folder, digest), now, now);
}

async function copyIn(folder: string, chunks: AsyncIterable<Uint8Array>): Promise<Copy> {
  const temporary = join(folder, `${INCOMING}${randomUUID()}`);
  const hash = createHash('sha256');
  let bytes = 0;
  const handle = await open(temporary, 'wx', 0o600);
  const drop = async () => {
    await handle.close();
    await rm(temporary, { force: true });
  };
  try {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      await writeAll(handle, chunk);
    }
  } catch (cause) {
    await drop();
    throw cause;
  }
  const digest = hash.digest('hex');
  return {
    hash: digest,
    bytes,
    async keep() {
      if ((await keptCopy(folder, digest))?.bytes === bytes) {
        await drop();
        await renew(folder, digest);
        return;
      }
      await handle.sync();
      await handle.close();
      await rename(temporary, join(folder, digest));
      await syncFolder(folder);
    },
    drop,
  };
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
