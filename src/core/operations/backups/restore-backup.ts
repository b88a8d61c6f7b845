import type { RestoreReport } from '../../../contract';
import { instant, type Outcome, ok, problem } from '../../foundation';
import type { Services } from '../../services';
import { backupName } from './backup-names';
import { carryOver } from './carry-over';
import { verifyCopy } from './make-backup';
import { readContent } from './read-content';

/**
 * Prepares a private copy of a backup as the next master: migrated, with what must be carried over, verified. It takes its
 * place when nobody has the master open, in one step; the master it replaces is kept among the backups. Problems:
 * backup_not_found, backup_foreign, backup_newer, backup_damaged, backup_unsound.
 */
export async function restoreBackup(
  services: Services,
  file: { name: string; path: string },
): Promise<Outcome<RestoreReport>> {
  const taken = await services.backups.take(file.path);
  if (!taken.ok) return taken;
  const { path: temporary, bytes } = taken.value;
  try {
    const content = await readContent(services, { name: file.name, path: temporary, bytes });
    if (!content.ok) {
      await services.backups.remove(temporary);
      return content;
    }
    const at = instant(services.clock);
    const checks = await verifyCopy(services, temporary, (copy) =>
      copy.write(async (trx) => {
        await carryOver(services.database.read, trx, at);
        await services.activity.record('warning', problem('backup_restored', { file: file.name }), trx);
      }),
    );
    if (!checks.ok) {
      await services.backups.remove(temporary);
      return checks;
    }
    const staged = { from: file.name, stagedAt: at, replaced: backupName(at, 'before_restore') };
    await services.backups.stage(temporary, staged);
    services.events.publish({ type: 'changed', what: 'settings' });
    const { reopen } = services.backups;
    reopen?.();
    return ok({ content: content.value, staged, checks: checks.value, reopening: reopen !== null });
  } catch (cause) {
    await services.backups.remove(temporary);
    throw cause;
  }
}
