import type { Transaction } from '../../../../database';
import { addMilliseconds, Fault, type Instant } from '../../../../foundation';
import { MAY_BE_COUNTED, type Moments } from './moments';
import { createNewer, keepNewer, keepNewerFacts } from './keep-newer';
import { findOtherUnits, planOtherUnits } from './other-unit';
import { eachGtin, priceColumns, stockColumns, type Targets } from '../staging/stage';
import { createByHand, keepWithdrawnByHand } from './withdrawn-by-hand';

/** A price that moves by this factor, up or down, looks like a lost decimal mark. */
const SUSPICIOUS_FACTOR = 5;
/** Channels' clocks may run ahead: a movement is looked for among those recorded this long before it is said to have happened. */
const CLOCK_SKEW_MS = 48 * 3_600_000;

/**
 * SQL: movements (as `m`) said to have happened after `:asOf`, and not after `:credible`: what a clock dated that stood in
 * the future happened before it was set right, and so before whatever is read now. Only postings recorded since then (`:recorded`) are looked
 * at, and none of files that are themselves of an earlier moment: those may have a million movements each. The `+` keeps
 * SQLite from making an index of all movements for the sake of a few.
 */
export const MOVED_AFTER = `posting cross join movement m on m.id between first_movement_id and last_movement_id
  where posting.recorded_at > :recorded and m.occurred_at > :asOf and m.occurred_at <= :credible and +m.posting_id = posting.id
    and not (posting.kind = 'import' and exists (
      select 1 from import_run run where run.id = posting.import_run_id and run.as_of <= :asOf))`;

/** The `:recorded` of `MOVED_AFTER`. */
export const recordedSince = (asOf: Instant): Instant => addMilliseconds(asOf, -CLOCK_SKEW_MS);

/** Of the rows that make new products: those that say there is some stock, and those with a price. */
export interface NewRows {
  readonly stocked: number;
  readonly priced: number;
}

/** Counts of a plan over the rows that were staged, as SQL sees them. */
export interface DiffCounts {
  readonly new: number;
  readonly changed: number;
  readonly suspicious: number;
  readonly priceChanges: number;
  readonly stockChanges: number;
  /** Goods that had stock and have none to sell afterwards: none is left, or they go to the archive with it. */
  readonly toZero: number;
  readonly missing: number;
}

/**
 * Finds the products whose stock moved after `asOf`, before anything is staged: what moved later is added back, so a
 * snapshot of noon never un-sells what was sold at one. Returns whether there are any.
 */
export async function findMovedLater(
  trx: Transaction,
  targets: Targets,
  { asOf, credible }: Moments,
): Promise<boolean> {
  await trx.raw(
    `create temp table moved_later as
     select m.product_id, m.location_id, sum(m.quantity) as moved from ${MOVED_AFTER}
       and m.location_id in (select value from json_each(:locations))
     group by m.product_id, m.location_id`,
    {
      asOf,
      credible,
      recorded: recordedSince(asOf),
      locations: JSON.stringify(targets.locations.map(({ id }) => id)),
    },
  );
  await trx.raw('create index temp.moved_later_product on moved_later (product_id, location_id)');
  const rows = await trx.raw<{ n: number }[]>('select count(*) as n from moved_later');
  return (rows[0]?.n ?? 0) > 0;
}

/**
 * Compares the stage with the master, set against set. Rows of unknown SKUs are new as a whole and need no more than the
 * stage; the differences of known products are left in TEMP tables, one line each: plan_field, plan_gtin, plan_price,
 * plan_stock, and plan_verdict (changed or suspicious; a row without a line turned out to be unchanged).
 * Where a newer snapshot than `asOf` was applied, the file says nothing about stock; what else was said since is left in
 * plan_newer, and what a person took off sale in plan_by_hand.
 */
export async function diffStage(
  trx: Transaction,
  targets: Targets,
  options: Moments & {
    acceptSuspicious: boolean;
    suspiciousFactor?: number | undefined;
    /** What was said since stays, unless a person was asked about just that. */
    keepsNewer?: boolean | undefined;
    /** Adds to the plan what no row of the stage says. */
    besides?: () => Promise<void>;
  },
): Promise<{ readonly counts: DiffCounts; readonly newRows: NewRows }> {
  const { keepsNewer = true } = options;
  // New rows, which may be all there are, are not looked at again and again.
  await trx.raw('create index temp.stage_known on stage (product_id) where product_id is not null');
  await createPlan(trx);
  if (await knowsSome(trx)) {
    await scaleWeighedStock(trx, targets);
    await diffFields(trx);
    await diffGtins(trx);
    await diffPrices(trx, targets, options.acceptSuspicious, options.suspiciousFactor ?? SUSPICIOUS_FACTOR);
    await keepWithdrawnByHand(trx);
    if (keepsNewer) await keepNewer(trx, targets, options);
    await findOtherUnits(trx);
    await diffStock(trx, targets, options);
    await planOtherUnits(trx, targets, options);
  }
  if (options.besides) {
    await options.besides();
    if (keepsNewer) await keepNewerFacts(trx, options);
  }
  await judge(trx);
  return countPlan(trx, targets);
}

