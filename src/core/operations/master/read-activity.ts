import type { ActivityView } from '../../../contract';
import type { Queryable } from '../../database';

interface ActivityRow extends Omit<ActivityView, 'facts'> {
  facts: string;
}

/** One page of what happened, newest first. */
export async function readActivity(
  db: Queryable,
  page: { offset: number; limit: number },
): Promise<{ items: ActivityView[]; total: number }> {
  const rows = await db('activity')
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .select<ActivityRow[]>('id', 'at', 'severity', 'code', 'facts', 'actor');
  const [counted] = await db('activity').count<{ n: number }[]>({ n: '*' });
  return {
    items: rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as ActivityView['facts'] })),
    total: counted?.n ?? 0,
  };
}
