import { findDamage, isDamage } from '../../database';
import type { Services } from '../../services';

/** Whether the present master can be kept as a backup at all once another one is in its place. */
export async function isPresentDamaged({ backups, database }: Services): Promise<boolean> {
  if (backups.standIn) return true;
  try {
    return (await findDamage(database.read)).length > 0;
  } catch (cause) {
    if (isDamage(cause)) return true;
    throw cause;
  }
}

/** For what would be good to know of the present master, but is no reason to leave a damaged one in its place. */
export function nothingOfDamaged(cause: unknown): null {
  if (isDamage(cause)) return null;
  throw cause;
}
