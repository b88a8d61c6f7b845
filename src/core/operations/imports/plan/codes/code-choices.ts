import type { Queryable, Transaction } from '../../../../database';
import { type Problem, problem } from '../../../../foundation';
import { type CodeChoice, keepCodeChoice, type Run } from '../../../../imports';
import { ASKED_CODES } from './changed-codes';

/** What a person says of the rows of a run whose code nobody has. */
type CodeChoices = { readonly [choice in CodeChoice]?: readonly string[] | 'all' | undefined };

const CHOICES = ['renamed', 'separate'] as const;
const NAMED = 10;

/** Why choices cannot be meant: nobody asked about a SKU, be it a slip of the finger. Problem: code_not_asked. */
export async function whyCodesNotAsked(
  db: Queryable,
  run: Run,
  codes: CodeChoices | undefined,
): Promise<Problem | null> {
  const named = CHOICES.flatMap((choice) => {
    const skus = codes?.[choice];
    return skus === undefined || skus === 'all' ? [] : skus;
  });
  if (named.length === 0) return null;
  const rows = await db.raw<{ sku: string }[]>(
    `select told.value as sku from json_each(:named) told where not exists (
       select 1 from import_problem where run_id = :run and sku = told.value and code in (select value from json_each(:asked)))
       and not exists (select 1 from import_code_choice where run_id = :run and sku = told.value)`,
    { named: JSON.stringify(named), run: run.id, asked: JSON.stringify(ASKED_CODES) },
  );
  if (rows.length === 0) return null;
  const skus = rows.slice(0, NAMED).map(({ sku }) => sku);
  return problem('code_not_asked', { skus: `${skus.join(', ')}${rows.length > NAMED ? ' …' : ''}`, id: run.id });
}

export async function keepCodeChoices(trx: Transaction, runId: number, codes: CodeChoices | undefined): Promise<void> {
  for (const choice of CHOICES) {
    const skus = codes?.[choice];
    if (skus !== undefined) await keepCodeChoice(trx, runId, choice, skus);
  }
}