async function createPlan(trx: Transaction): Promise<void> {
  await trx.raw(
    'create temp table plan_field (product_id integer, line integer, sku text, field text, old_value text, new_value text)',
  );
  await trx.raw('create temp table plan_gtin (product_id integer, line integer, sku text, gtin text)');
  await trx.raw(`create temp table plan_price (product_id integer, line integer, sku text, price_list_id integer,
    old_minor integer, new_minor integer, suspicious integer)`);
  await trx.raw(`create temp table plan_stock (product_id integer, line integer, sku text, location_id integer,
    old_quantity integer, new_quantity integer, delta integer)`);
  await trx.raw(
    'create temp table other_unit (product_id integer primary key, line integer, sku text, was integer, becomes integer)',
  );
  await createNewer(trx);
  await createByHand(trx);
}

/** Whether anything can differ from what there was. */
async function knowsSome(trx: Transaction): Promise<boolean> {
  const rows = await trx.raw<unknown[]>('select 1 from stage where product_id is not null limit 1');
  return rows.length > 0;
}

/** A file without a unit column counts weighed goods in their unit (kilograms); the master counts grams. Few goods are weighed. */
async function scaleWeighedStock(trx: Transaction, targets: Targets): Promise<void> {
  if (targets.locations.length === 0) return;
  const scaled = stockColumns(targets).map((name) => `${name} = ${name} * p.unit_scale`);
  await trx.raw(`update stage set ${scaled.join(', ')} from product p
    where stage.product_id in (select id from product where unit_scale > 1)
      and p.id = stage.product_id and stage.unit_scale is null`);
}

/** SQL: "szt." and "szt" are one unit however a source writes it; two sources would rename it in turn. */
export const isSameUnit = (one: string, other: string): string =>
  `(rtrim(lower(${one}), '.') is rtrim(lower(${other}), '.'))`;

/** Products are gone through once, whichever of their fields differ. */
async function diffFields(trx: Transaction): Promise<void> {
  const fields = [
    // A row that a person said is this product under its new code.
    ['sku', 'sku'],
    ['name', 'name'],
    ['unit', 'unit'],
    ['vat', 'vat_code'],
  ] as const;
  const differs = (field: string, staged: string, kept: string) =>
    `${staged} is not null and ${staged} is not ${kept}${field === 'unit' ? ` and not ${isSameUnit(staged, kept)}` : ''}`;
  const selects = fields.map(
    ([staged]) => `select product_id, line, sku, '${staged}', kept_${staged}, ${staged} from apart
      where ${differs(staged, staged, `kept_${staged}`)}`,
  );
  await trx.raw(`with apart as materialized (
      select s.product_id, s.line, s.sku, p.archived_at,
        ${fields.map(([staged, kept]) => `${staged === 'sku' ? '' : `s.${staged}, `}p.${kept} as kept_${staged}`).join(', ')}
      from stage s join product p on p.id = s.product_id
      where s.product_id is not null and (p.archived_at is not null
        or ${fields.map(([staged, kept]) => differs(staged, `s.${staged}`, `p.${kept}`)).join(' or ')}))
    insert into plan_field ${selects.join(' union all ')}
    union all select product_id, line, sku, 'archived', archived_at, null from apart where archived_at is not null`);
}

async function diffGtins(trx: Transaction): Promise<void> {
  await trx.raw(`insert into plan_gtin
    select s.product_id, s.line, s.sku, g.value as gtin
    from stage s, ${eachGtin('s.gtins')} g
    where s.product_id is not null and s.gtins is not null and not exists (
      select 1 from product_gtin known where known.product_id = s.product_id
        and known.gtin14 = substr('00000000000000' || g.value, -14))`);
}

