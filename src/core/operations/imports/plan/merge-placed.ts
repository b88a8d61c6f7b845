import type { Transaction } from '../../../database';
import { PLACE_MARK, type Repeat, type RowProblem } from '../../../imports';
import type { Duplicates } from './duplicates';
import { stagedValueColumns, type Targets } from './stage';

/**
 * Makes one row of the rows of a product in a table with a row for every place. Rows of one product that disagree (two
 * quantities for one place, two prices) are all set aside. `repeats`: SKUs that name one place more than once.
 */
export async function mergePlaced(trx: Transaction, targets: Targets, repeats: readonly Repeat[]): Promise<Duplicates> {
  const columns = stagedValueColumns(targets);
  const disagreeing = await trx.raw<{ sku: string }[]>(
    `select sku from stage group by sku having ${columns.map((name) => `count(distinct ${name}) > 1`).join(' or ')}`,
  );
  const skus = new Set(disagreeing.map(({ sku }) => sku));
  for (const { sku: key, lines } of repeats) {
    const [sku = '', place = ''] = key.split(PLACE_MARK);
    const at = targets.locations.findIndex(({ code }) => code === place);
    const rows = await trx.raw<{ n: number }[]>(
      `select count(*) as n from stage where sku = ? and ${at === -1 ? '0' : `stock_${at} is not null`}`,
      [sku],
    );
    // A row that says what the master says is not staged: beside one that is, they disagree.
    if ((rows[0]?.n ?? 0) > 0 && (rows[0]?.n ?? 0) < lines.length) skus.add(sku);
  }
  const aside = await trx.raw<{ sku: string; line: number }[]>(
    `delete from stage where sku in (select value from json_each(?)) returning sku, line`,
    [JSON.stringify([...skus])],
  );
  await trx.raw(
    `create temp table placed as select min(ordinal) as ordinal, sku, min(line) as line, max(search_name) as search_name,
       ${columns.map((name) => `max(${name}) as ${name}`).join(', ')}, max(product_id) as product_id
     from stage group by sku`,
  );
  await trx.raw('delete from stage');
  const names = ['ordinal', 'sku', 'line', 'search_name', ...columns, 'product_id'].join(', ');
  await trx.raw(`insert into stage (${names}) select ${names} from placed`);
  await trx.raw('drop table temp.placed');
  const problems = aside
    .sort((a, b) => a.line - b.line)
    .map(({ sku, line }): RowProblem => {
      const lines = aside.filter((other) => other.sku === sku).map((other) => other.line);
      const facts = { lines: lines.join(', ') };
      return { line, column: null, sku, value: sku, severity: 'rejected', code: 'duplicate_conflict', facts };
    });
  return { problems, folded: 0 };
}
