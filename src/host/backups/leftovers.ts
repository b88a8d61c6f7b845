import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a copy is called until it is whole and verified; nothing takes such a name for a backup. */
export const UNFINISHED = '.unfinished';

/** With what SQLite may leave beside it. */
const OURS = /^oneshelf-.*\.sqlite\.unfinished(-wal|-shm|-journal)?$/;

/** Longer than the largest copy takes. In a folder that is not ours alone another shop's copy may be under way. */
const ABANDONED_AFTER_MS = 3_600_000;

/** A copy with what SQLite may have left beside it. */
export async function removeCopy(path: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(`${path}${suffix}`, { force: true });
}

/** Deletes unfinished copies of a process that died: all of them where nobody else makes any, else those long untouched. */
export async function dropUnfinished(folder: string, { alone }: { readonly alone: boolean }): Promise<void> {
  for (const name of (await readdir(folder)).filter((one) => OURS.test(one))) {
    const path = join(folder, name);
    const touched = alone ? 0 : ((await stat(path).catch(() => null))?.mtimeMs ?? 0);
    if (Date.now() - touched > ABANDONED_AFTER_MS) await rm(path, { force: true });
  }
}
