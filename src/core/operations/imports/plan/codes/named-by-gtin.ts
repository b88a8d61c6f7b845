import type { Transaction } from '../../../../database';
import type { Profile, Repeat, RowProblem } from '../../../../imports';
import { eachGtin, type StageFilter } from '../staging/stage';

/** What became of the staged rows of a file that has barcodes and no SKUs. */
export interface NamedByGtin {
  /** How many rows are those of a product that has another SKU. */
  readonly named: number;
  /** Of rows whose barcodes several products have, which are no longer staged. */
  readonly problems: readonly RowProblem[];
  readonly repeats: readonly Repeat[];
}

/** So many of several products are named. */
const NAMED = 5;

const namesSkus = ({ columns }: Profile): boolean => columns.some(({ field }) => field === 'sku');

/**
 * Whether a file may name one product by a barcode that is its SKU and by another one: then it takes all rows of it to tell
 * whether they say the same, also one that says what the master says.
 */
export async function mayNameTwice(trx: Transaction, profile: Profile): Promise<boolean> {
  if (namesSkus(profile)) return false;
  const found = await trx.raw<unknown[]>(
    `select 1 from product p join product_gtin g on g.product_id = p.id
     where p.sku not glob '*[^0-9]*' and length(p.sku) between 8 and 14
       and g.gtin14 <> substr('00000000000000' || p.sku, -14) limit 1`,
  );
  return found.length > 0;
}

/**
 * A barcode of a file without SKUs is the SKU of its row where a product has it for one; otherwise it says whose row it is:
 * that of the only product that has it. All such rows are staged, because the stage knows no product of their SKU. A barcode
 * that no product has stays the SKU of a new one.
 */
export async function nameByGtin(
  trx: Transaction,
  profile: Profile,
  { remembersKnown }: StageFilter,
  repeats: readonly Repeat[],
): Promise<NamedByGtin> {
  if (namesSkus(profile)) return { named: 0, problems: [], repeats };
  await trx.raw(
    `create temp table gtin_owner as
     select s.ordinal, s.line, s.sku as gtin, count(distinct p.id) as owners, min(p.id) as product_id, min(p.sku) as sku,
       json_group_array(distinct p.sku) as skus
     from stage s
       cross join ${eachGtin('s.gtins')} code
       cross join product_gtin g on g.gtin14 = substr('00000000000000' || code.value, -14)
       cross join product p on p.id = g.product_id
     where s.product_id is null and s.gtins is not null group by s.ordinal`,
  );
  await trx.raw(
    `update stage set product_id = owner.product_id, sku = owner.sku
     from gtin_owner owner where owner.ordinal = stage.ordinal and owner.owners = 1`,
  );
  const [changed] = await trx.raw<{ named: number }[]>('select changes() as named');
  // The barcode a row was found by is no news of a product, and no difference between two rows of it.
  await trx.raw(
    `update stage set gtins = null
     where product_id in (select product_id from gtin_owner where owners = 1) and substr(gtins, 1, 1) <> '['
       and exists (select 1 from product_gtin g
         where g.product_id = stage.product_id and g.gtin14 = substr('00000000000000' || stage.gtins, -14))`,
  );
  const several = await trx.raw<{ line: number; gtin: string; skus: string }[]>(
    'select line, gtin, skus from gtin_owner where owners > 1 order by ordinal',
  );
  await trx.raw('delete from stage where ordinal in (select ordinal from gtin_owner where owners > 1)');
  // Goods whose barcode others have too are named all the same: a full file does not take their stock away.
  if (remembersKnown) {
    await trx.raw(
      `insert or ignore into known_product
       select p.id from gtin_owner owner, json_each(owner.skus) one join product p on p.sku = one.value`,
    );
  }
  const ofNamed = await repeatsOfNamed(trx);
  const twice = new Set(ofNamed.map(({ sku }) => sku));
  const ofOthers = (await repeatsOfOthers(trx, repeats)).filter(({ sku }) => !twice.has(sku));
  const found = {
    named: changed?.named ?? 0,
    problems: several.map(({ line, gtin, skus }) => ambiguous(line, gtin, JSON.parse(skus) as string[])),
    repeats: [...ofOthers, ...ofNamed],
  };
  await trx.raw('drop table temp.gtin_owner');
  return found;
}

function ambiguous(line: number, gtin: string, skus: readonly string[]): RowProblem {
  const known = skus.slice(0, NAMED).join(', ');
  return {
    line,
    column: null,
    sku: gtin,
    value: gtin,
    severity: 'rejected',
    code: 'gtin_of_several',
    facts: { known },
  };
}

/** Those that the file names by what is a SKU. */
async function repeatsOfOthers(trx: Transaction, repeats: readonly Repeat[]): Promise<Repeat[]> {
  const owned = await trx.raw<{ gtin: string }[]>(
    'select distinct gtin from gtin_owner where gtin in (select value from json_each(?))',
    [JSON.stringify(repeats.map(({ sku }) => sku))],
  );
  const gtins = new Set(owned.map(({ gtin }) => gtin));
  return repeats.filter(({ sku }) => !gtins.has(sku));
}

/** A product may have several barcodes, each with a row of its own. */
async function repeatsOfNamed(trx: Transaction): Promise<Repeat[]> {
  const rows = await trx.raw<{ sku: string; lines: string }[]>(
    `select sku, json_group_array(line order by line) as lines from stage
     where product_id in (select product_id from gtin_owner where owners = 1) group by product_id having count(*) > 1`,
  );
  return rows.map(({ sku, lines }) => ({ sku, lines: JSON.parse(lines) as number[] }));
}
