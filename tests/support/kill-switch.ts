import type { Database } from '../../src/core/database';

/** A database that dies, as if the process did: at the nth commit, just before or just after it. */
export interface KillSwitch {
  readonly database: Database;
  /** Commits asked for so far. */
  readonly commits: number;
  readonly dead: boolean;
  /** Dies at once: from here on nothing is written any more. */
  kill(): void;
}

export class Killed extends Error {}

export function killSwitch(
  database: Database,
  at: { commit: number; moment: 'before' | 'after' } | null = null,
): KillSwitch {
  let commits = 0;
  let dead = false;
  return {
    get commits() {
      return commits;
    },
    get dead() {
      return dead;
    },
    kill() {
      dead = true;
    },
    database: {
      ...database,
      async write(work) {
        if (dead) throw new Killed();
        commits += 1;
        if (at && commits === at.commit) {
          dead = true;
          if (at.moment === 'after') await database.write(work);
          throw new Killed();
        }
        return database.write(work);
      },
    },
  };
}
