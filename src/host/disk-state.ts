import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiskState, Log } from '../core';
import { MASTER } from './backups';

/** Looks at the disk of the data folder as this user may use it, whose share may be less than what is free. */
export function createDiskCheck(dataFolder: string, log: Log): () => Promise<DiskState | null> {
  const files = [MASTER, `${MASTER}-wal`].map((name) => join(dataFolder, name));
  return async () => {
    try {
      const { bavail, bsize } = await statfs(dataFolder);
      const sizes = await Promise.all(files.map(sizeOf));
      const refusals = await Promise.all([dataFolder, ...files].map(refusalOf));
      return {
        freeBytes: bavail * bsize,
        masterBytes: sizes.reduce((sum, size) => sum + size, 0),
        unwritable: refusals.find((code) => code !== null) ?? null,
      };
    } catch (cause) {
      log.warn('disk_state_unknown', { folder: dataFolder, error: String(cause) });
      return null;
    }
  };
}

/** SQLite makes and removes the second file as it needs it. */
const sizeOf = (file: string) =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

async function refusalOf(path: string): Promise<string | null> {
  try {
    await access(path, constants.W_OK);
    return null;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    return code === 'ENOENT' ? null : code;
  }
}
