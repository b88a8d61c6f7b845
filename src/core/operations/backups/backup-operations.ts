import PQueue from 'p-queue';
import { ok, type Outcome, problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';
import { findBackup, listBackups } from './find-backup';
import { lastVerified } from './last-verified';
import { makeDaily } from './make-daily';
import { backupFolder, makeBackup } from './make-backup';
import { readContent } from './read-content';
import { restoreBackup } from './restore-backup';

/** Copies of the master; one is made or prepared at a time. */
export function createBackupOperations(services: Services): Operations['backups'] {
  const { backups, database, events } = services;
  const line = new PQueue({ concurrency: 1 });
  const inLine = async <T>(work: () => Promise<Outcome<T>>) => (await line.add(work)) as Outcome<T>;

  return {
    async list() {
      return {
        folder: await backupFolder(services),
        items: await listBackups(services),
        lastVerifiedAt: await lastVerified(database.read),
        staged: await backups.staged(),
      };
    },
    async make({ path }, { mayReadPaths }) {
      if (path !== undefined && !mayReadPaths) return refused(problem('path_not_allowed'));
      return inLine(() => makeBackup(services, 'manual', path ?? null));
    },
    daily: () => inLine(() => makeDaily(services)),
    async preview(input, call) {
      const file = await findBackup(services, input, call);
      if (!file.ok) return file;
      return inLine(async () => {
        const taken = await backups.take(file.value.path);
        if (!taken.ok) return taken;
        try {
          return await readContent(services, { name: file.value.name, ...taken.value });
        } finally {
          await backups.remove(taken.value.path);
        }
      });
    },
    async restore(input, call) {
      const file = await findBackup(services, input, call);
      return file.ok ? inLine(() => restoreBackup(services, file.value)) : file;
    },
    async cancelRestore() {
      const cancelled = (await backups.staged()) !== null;
      await backups.unstage();
      if (cancelled) events.publish({ type: 'changed', what: 'settings' });
      return { cancelled };
    },
    async remove({ name }) {
      const file = (await listBackups(services)).find((backup) => backup.name === name);
      if (!file) return refused(problem('backup_not_found', { file: name }));
      await backups.remove(file.path);
      events.publish({ type: 'changed', what: 'settings' });
      return ok({ name });
    },
  };
}
