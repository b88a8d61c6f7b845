import type { Queryable, Transaction } from '../../database';

/** What a person says of a row whose code nobody has, while its barcode is that of goods on sale. */
export type CodeChoice = 'renamed' | 'separate';

/** In place of a SKU: every row of the run. */
const ALL = '';

/** What a person said for the rows of a run, by SKU; null where nothing was said. */
export async function findCodeChoices(db: Queryable, runId: number): Promise<(sku: string) => CodeChoice | null> {
  const rows = await db('import_code_choice')
    .where({ run_id: runId })
    .select<{ sku: string; choice: CodeChoice }[]>('sku', 'choice');
  const said = new Map(rows.map(({ sku, choice }) => [sku, choice]));
  return (sku) => said.get(sku) ?? said.get(ALL) ?? null;
}

/** The last word counts. `all`: of every row of the run of which nothing else is said. */
export async function keepCodeChoice(
  trx: Transaction,
  runId: number,
  choice: CodeChoice,
  skus: readonly string[] | 'all',
): Promise<void> {
  await trx.raw(
    `insert into import_code_choice (run_id, sku, choice) select ?, value, ? from json_each(?) where true
     on conflict (run_id, sku) do update set choice = excluded.choice`,
    [runId, choice, JSON.stringify(skus === 'all' ? [ALL] : skus)],
  );
}
