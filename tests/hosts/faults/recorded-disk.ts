import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** What was done to the content of a file. */
type Change =
  | { readonly does: 'write'; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly does: 'append'; readonly file: string; readonly bytes: Buffer }
  | { readonly does: 'truncate'; readonly file: string; readonly length: number };

/** What a traced process did to the disk, in the order in which it was done. */
export type DiskEvent =
  | Change
  | { readonly does: 'create'; readonly file: string }
  | { readonly does: 'delete'; readonly file: string }
  | { readonly does: 'sync'; readonly file: string }
  | { readonly does: 'rename'; readonly file: string; readonly to: string }
  /** It said that its work is done. */
  | { readonly does: 'acknowledge' };

/** The system calls that change files or make sure of them, and how they are printed so that nothing is left out. */
export const RECORDING = [
  '-f',
  '-qq',
  '-y',
  '-xx',
  '-s',
  '1100000',
  '-e',
  'trace=openat,write,pwrite64,ftruncate,fsync,fdatasync,unlink,unlinkat,rename,renameat,renameat2',
  '-e',
  'signal=none',
];

const unhex = (text: string) => Buffer.from(text.replaceAll('\\x', ''), 'hex');
const FD = String.raw`(\d+)<((?:[^>]|>\(deleted\))*)>(?:\(deleted\))?`;
const TEXT = String.raw`"((?:\\x[0-9a-f]{2})*)"`;
// A call that was interrupted by another thread's has its result in a column of its own.
const WRITE = new RegExp(String.raw`^(write|pwrite64)\(${FD}, ${TEXT}, \d+(?:, (\d+))?\) += (\d+)`);
const SYNC = new RegExp(String.raw`^f(?:data)?sync\(${FD}\) += 0`);
const TRUNCATE = new RegExp(String.raw`^ftruncate\(${FD}, (\d+)\) += 0`);
const OPEN = new RegExp(String.raw`^openat\([^,]+, ${TEXT}, ([A-Z_|]+)[^)]*\) += ${FD}`);
const DELETE = new RegExp(String.raw`^unlink(?:at)?\((?:[^,"]+, )?${TEXT}.*\) += 0`);
const RENAME = new RegExp(String.raw`^rename(?:at2?)?\((?:[^,"]+, )?${TEXT}, (?:[^,"]+, )?${TEXT}.*\) += 0`);
const UNFINISHED = / <unfinished \.\.\.>$/;
const RESUMED = /^<\.\.\. \w+ resumed>/;

/** `-xx` prints paths in hex as well. */
const plain = (path: string) => (path.includes('\\x') ? unhex(path).toString() : path);

