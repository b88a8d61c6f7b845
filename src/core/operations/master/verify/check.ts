import type { VerifyReport } from '../../../../contract';
import type { Queryable } from '../../../database';
import type { Services } from '../../../services';

export type CheckResult = VerifyReport['checks'][number];

/** One invariant of the master, looked at in full; finds, never mends. */
export interface Check {
  readonly code: string;
  readonly look: (services: Services) => Promise<Omit<CheckResult, 'code'>>;
}

const EXAMPLES = 5;

/** Results of a list that is known in full. */
export function found(checked: number, broken: readonly string[]): Omit<CheckResult, 'code'> {
  return { checked, broken: broken.length, examples: broken.slice(0, EXAMPLES) };
}

/**
 * A check of one statement each: `checked` counts what is looked at, `broken` selects a text column `example` for every
 * thing found wrong. What is compared must be compared in one statement, so that work going on meanwhile cannot look broken.
 */
export function sqlCheck(code: string, checked: string, broken: string): Check {
  return {
    code,
    async look({ database }) {
      const db = database.read;
      const found = await db.raw<{ example: string }[]>(`${broken} limit ${EXAMPLES}`);
      return {
        checked: await count(db, checked),
        broken: found.length === 0 ? 0 : await count(db, `select count(*) as n from (${broken}) as broken`),
        examples: found.map(({ example }) => example),
      };
    },
  };
}

async function count(db: Queryable, sql: string): Promise<number> {
  const [row] = await db.raw<{ n: number }[]>(sql);
  return row?.n ?? 0;
}
