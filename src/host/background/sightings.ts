import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What a file looked like when it was seen: as long as all of it stays the same, nobody is writing it. */
export interface Sighting {
  readonly size: number;
  readonly modifiedMs: number;
  readonly inode: number;
}

/** Names under which programs write files that are not finished yet, and files nobody means to import. */
const UNFINISHED = /^(\.|~\$)|\.(tmp|temp|part|partial|crdownload|filepart|download)$|~$|\.report\.txt$/i;

function isForImport(name: string): boolean {
  return !UNFINISHED.test(name);
}

/** The regular files of a folder (links are not followed: they could lead anywhere); null when it is not there. */
export async function filesIn(folder: string): Promise<Map<string, Sighting> | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const found = new Map<string, Sighting>();
    for (const entry of entries) {
      if (!entry.isFile() || !isForImport(entry.name)) continue;
      const seen = await sight(join(folder, entry.name));
      if (seen) found.set(entry.name, seen);
    }
    return found;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')) return null;
    throw cause;
  }
}

/** Null when the file is gone, or is no regular file any more. */
export async function sight(path: string): Promise<Sighting | null> {
  try {
    const stat = await lstat(path);
    return stat.isFile() ? { size: stat.size, modifiedMs: stat.mtimeMs, inode: stat.ino } : null;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  }
}

export function isSame(a: Sighting | null | undefined, b: Sighting | null | undefined): boolean {
  return !!a && !!b && a.size === b.size && a.modifiedMs === b.modifiedMs && a.inode === b.inode;
}
