import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database, Transaction } from './database';
import { type Clock, instant, type Problem } from './foundation';

export type Severity = 'info' | 'warning' | 'error';

/** What happened, for the activity log; the code has words in `src/contract/language`. */
export interface ActivityLog {
  record(severity: Severity, entry: Problem, trx?: Transaction): Promise<void>;
}

/** Who the call under way is for. Ambient, because an entry may be written many layers below the operation that caused it. */
const calling = new AsyncLocalStorage<string>();

/** Whatever is logged while `work` runs was done by `actor`. */
export function actingAs<T>(actor: string, work: () => T): T {
  return calling.run(actor, work);
}

export function createActivityLog(database: Database, clock: Clock): ActivityLog {
  return {
    async record(severity, entry, trx) {
      const actor = calling.getStore() ?? null;
      const row = { at: instant(clock), actor, severity, code: entry.code, facts: JSON.stringify(entry.facts) };
      if (trx) await trx('activity').insert(row);
      else await database.write((own) => own('activity').insert(row));
    },
  };
}
