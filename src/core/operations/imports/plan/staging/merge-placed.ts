import type { Transaction } from '../../../../database';
import type { RowProblem } from '../../../../imports';
import type { Duplicates } from './duplicates';
import { countStaged, stagedValueColumns, type Targets } from './stage';

/**
 * Makes one row of the rows of a product in a table with a row for every place. Rows of one product that disagree (two
 * quantities for one place, two prices) are all set aside. Everything is staged.
 */
export async function mergePlaced(trx: Transaction, targets: Targets): Promise<Duplicates> {
  const columns = stagedValueColumns(targets);
  const aside = await trx.raw<{ sku: string; line: number }[]>(
    `delete from stage where sku in (
       select sku from stage group by sku having ${columns.map((name) => `count(distinct ${name}) > 1`).join(' or ')})
     returning sku, line`,
  );
  const before = await countStaged(trx);
  await trx.raw(
    `create temp table placed as select min(ordinal) as ordinal, sku, min(line) as line, max(search_name) as search_name,
       ${columns.map((name) => `max(${name}) as ${name}`).join(', ')}, max(product_id) as product_id
     from stage group by sku`,
  );
  await trx.raw('delete from stage');
  const names = ['ordinal', 'sku', 'line', 'search_name', ...columns, 'product_id'].join(', ');
  await trx.raw(`insert into stage (${names}) select ${names} from placed`);
  await trx.raw('drop table temp.placed');
  const lines = new Map<string, number[]>();
  for (const { sku, line } of aside.toSorted((a, b) => a.line - b.line))
    lines.set(sku, [...(lines.get(sku) ?? []), line]);
  const problems = [...lines].flatMap(([sku, all]) =>
    all.map((line): RowProblem => {
      const facts = { lines: all.join(', ') };
      return { line, column: null, sku, value: sku, severity: 'rejected', code: 'duplicate_conflict', facts };
    }),
  );
  return { problems: problems.sort((a, b) => a.line - b.line), folded: before - (await countStaged(trx)) };
}
