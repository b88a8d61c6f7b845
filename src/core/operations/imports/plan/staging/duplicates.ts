import type { Transaction } from '../../../../database';
import type { Repeat, RowProblem } from '../../../../imports';
import { stagedValueColumns, type Targets } from './stage';

/** What became of the rows whose SKU repeats. */
export interface Duplicates {
  readonly problems: RowProblem[];
  /** Rows that became parts of others. */
  readonly folded: number;
}

interface StagedRepeat {
  readonly sku: string;
  readonly staged: number;
  readonly versions: number;
}

/**
 * Takes repeated SKUs out of the stage. Rows that say the same count once; rows that disagree are all set aside, because
 * there is no telling which one is right. A row that is not in the stage says what the master says: beside one that is,
 * they disagree.
 */
export async function setDuplicatesAside(
  trx: Transaction,
  targets: Targets,
  repeats: readonly Repeat[],
): Promise<Duplicates> {
  if (repeats.length === 0) return { problems: [], folded: 0 };
  await trx.raw('create index temp.stage_sku on stage (sku)');
  const skus = JSON.stringify(repeats.map(({ sku }) => sku));
  const signature = stagedValueColumns(targets).map((name) => `'${name}', ${name}`);
  const found = await trx.raw<StagedRepeat[]>(
    `select sku, count(*) as staged, count(distinct json_object(${signature.join(', ')})) as versions
     from stage where sku in (select value from json_each(?)) group by sku`,
    [skus],
  );
  const staged = new Map(found.map((row) => [row.sku, row]));
  const disagree = ({ sku, lines }: Repeat) => {
    const row = staged.get(sku);
    return row !== undefined && (row.versions > 1 || row.staged < lines.length);
  };
  const conflicts = repeats.filter(disagree);
  const same = repeats.filter((repeat) => !disagree(repeat));
  await trx.raw('delete from stage where sku in (select value from json_each(?))', [
    JSON.stringify(conflicts.map(({ sku }) => sku)),
  ]);
  await trx.raw(
    `delete from stage where sku in (select value from json_each(:skus)) and ordinal not in (
       select min(ordinal) from stage where sku in (select value from json_each(:skus)) group by sku)`,
    { skus: JSON.stringify(same.map(({ sku }) => sku)) },
  );
  const problems = [
    ...conflicts.flatMap(({ sku, lines }) =>
      lines.map((line) => about(sku, line, 'rejected', 'duplicate_conflict', { lines: lines.join(', ') })),
    ),
    ...same.flatMap(({ sku, lines }) =>
      lines.slice(1).map((line) => about(sku, line, 'warning', 'duplicate_identical', {})),
    ),
  ];
  return { problems: problems.sort((a, b) => a.line - b.line), folded: 0 };
}

function about(
  sku: string,
  line: number,
  severity: RowProblem['severity'],
  code: string,
  facts: RowProblem['facts'],
): RowProblem {
  return { line, column: null, sku, value: sku, severity, code, facts };
}
