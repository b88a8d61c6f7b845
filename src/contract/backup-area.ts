import { z } from 'zod';
import { forOwner } from './roles';
import * as backups from './views/backups';
import { outcomeOf } from './views/common';

/** A backup of the folder by its name, or any file of this PC by its path; paths only from hosts on this PC. */
const which = z.object({ name: z.string().optional(), path: z.string().optional() });

/** Copies of the master: made while it is in use, verified before they count, and put back in its place. */
export const backupArea = {
  list: forOwner.route({ method: 'GET', path: '/backups' }).input(z.object({})).output(backups.backupsSchema),
  /** Makes one now and verifies it; without a path it goes to the folder of backups. */
  make: forOwner
    .route({ method: 'POST', path: '/backups' })
    .input(z.object({ path: z.string().optional() }))
    .output(outcomeOf(backups.backupMadeSchema)),
  /** Makes the one of the day if it is due, and deletes daily ones that are no longer needed (7 days, 4 weeks). */
  daily: forOwner
    .route({ method: 'POST', path: '/backups/daily' })
    .input(z.object({}))
    .output(outcomeOf(z.object({ made: backups.backupSchema.nullable(), deleted: z.number().int() }))),
  /** What a backup holds, beside what there is now; changes nothing. */
  preview: forOwner
    .route({ method: 'POST', path: '/backups/preview' })
    .input(which)
    .output(outcomeOf(backups.backupContentSchema)),
  /** Prepares and verifies it as the next master; the present one is kept among the backups. */
  restore: forOwner
    .route({ method: 'POST', path: '/backups/restore' })
    .input(which)
    .output(outcomeOf(backups.restoreReportSchema)),
  /** Leaves the master as it is after all. */
  cancelRestore: forOwner
    .route({ method: 'POST', path: '/backups/cancel-restore' })
    .input(z.object({}))
    .output(z.object({ cancelled: z.boolean() })),
  remove: forOwner
    .route({ method: 'DELETE', path: '/backups/{name}' })
    .input(z.object({ name: z.string() }))
    .output(outcomeOf(z.object({ name: z.string() }))),
};
