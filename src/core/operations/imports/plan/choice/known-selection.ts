import type { Queryable } from '../../../../database';
import { type Problem, problem } from '../../../../foundation';
import type { Run } from '../../../../imports';
import { Condition, type Selection } from './condition';

/** Good to name whether or not this plan has them. */
const FIELDS = ['product', 'sku', 'name', 'unit', 'vat', 'gtin', 'archived', 'price', 'stock'];
const NAMED = 10;

/**
 * Why a selection cannot be meant: it names products or fields that the plan a person saw does not have, or takes nothing
 * of it. A slip of the finger must neither apply what was to be left out nor use the plan up for nothing.
 */
export async function whyNotSelected(db: Queryable, run: Run, { only, except }: Selection): Promise<Problem | null> {
  if (!only && !except) return null;
  const known = [
    ...FIELDS,
    ...run.profile.columns.flatMap(({ field, target }) =>
      field === 'price' ? [`price:${target ?? 'retail'}`] : field === 'stock' ? [`stock:${target ?? 'main'}`] : [],
    ),
  ];
  const fields = [...(only?.fields ?? []), ...(except?.fields ?? [])].filter((field) => !known.includes(field));
  if (fields.length > 0) {
    return problem('selection_field_unknown', { fields: list(fields), id: run.id, known: known.join(', ') });
  }
  const skus = await db.raw<{ sku: string }[]>(
    `select told.value as sku from json_each(:told) told
     where not exists (select 1 from import_change where run_id = :run and sku = told.value)
       and not exists (select 1 from import_code_choice where run_id = :run and sku = told.value)`,
    { told: JSON.stringify([...(only?.skus ?? []), ...(except?.skus ?? [])]), run: run.id },
  );
  if (skus.length > 0) return problem('selection_sku_unknown', { skus: list(skus.map(({ sku }) => sku)), id: run.id });
  const chosen = new Condition({ only, except });
  const taken = await db.raw<unknown[]>(
    `select 1 from import_change where run_id = :run
       and ${chosen.sql({ sku: 'sku', field: 'field', verdict: 'verdict' })} limit 1`,
    { ...chosen.bindings, run: run.id },
  );
  return taken.length === 0 ? problem('selection_takes_nothing', { id: run.id }) : null;
}

function list(names: readonly string[]): string {
  return names.length > NAMED ? `${names.slice(0, NAMED).join(', ')} …` : names.join(', ');
}
