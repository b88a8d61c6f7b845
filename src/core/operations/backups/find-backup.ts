import { basename, isAbsolute } from 'node:path';
import type { BackupView } from '../../../contract';
import { type Outcome, ok, problem, refused } from '../../foundation';
import type { Call, Services } from '../../services';
import { byAge, readBackup } from './backup-names';
import { backupFolder } from './make-backup';

/** Every backup in our folders, newest first. */
export async function listBackups(services: Services): Promise<BackupView[]> {
  const folders = [...new Set([await backupFolder(services), services.backups.folder])];
  const copies = await services.backups.list(folders);
  return copies.flatMap((copy) => readBackup(copy) ?? []).sort(byAge);
}

/** Problems: path_not_allowed, backup_path_relative, backup_not_found. */
export async function findBackup(
  services: Services,
  { name, path }: { name?: string | undefined; path?: string | undefined },
  { mayReadPaths }: Call,
): Promise<Outcome<{ name: string; path: string }>> {
  if (path !== undefined) {
    if (!mayReadPaths) return refused(problem('path_not_allowed'));
    if (!isAbsolute(path)) return refused(problem('backup_path_relative', { path }));
    return ok({ name: basename(path), path });
  }
  const found = (await listBackups(services)).find((backup) => backup.name === name);
  return found ? ok(found) : refused(problem('backup_not_found', { file: name ?? '' }));
}
