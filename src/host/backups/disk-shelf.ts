import { constants } from 'node:fs';
import { copyFile, open, readdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackupShelf, ShelvedCopy } from '../../core';
import { type Outcome, ok, problem, refused } from '../../core/foundation';
import { dropUnfinished, removeCopy, UNFINISHED } from './leftovers';
import { INCOMING, readStaged, stageRestore, unstageRestore } from './staged-restore';
import { makeFolder } from '../make-folder';
import { syncFolder } from '../sync-folder';

interface ShelfOptions {
  /** See `BackupShelf.standIn`. */
  readonly standIn?: boolean;
  readonly reopen?: (() => void) | null;
}

/** Backups in `<data>/backups` and wherever else a person wants them; each gets its name only when it is whole. */
export function createDiskShelf(
  dataFolder: string,
  { standIn = false, reopen = null }: ShelfOptions = {},
): BackupShelf {
  const folder = join(dataFolder, 'backups');
  const incoming = join(dataFolder, INCOMING);
  return {
    folder,
    standIn,
    reopen,
    async list(folders) {
      return (await Promise.all(folders.map(copiesIn))).flat();
    },
    async begin(path) {
      const there = await stat(path).catch(() => null);
      if (there?.isDirectory()) return refused(problem('backup_file_is_folder', { folder: path }));
      if (there) return refused(problem('backup_file_exists', { file: path }));
      try {
        await makeFolder(dirname(path));
        const temporary = `${path}${UNFINISHED}`;
        await dropUnfinished(dirname(path), { alone: dirname(path) === folder });
        // SQLite writes only into what is not there.
        await removeCopy(temporary);
        return ok(temporary);
      } catch (cause) {
        return refused(problem('backup_folder_unusable', { folder: dirname(path), reason: reasonOf(cause) }));
      }
    },
    async keep(temporary, path) {
      const handle = await open(temporary, 'r+');
      try {
        await handle.chmod(0o600);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(temporary, path);
      await syncFolder(dirname(path));
      return (await stat(path)).size;
    },
    remove: removeCopy,
    async take(path) {
      try {
        await removeCopy(incoming);
        await copyFile(path, incoming, constants.COPYFILE_FICLONE);
        return ok({ path: incoming, bytes: (await stat(incoming)).size });
      } catch (cause) {
        await removeCopy(incoming);
        return notThere(path, cause);
      }
    },
    stage: (temporary, restore) => stageRestore(dataFolder, temporary, restore),
    staged: async () => (await readStaged(dataFolder))?.restore ?? null,
    unstage: () => unstageRestore(dataFolder),
  };
}

async function copiesIn(folder: string): Promise<ShelvedCopy[]> {
  const names = await readdir(folder).catch(() => []);
  const copies = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const found = await stat(path).catch(() => null);
      return found?.isFile() ? { name, path, bytes: found.size } : null;
    }),
  );
  return copies.filter((copy) => copy !== null);
}

const OF_THE_DISK = new Set(['ENOSPC', 'EDQUOT', 'EIO']);

function notThere(file: string, cause: unknown): Outcome<never> {
  // A disk that is full or fails is no matter of this file.
  if (!(cause instanceof Error && 'code' in cause) || OF_THE_DISK.has(String(cause.code))) throw cause;
  if (cause.code === 'EISDIR') return refused(problem('backup_file_is_folder', { folder: file }));
  return cause.code === 'ENOENT'
    ? refused(problem('backup_not_found', { file }))
    : refused(problem('backup_folder_unusable', { folder: dirname(file), reason: reasonOf(cause) }));
}

const reasonOf = (cause: unknown) => (cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause));
