import type { Transaction } from '../../../database';
import type { RowProblem } from '../../../imports';
import { stagedValueColumns, type Targets } from './stage';

/**
 * Takes repeated SKUs out of the stage. Rows that say the same count once; rows that disagree are all set aside, because
 * there is no telling which one is right. Returns what was set aside and how many rows merely repeated another.
 */
export async function setDuplicatesAside(
  trx: Transaction,
  targets: Targets,
): Promise<{ problems: RowProblem[]; repeats: number }> {
  const repeatedSkus = await trx.raw<{ sku: string }[]>(`select sku from stage group by sku having count(*) > 1`);
  if (repeatedSkus.length === 0) return { problems: [], repeats: 0 };
  // Only where a SKU repeats are whole rows compared.
  const signature = stagedValueColumns(targets).map((name) => `'${name}', ${name}`);
  const doubles = await trx.raw<{ sku: string; versions: number; lines: string }[]>(
    `select sku, count(distinct json_object(${signature.join(', ')})) as versions, group_concat(line, ', ') as lines
     from stage where sku in (select value from json_each(?)) group by sku`,
    [JSON.stringify(repeatedSkus.map(({ sku }) => sku))],
  );

  const repeated = doubles.filter((double) => double.versions === 1).map((double) => double.sku);
  const disagreeing = new Map(
    doubles.filter((double) => double.versions > 1).map((double) => [double.sku, double.lines]),
  );
  const conflicts = await trx.raw<{ line: number; sku: string }[]>(
    `delete from stage where sku in (select value from json_each(?)) returning line, sku`,
    [JSON.stringify([...disagreeing.keys()])],
  );
  const repeats = await trx.raw<{ line: number; sku: string }[]>(
    `delete from stage where sku in (select value from json_each(:skus))
       and rowid not in (select min(rowid) from stage where sku in (select value from json_each(:skus)) group by sku)
     returning line, sku`,
    { skus: JSON.stringify(repeated) },
  );

  const problems = [
    ...conflicts.map((row): RowProblem => ({
      ...row,
      column: null,
      value: row.sku,
      severity: 'rejected',
      code: 'duplicate_conflict',
      facts: { lines: disagreeing.get(row.sku) ?? '' },
    })),
    ...repeats.map((row): RowProblem => ({
      ...row,
      column: null,
      value: row.sku,
      severity: 'warning',
      code: 'duplicate_identical',
      facts: {},
    })),
  ];
  return { problems: problems.sort((a, b) => a.line - b.line), repeats: repeats.length };
}
