import { lstat, readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** What a file looked like when it was seen: as long as all of it stays the same, nobody is writing it. */
export interface Sighting {
  readonly size: number;
  readonly modifiedMs: number;
  readonly inode: number;
  /** When it came to lie there as it is: a copy may keep the time of its original, a change of the inode cannot. */
  readonly arrivedMs: number;
}

/** What a folder held, or why it could not be looked into. */
export type FolderView =
  | {
      readonly present: true;
      /** Another one after the folder was deleted and made again. */
      readonly identity: string;
      readonly files: ReadonlyMap<string, Sighting>;
      /** Files whose names are no text, as they look on screen, and when each came to lie there. */
      readonly nameless: ReadonlyMap<string, number>;
    }
  | { readonly present: false; readonly reason: string };

/** Names under which programs write files that are not finished yet, and files nobody means to import. */
const UNFINISHED =
  /^(\.|~\$)|\.(tmp|temp|part|partial|crdownload|filepart|download)$|~$|\.report\.txt$|^(desktop\.ini|thumbs\.db)$/i;

function isForImport(name: string): boolean {
  return !UNFINISHED.test(name);
}

/**
 * The regular files of a folder (links are not followed: they could lead anywhere). A share that is away answers in many
 * ways (ENOENT, EIO, ESTALE, EHOSTDOWN …), all of which mean that there is no folder to look into now.
 */
export async function filesIn(folder: string): Promise<FolderView> {
  try {
    const { dev, ino } = await stat(folder);
    const entries = await readdir(folder, { withFileTypes: true });
    const files = new Map<string, Sighting>();
    let broken = false;
    for (const entry of entries) {
      if (!entry.isFile() || !isForImport(entry.name)) continue;
      // One that cannot be asked about now is found at the next look.
      const seen = await sight(join(folder, entry.name)).catch(() => null);
      if (seen) files.set(entry.name, seen);
      else broken ||= entry.name.includes(NO_LETTER);
    }
    const nameless = broken ? await namelessIn(folder) : new Map<string, number>();
    return { present: true, identity: `${dev}:${ino}`, files, nameless };
  } catch (cause) {
    const reason = errorCode(cause);
    if (reason === null) throw cause;
    return { present: false, reason };
  }
}

/** What stands where bytes are no letter of UTF-8. */
const NO_LETTER = '\ufffd';

/**
 * Files under names that are no UTF-8, as old programs and archives leave on a Linux share: nothing here can ask for them
 * by such a name, so a person has to give them another.
 */
async function namelessIn(folder: string): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const bytes of await readdir(folder, { encoding: 'buffer' })) {
    const name = bytes.toString('utf8');
    if (Buffer.from(name).equals(bytes) || !isForImport(name)) continue;
    const stat = await lstat(Buffer.concat([Buffer.from(folder + sep), bytes])).catch(() => null);
    if (stat?.isFile()) found.set(name, Math.max(stat.mtimeMs, stat.ctimeMs));
  }
  return found;
}

/** Null when the file is gone, or is no regular file any more. */
export async function sight(path: string): Promise<Sighting | null> {
  try {
    const stat = await lstat(path);
    if (!stat.isFile()) return null;
    const arrivedMs = Math.max(stat.mtimeMs, stat.ctimeMs);
    return { size: stat.size, modifiedMs: stat.mtimeMs, inode: stat.ino, arrivedMs };
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return null;
    throw cause;
  }
}

export function isSame(a: Sighting | null | undefined, b: Sighting | null | undefined): boolean {
  return !!a && !!b && a.size === b.size && a.modifiedMs === b.modifiedMs && a.inode === b.inode;
}

/** The system's name for what went wrong, or null for a fault of ours. */
export function errorCode(cause: unknown): string | null {
  return cause instanceof Error && 'code' in cause && 'syscall' in cause ? String(cause.code) : null;
}
