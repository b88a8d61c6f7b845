import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiskRoom, Log } from '../core';
import { MASTER } from './backups';

/** How much room there is for the master: for this user, whose share may be less than what is free. */
export function createDiskRoom(dataFolder: string, log: Log): () => Promise<DiskRoom | null> {
  return async () => {
    try {
      const [{ bavail, bsize }, ...files] = await Promise.all([
        statfs(dataFolder),
        ...[MASTER, `${MASTER}-wal`].map((name) => sizeOf(join(dataFolder, name))),
      ]);
      return { freeBytes: bavail * bsize, masterBytes: files.reduce((sum, size) => sum + size, 0) };
    } catch (cause) {
      log.warn('disk_room_unknown', { folder: dataFolder, error: String(cause) });
      return null;
    }
  };
}

const sizeOf = (file: string) =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );
