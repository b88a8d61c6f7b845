import type { BackupView } from '../../../contract';
import { instant, type Outcome, ok } from '../../foundation';
import type { Services } from '../../services';
import { listBackups } from './find-backup';
import { makeBackup } from './make-backup';
import { isDue, outdated } from './retention';

/** The backup of the day, if it is due and there is anything to lose; what it makes needless is deleted after it is safe. */
export async function makeDaily(services: Services): Promise<Outcome<{ made: BackupView | null; deleted: number }>> {
  const { backups, clock, database } = services;
  // A master that waits to be replaced is kept when it is.
  const needless = !(await database.read('product').first('id')) || (await backups.staged()) !== null;
  if (needless || !isDue(await listBackups(services), instant(clock))) return ok({ made: null, deleted: 0 });
  const made = await makeBackup(services, 'daily', null);
  if (!made.ok) return made;
  const gone = outdated(await listBackups(services));
  for (const { path } of gone) await backups.remove(path);
  return ok({ made: made.value.backup, deleted: gone.length });
}
