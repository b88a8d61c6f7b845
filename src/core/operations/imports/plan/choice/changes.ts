import type { Queryable, Transaction } from '../../../../database';
import { unitScale } from '../../../../imports';
import { Condition } from './condition';
import { saysWords } from './search-changes';

export interface PlannedChange {
  readonly line: number;
  readonly sku: string;
  readonly verdict: 'new' | 'changed' | 'suspicious';
  readonly field: string;
  readonly old: string | null;
  readonly new: string | null;
  /** Of a stock, of what is new and what was: in thousandths of the product's unit where it is 1000. 1 of all other fields. */
  readonly unitScale: number;
  readonly oldUnitScale: number;
  /** Of a stock that is counted otherwise from then on: both units. */
  readonly units: { readonly old: string; readonly new: string } | null;
  /** A person left it out when the rest was applied. */
  readonly skipped: boolean;
}

/**
 * Keeps the differences of the plan in the TEMP tables as rows of the run. A new product is one line; it is kept only
 * while the plan waits (once applied, the product itself says which run made it).
 */
export async function keepChanges(trx: Transaction, runId: number, options: { newProducts: boolean }): Promise<void> {
  await trx('import_change').where({ run_id: runId }).delete();
  if (options.newProducts) {
    await trx.raw(
      `insert into import_change (run_id, line, sku, verdict, field, old_value, new_value)
       select ?, line, sku, 'new', 'product', null, coalesce(name, sku) from stage where product_id is null`,
      [runId],
    );
  }
  const differences = [
    `select d.line, d.product_id, d.sku, d.field, d.old_value, d.new_value from plan_field d`,
    `select d.line, d.product_id, d.sku, 'gtin', null, d.gtin from plan_gtin d`,
    `select d.line, d.product_id, d.sku, 'price:' || p.code, d.old_minor, d.new_minor from plan_price d
       join price_list p on p.id = d.price_list_id`,
    `select d.line, d.product_id, d.sku, 'stock:' || o.code, d.old_quantity, d.new_quantity from plan_stock d
       join location o on o.id = d.location_id where d.delta <> 0`,
  ];
  await trx.raw(
    `insert into import_change (run_id, line, product_id, sku, verdict, field, old_value, new_value)
     select ?, d.line, d.product_id, d.sku, v.verdict, d.field, d.old_value, d.new_value
     from (${differences.join(' union all ')}) d
       join plan_verdict v on v.product_id = d.product_id
     order by d.line`,
    [runId],
  );
}

interface Segment {
  readonly name: PlannedChange['verdict'] | 'skipped';
  /** SQL that selects the rows of run `:run`. */
  readonly rows: string;
  readonly order: string;
}

/** The changes of a run in the order in which a person reads them: what looks wrong, what is new, what differs. */
const SEGMENTS: readonly Segment[] = [
  { name: 'suspicious', rows: kept(`verdict = 'suspicious' and not skipped`), order: 'line, field' },
  { name: 'new', rows: kept(`verdict = 'new' and not skipped`), order: 'line' },
  {
    // Once applied, the products themselves say which run made them; what one run made lies in one stretch of ids.
    name: 'new',
    rows: `select 0 as line, sku, 'new' as verdict, 'product' as field, null as old_value, name as new_value, 0 as skipped, id as product_id, id
      from product where id between (select first_product_id from import_run where id = :run)
        and (select last_product_id from import_run where id = :run) and origin_run_id = :run
        and not exists (select 1 from import_change where run_id = :run and verdict = 'new' and not skipped)`,
    order: 'id',
  },
  { name: 'changed', rows: kept(`verdict = 'changed' and not skipped`), order: 'line, field' },
  { name: 'skipped', rows: kept('skipped'), order: `verdict = 'suspicious' desc, verdict = 'new' desc, line, field` },
];

function kept(which: string): string {
  return `select line, sku, verdict, field, old_value, new_value, skipped, product_id, id from import_change
    where run_id = :run and ${which}`;
}

/** Which of a run's differences are looked at: those that satisfy everything that is said here. */
export interface ChangeFilter {
  readonly verdict?: Segment['name'] | undefined;
  /** Words of the SKU or the name. */
  readonly search?: string | undefined;
  /** As in a `ChangeSet`. */
  readonly fields?: readonly string[] | undefined;
}

