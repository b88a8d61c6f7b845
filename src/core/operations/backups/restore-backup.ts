import type { RestoreReport } from '../../../contract';
import { instant, type Outcome, ok, problem } from '../../foundation';
import type { Services } from '../../services';
import { backupName, damagedName } from './backup-names';
import { type Carried, carryOver, readCarried } from './carry-over';
import { isPresentDamaged, nothingOfDamaged } from './damaged';
import { verifyCopy } from './make-backup';
import { readContent } from './read-content';

/**
 * Prepares a private copy of a backup as the next master: migrated, with what must be carried over, verified. It takes its
 * place when nobody has the master open, in one step; the master it replaces is kept among the backups, or, when it is
 * damaged, put aside under a name that nothing takes for a backup. Problems: backup_not_found, backup_foreign, backup_newer,
 * backup_damaged, backup_unsound.
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
    const damaged = await isPresentDamaged(services);
    const shelved = await services.backups.list([services.backups.folder]);
    const replaced = damaged ? damagedName(at) : backupName(at, 'before_restore', shelved);
    const carried = (await whatIsCarried(services)) ?? NOTHING;
    const checks = await verifyCopy(services, temporary, (copy) =>
      copy.write(async (trx) => {
        await carryOver(carried, trx, at);
        const code = damaged ? 'backup_restored_for_damaged' : 'backup_restored';
        await services.activity.record('warning', problem(code, { file: file.name, replaced }), trx);
      }),
    );
    if (!checks.ok) {
      await services.backups.remove(temporary);
      return checks;
    }
    const staged = { from: file.name, stagedAt: at, replaced, damaged };
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

const NOTHING: Carried = { erasures: [], ended: [] };

/** Null where the present master is too damaged to say. */
async function whatIsCarried({ backups, database }: Services): Promise<Carried | null> {
  return backups.standIn ? null : readCarried(database.read).catch(nothingOfDamaged);
}