async function diffPrices(
  trx: Transaction,
  targets: Targets,
  acceptSuspicious: boolean,
  factor: number,
): Promise<void> {
  for (const [i, list] of targets.priceLists.entries()) {
    await trx.raw(
      `insert into plan_price
       select s.product_id, s.line, s.sku, :list, p.gross_minor, s.price_${i},
         :accept = 0 and coalesce(p.gross_minor, 0) > 0
           and (s.price_${i} >= p.gross_minor * :factor or s.price_${i} * :factor <= p.gross_minor)
       from stage s left join price p on p.product_id = s.product_id and p.price_list_id = :list
       where s.product_id is not null and s.price_${i} is not null and s.price_${i} is not p.gross_minor`,
      { list: list.id, accept: acceptSuspicious ? 1 : 0, factor },
    );
  }
}

async function diffStock(trx: Transaction, targets: Targets, { asOf, credible }: Moments): Promise<void> {
  for (const [i, location] of targets.locations.entries()) {
    await trx.raw(
      `insert into plan_stock
       select s.product_id, s.line, s.sku, :location, v.on_hand, s.stock_${i} + coalesce(later.moved, 0),
              s.stock_${i} + coalesce(later.moved, 0) - coalesce(v.on_hand, 0)
       from stage s
         left join level v on v.product_id = s.product_id and v.location_id = :location
         left join moved_later later on later.product_id = s.product_id and later.location_id = :location
       where s.product_id is not null and s.stock_${i} is not null
         and ${MAY_BE_COUNTED}
         and (v.on_hand is null or s.stock_${i} + coalesce(later.moved, 0) <> v.on_hand)`,
      { location: location.id, asOf, credible },
    );
  }
}

/** A row is as suspicious as its worst price; a suspicious row is shown and not applied. */
export async function judge(trx: Transaction): Promise<void> {
  await trx.raw(`create temp table plan_verdict (line integer, product_id integer primary key, verdict text)`);
  await trx.raw(`insert into plan_verdict select line, product_id, 'suspicious' from plan_price where suspicious
    group by product_id`);
  const tables = ['plan_price', 'plan_stock', 'plan_field', 'plan_gtin'];
  const differences = tables.map((table) => `select line, product_id from ${table}`).join(' union all ');
  await trx.raw(`insert into plan_verdict select line, product_id, 'changed' from (${differences}) where true
    group by product_id on conflict do nothing`);
}

/** SQL, of a difference: it stands in a row that looks wrong, of which nothing is applied. */
const IS_LEFT = `product_id in (select product_id from plan_verdict where verdict = 'suspicious')`;

/** Counts what stands in the TEMP tables and is to be applied; new rows, which may be very many, are gone through once. */
export async function countPlan(
  trx: Transaction,
  targets: Targets,
): Promise<{ readonly counts: DiffCounts; readonly newRows: NewRows }> {
  const [prices, stock] = [priceColumns(targets), stockColumns(targets)];
  const each = (columns: readonly string[], test: string, between: string) =>
    columns.map((name) => `${name} ${test}`).join(between) || '0';
  const rows = await trx.raw<(DiffCounts & Record<keyof NewRows | 'prices' | 'stock', number | null>)[]>(`select
      made.*,
      (select count(*) from plan_verdict where verdict = 'changed' and line > 0) as changed,
      (select count(*) from plan_verdict where verdict = 'suspicious') as suspicious,
      (select count(*) from plan_price where not ${IS_LEFT}) as priceChanges,
      (select count(*) from plan_stock where delta <> 0 and not ${IS_LEFT}) as stockChanges,
      (select count(distinct product_id) from plan_stock where new_quantity <= 0 and old_quantity > 0 and not ${IS_LEFT})
        + (select count(*) from plan_field f where field = 'archived' and new_value is not null and exists (
          select 1 from level where level.product_id = f.product_id and on_hand > 0)) as toZero,
      (select count(distinct product_id) from plan_stock where line = 0) as missing
    from (select count(*) as new, ${prices.map((name) => `count(${name})`).join(' + ') || '0'} as prices,
      ${stock.map((name) => `count(nullif(${name}, 0))`).join(' + ') || '0'} as stock,
      sum(${each(stock, '> 0', ' or ')}) as stocked, sum(${each(prices, 'is not null', ' or ')}) as priced
      from stage where product_id is null) made`);
  if (!rows[0]) throw new Fault('plan_uncounted', 'SQLite answered a count with no row');
  const { prices: newPrices, stock: newStock, stocked, priced, ...counts } = rows[0];
  return {
    counts: {
      ...counts,
      priceChanges: counts.priceChanges + (newPrices ?? 0),
      stockChanges: counts.stockChanges + (newStock ?? 0),
    },
    newRows: { stocked: stocked ?? 0, priced: priced ?? 0 },
  };
}
