import { currentActor } from './actor';
import type { Database, Transaction } from './database';
import { type Clock, instant, type Problem } from './foundation';

export type Severity = 'info' | 'warning' | 'error';

/** What happened, for the activity log; the code has words in `src/contract/language`. */
export interface ActivityLog {
  record(severity: Severity, entry: Problem, trx?: Transaction): Promise<void>;
}

export function createActivityLog(database: Database, clock: Clock): ActivityLog {
  return {
    async record(severity, entry, trx) {
      const { code, facts } = entry;
      const row = { at: instant(clock), severity, code, facts: JSON.stringify(facts), actor: currentActor() };
      if (trx) await trx('activity').insert(row);
      else await database.write((own) => own('activity').insert(row));
    },
  };
}
