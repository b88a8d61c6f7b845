import type { Transaction } from '../../../../database';
import type { Profile, RowProblem } from '../../../../imports';
import type { Duplicates } from './duplicates';
import { countStaged, eachGtin, priceColumns, stagedValueColumns, stockColumns, type Targets } from './stage';

interface Aside {
  readonly sku: string;
  readonly line: number;
}

/**
 * Makes one row of all rows of a product in a table whose rows are parts of its stock (lots, shelves, counts of a data
 * collector): its quantities are added up. Parts with different prices or units are all set aside, and so are those of a
 * product with a row that could not be used, `problems`: without it nobody knows how much there is. Everything is staged.
 */
export async function addParts(
  trx: Transaction,
  targets: Targets,
  { columns }: Profile,
  problems: readonly RowProblem[],
): Promise<Duplicates> {
  await trx.raw('create index temp.stage_sku on stage (sku)');
  const unusable = new Map(
    problems.flatMap(({ severity, sku, line }) =>
      severity === 'rejected' && sku !== null ? [[sku, line] as const] : [],
    ),
  );
  const isKeyed = columns.some(({ field }) => field === 'sku');
  const lacks = isKeyed ? unusable : await withOwners(trx, unusable);
  const lacking = await takeOut(trx, [...lacks.keys()]);
  const differing = await takeOut(trx, await differingParts(trx, targets));
  const before = await countStaged(trx);
  await addUp(trx, targets);
  const lines = linesBySku(differing);
  const told = [
    ...lacking.map((row) => about(row, 'part_unusable', { other: lacks.get(row.sku) ?? null })),
    ...differing.map((row) => about(row, 'parts_differ', { lines: lines.get(row.sku) ?? null })),
  ];
  return { problems: told.sort((a, b) => a.line - b.line), folded: before - (await countStaged(trx)) };
}

/** The same lines, also under the SKUs of the products that have these barcodes. */
async function withOwners(trx: Transaction, lines: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, number>> {
  const owners = await trx.raw<{ gtin: string; sku: string }[]>(
    `select code.value as gtin, p.sku from json_each(?) code
       join product_gtin g on g.gtin14 = substr('00000000000000' || code.value, -14) join product p on p.id = g.product_id`,
    [JSON.stringify([...lines.keys()])],
  );
  return new Map([...lines, ...owners.map(({ gtin, sku }) => [sku, lines.get(gtin) ?? 0] as const)]);
}

function linesBySku(rows: readonly Aside[]): ReadonlyMap<string, string> {
  const lines = new Map<string, number[]>();
  for (const { sku, line } of rows) {
    const own = lines.get(sku);
    if (own) own.push(line);
    else lines.set(sku, [line]);
  }
  return new Map([...lines].map(([sku, own]) => [sku, own.sort((a, b) => a - b).join(', ')]));
}

async function differingParts(trx: Transaction, targets: Targets): Promise<string[]> {
  const alike = [...priceColumns(targets), 'unit_scale'].map((name) => `count(distinct ${name}) > 1`);
  const rows = await trx.raw<{ sku: string }[]>(
    `select sku from stage group by sku having count(*) > 1 and (${alike.join(' or ')})`,
  );
  return rows.map(({ sku }) => sku);
}

function takeOut(trx: Transaction, skus: readonly string[]): Promise<Aside[]> {
  return trx.raw<Aside[]>('delete from stage where sku in (select value from json_each(?)) returning sku, line', [
    JSON.stringify(skus),
  ]);
}

/** What is no quantity is as the first row has it, or else one that says something; all barcodes are kept. */
async function addUp(trx: Transaction, targets: Targets): Promise<void> {
  const values = stagedValueColumns(targets);
  const sums = new Set(stockColumns(targets));
  const grouped = values.map((name) => (sums.has(name) ? `sum(${name}) as ${name}` : `max(${name}) as ${name}`));
  const first = (name: string) => (sums.has(name) ? `parts.${name}` : `coalesce(one.${name}, parts.${name})`);
  const gtins = `case when parts.codes > 1 then (
      select json_group_array(distinct code.value) from stage part
        cross join ${eachGtin('part.gtins')} code
      where part.sku = parts.sku and part.gtins is not null) else parts.gtins end`;
  await trx.raw(
    `create temp table added as
     select one.ordinal, one.sku, one.line, coalesce(one.search_name, parts.search_name) as search_name, one.product_id,
       ${values.map((name) => `${name === 'gtins' ? gtins : first(name)} as ${name}`).join(', ')}
     from (select sku, min(ordinal) as first, count(distinct gtins) as codes, max(search_name) as search_name,
         ${grouped.join(', ')} from stage group by sku having count(*) > 1) parts
       join stage one on one.ordinal = parts.first`,
  );
  await trx.raw('delete from stage where sku in (select sku from added)');
  const names = ['ordinal', 'sku', 'line', 'search_name', 'product_id', ...values].join(', ');
  await trx.raw(`insert into stage (${names}) select ${names} from added`);
  await trx.raw('drop table temp.added');
}

function about({ sku, line }: Aside, code: string, facts: RowProblem['facts']): RowProblem {
  return { line, column: null, sku, value: sku, severity: 'rejected', code, facts };
}