/** Reads the log of strace: what happened to files of `folder`, of which `base` is a copy from before. A call counts where it came back. */
export async function readRecording(log: string, folder: string, base: string): Promise<DiskEvent[]> {
  const events: DiskEvent[] = [];
  const begun = new Map<string, string>();
  const known = new Set((await readdir(base, { recursive: true })).map(String));
  for (const line of (await readFile(log, 'latin1')).split('\n')) {
    const [, pid = '', text = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (UNFINISHED.test(text)) begun.set(pid, text.replace(UNFINISHED, ''));
    else events.push(...eventsOf(RESUMED.test(text) ? (begun.get(pid) ?? '') + text.replace(RESUMED, '') : text));
  }
  const inside = (path: string) => relative(folder, path);
  return events.flatMap((event): DiskEvent[] => {
    if (event.does === 'acknowledge') return [event];
    const file = inside(event.file);
    // The index of the log is memory that is shared; whoever opens the file first after a crash makes it anew.
    if (file.startsWith('..') || file.endsWith('-shm') || file.endsWith('.lock')) return [];
    if (event.does === 'create') {
      if (known.has(file)) return [];
      known.add(file);
    }
    if (event.does === 'delete') known.delete(file);
    if (event.does !== 'rename') return [{ ...event, file }];
    known.delete(file);
    known.add(inside(event.to));
    return [{ does: 'rename', file, to: inside(event.to) }];
  });
}

function eventsOf(call: string): DiskEvent[] {
  let found = WRITE.exec(call);
  if (found) {
    const [, name, fd, path = '', text = '', at, written] = found;
    if (fd === '1') return [{ does: 'acknowledge' }];
    const bytes = unhex(text).subarray(0, Number(written));
    const file = plain(path);
    return [name === 'write' ? { does: 'append', file, bytes } : { does: 'write', file, at: Number(at), bytes }];
  }
  if ((found = SYNC.exec(call))) return [{ does: 'sync', file: plain(found[2] ?? '') }];
  if ((found = TRUNCATE.exec(call)))
    return [{ does: 'truncate', file: plain(found[2] ?? ''), length: Number(found[3]) }];
  if ((found = DELETE.exec(call))) return [{ does: 'delete', file: unhex(found[1] ?? '').toString() }];
  if ((found = RENAME.exec(call))) {
    return [{ does: 'rename', file: unhex(found[1] ?? '').toString(), to: unhex(found[2] ?? '').toString() }];
  }
  if ((found = OPEN.exec(call)) && /O_CREAT/.test(found[2] ?? '')) {
    const file = plain(found[4] ?? '');
    const truncated: DiskEvent[] = /O_TRUNC/.test(found[2] ?? '') ? [{ does: 'truncate', file, length: 0 }] : [];
    return [{ does: 'create', file }, ...truncated];
  }
  return [];
}

interface FileOnDisk {
  readonly base: string | null;
  readonly changes: Change[];
  /** So many of the changes are on the disk for sure. */
  sure: number;
}

type Naming = { readonly name: string; readonly file: FileOnDisk | null };

const SECTOR = 512;

/**
 * Builds what a disk may hold when the power fails after `events`. What was synced is there. Of what was written since, each
 * write is there or not by itself, or torn at a sector; names change in order, and the last ones may be lost.
 */
export async function buildCrashImage(
  base: string,
  events: readonly DiskEvent[],
  into: string,
  fraction: () => number,
): Promise<void> {
  const files = new Map<string, FileOnDisk>();
  for (const entry of await readdir(base, { recursive: true, withFileTypes: true })) {
    const name = relative(base, join(entry.parentPath, entry.name));
    if (entry.isFile() && !name.endsWith('-shm')) files.set(name, { base: join(base, name), changes: [], sure: 0 });
  }
  const onDisk = new Map(files);
  const namings: Naming[] = [];
  const sureOfNames = (count: number) => {
    for (const { name, file } of namings.splice(0, count)) {
      if (file) onDisk.set(name, file);
      else onDisk.delete(name);
    }
  };
  const name = (path: string, file: FileOnDisk | null) => {
    if (file) files.set(path, file);
    else files.delete(path);
    namings.push({ name: path, file });
  };
  for (const event of events) {
    if (event.does === 'acknowledge') continue;
    const file = files.get(event.file);
    if (event.does === 'create') name(event.file, { base: null, changes: [], sure: 0 });
    else if (event.does === 'delete') name(event.file, null);
    else if (event.does === 'rename') {
      if (!file) continue;
      name(event.file, null);
      name(event.to, file);
    } else if (event.does === 'sync') {
      // A folder: all its names. A file: all it holds, and the name it was made with.
      if (!file) sureOfNames(namings.length);
      else {
        file.sure = file.changes.length;
        sureOfNames(namings.findIndex((one) => one.file === file) + 1);
      }
    } else file?.changes.push(event);
  }
  sureOfNames(Math.floor(fraction() * (namings.length + 1)));
  for (const [path, file] of onDisk) {
    const to = join(into, path);
    await mkdir(dirname(to), { recursive: true });
    if (file.changes.length === 0 && file.base) await cp(file.base, to);
    else await writeFile(to, await contentOf(file, fraction));
  }
}

async function contentOf({ base, changes, sure }: FileOnDisk, fraction: () => number): Promise<Buffer> {
  let bytes = base ? await readFile(base) : Buffer.alloc(0);
  const put = (at: number, what: Buffer) => {
    if (at + what.length > bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(at + what.length - bytes.length)]);
    what.copy(bytes, at);
  };
  let end = bytes.length;
  changes.forEach((change, index) => {
    const at = change.does === 'append' ? end : change.does === 'write' ? change.at : change.length;
    end = change.does === 'truncate' ? at : Math.max(end, at + change.bytes.length);
    const luck = index < sure ? 0 : fraction();
    if (luck >= 0.6) return;
    if (change.does === 'truncate')
      bytes = Buffer.concat([bytes, Buffer.alloc(Math.max(0, at - bytes.length))]).subarray(0, at);
    else put(at, luck < 0.5 ? change.bytes : torn(change.bytes, fraction));
  });
  return bytes;
}

/** Some sectors of it came to the disk: from the beginning on, or from somewhere to the end is as bad as any other. */
function torn(bytes: Buffer, fraction: () => number): Buffer {
  return bytes.subarray(0, Math.floor((fraction() * bytes.length) / SECTOR) * SECTOR);
}