/** One page of a run's differences. */
export async function listChanges(
  db: Queryable,
  runId: number,
  page: ChangeFilter & { readonly offset: number; readonly limit: number },
): Promise<{ items: PlannedChange[]; total: number }> {
  const items: PlannedChange[] = [];
  let total = 0;
  const among = filtered(page);
  for (const { name, rows: all, order } of SEGMENTS) {
    if (page.verdict !== undefined && page.verdict !== name) continue;
    const rows = among.of(all);
    const which = { run: runId, ...among.bindings };
    const counted = await db.raw<{ n: number }[]>(`select count(*) as n from (${rows})`, which);
    const here = counted[0]?.n ?? 0;
    const offset = Math.max(0, page.offset - total);
    const limit = page.limit - items.length;
    total += here;
    if (limit <= 0 || offset >= here) continue;
    items.push(...(await rowsOf(db, { rows, order }, { ...which, limit, offset })));
  }
  return { items, total };
}

function filtered({ search = '', fields }: ChangeFilter) {
  const words = saysWords(search);
  const ofFields = fields === undefined ? null : new Condition({ only: { fields } });
  const conditions = [
    ...(words === null ? [] : [words.sql]),
    ...(ofFields === null ? [] : [ofFields.sql({ sku: 'sku', field: 'field', verdict: 'verdict' })]),
  ];
  return {
    bindings: { ...words?.bindings, ...ofFields?.bindings },
    of: (rows: string) =>
      conditions.length === 0 ? rows : `select * from (${rows}) where ${conditions.join(' and ')}`,
  };
}

/** The first of a run's differences, of which there may be a million that nobody asked to have counted. */
export async function firstChanges(db: Queryable, runId: number, limit: number): Promise<PlannedChange[]> {
  const items: PlannedChange[] = [];
  for (const segment of SEGMENTS) {
    const left = limit - items.length;
    if (left > 0) items.push(...(await rowsOf(db, segment, { run: runId, limit: left, offset: 0 })));
  }
  return items;
}

async function rowsOf(
  db: Queryable,
  { rows, order }: Pick<Segment, 'rows' | 'order'>,
  page: Readonly<Record<string, string | number>>,
): Promise<PlannedChange[]> {
  const found = await db.raw<FoundChange[]>(
    `select listed.line, listed.sku, listed.verdict, listed.field, old, new, listed.skipped, coalesce(product.unit_scale, 1) as scale,
       unit.old_value as "unitWas", coalesce(unit.new_value, ${UNIT_AFTER}) as "unitBecame" from (
       select line, sku, verdict, field, old_value as old, new_value as new, skipped, product_id as "productId" from (${rows})
       order by ${order} limit :limit offset :offset
     ) listed left join product on product.id = listed."productId" and listed.field like 'stock:%'
       left join import_change unit on unit.product_id = product.id and unit.run_id = :run and unit.field = 'unit'`,
    { ...page },
  );
  return found.map(({ scale, unitWas, unitBecame, ...item }) => {
    const became = unitBecame === null ? scale : unitScale(unitBecame);
    const was = unitWas === null ? became : unitScale(unitWas);
    const units = was !== became && unitWas !== null && unitBecame !== null ? { old: unitWas, new: unitBecame } : null;
    return {
      ...{ ...item, old: asText(item.old), new: asText(item.new), skipped: item.skipped !== 0 },
      ...{ unitScale: became, oldUnitScale: was, units },
    };
  });
}

type FoundChange = Omit<PlannedChange, 'skipped' | 'unitScale' | 'oldUnitScale' | 'units'> & {
  readonly skipped: number;
  /** What the product is counted in now. */
  readonly scale: number;
  readonly unitWas: string | null;
  readonly unitBecame: string | null;
};

/** SQL: the unit that a product had after the run `:run`, where a later one changed it: what that found. */
const UNIT_AFTER = `(
  select later.old_value from import_change later
  where later.product_id = product.id and later.run_id > :run and later.field = 'unit' and later.verdict = 'changed'
    and not later.skipped order by later.run_id limit 1)`;

/** SQLite hands numbers back from a column it was given numbers for. */
function asText(value: string | number | null): string | null {
  return value === null ? null : String(value);
}
