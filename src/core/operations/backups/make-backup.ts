import { basename, isAbsolute, join } from 'node:path';
import type { BackupMade, BackupView } from '../../../contract';
import { copyDatabase, type Database, openDatabase, sealCopy } from '../../database';
import { instant, type Instant, type Outcome, ok, problem, refused } from '../../foundation';
import type { Services } from '../../services';
import { readSettings } from '../../settings';
import { verifyMaster } from '../master/verify';
import { backupName } from './backup-names';
import { rememberVerified } from './last-verified';

/**
 * Copies the master while it is in use, verifies the copy (SQLite's own check and every invariant), and only then gives it
 * its name. Problems: backup_path_relative, backup_file_exists, backup_file_is_folder, backup_folder_unusable,
 * backup_unsound.
 */
export async function makeBackup(
  services: Services,
  kind: BackupView['kind'],
  path: string | null,
): Promise<Outcome<BackupMade>> {
  if (path !== null && !isAbsolute(path)) return refused(problem('backup_path_relative', { path }));
  const at = instant(services.clock);
  const target = path ?? (await ownPlace(services, at, kind));
  const name = basename(target);
  const place = await services.backups.begin(target);
  if (!place.ok) return place;
  const temporary = place.value;
  try {
    await copyDatabase(services.database, temporary);
    const checks = await verifyCopy(services, temporary);
    if (!checks.ok) {
      await services.backups.remove(temporary);
      await services.activity.record('error', checks.problem);
      return checks;
    }
    const bytes = await services.backups.keep(temporary, target);
    await noteMade(services, { kind, target }, at);
    return ok({ backup: { name, path: target, kind, madeAt: at, bytes }, checks: checks.value });
  } catch (cause) {
    await services.backups.remove(temporary);
    throw cause;
  }
}

async function noteMade(
  { database, activity, events }: Services,
  made: { kind: BackupView['kind']; target: string },
  at: Instant,
): Promise<void> {
  await database.write(async (trx) => {
    await rememberVerified(trx, at);
    await activity.record('info', problem('backup_made', { file: made.target, kind: made.kind }), trx);
  });
  events.publish({ type: 'changed', what: 'settings' });
}

/** Another backup of the same second is no reason to make none. */
async function ownPlace(services: Services, at: Instant, kind: BackupView['kind']): Promise<string> {
  const folder = await backupFolder(services);
  return join(folder, backupName(at, kind, await services.backups.list([folder])));
}

/** Where daily backups lie: the folder of the settings, else the one beside the master. */
export async function backupFolder({ database, backups }: Services): Promise<string> {
  return (await readSettings(database.read)).backupFolder ?? backups.folder;
}

/** Looks at every invariant of a copy nobody else knows yet; returns how many held. Problems: backup_unsound. */
export async function verifyCopy(
  services: Services,
  file: string,
  prepare: (copy: Database) => Promise<void> = () => Promise.resolve(),
): Promise<Outcome<number>> {
  const copy = await openDatabase(file);
  try {
    await prepare(copy);
    const { checks } = await verifyMaster({ ...services, database: copy });
    const broken = checks.find((check) => check.broken > 0);
    if (broken) return refused(problem('backup_unsound', { check: broken.code, count: broken.broken }));
    return ok(checks.length);
  } finally {
    await copy.close();
    await sealCopy(file);
  }
}
