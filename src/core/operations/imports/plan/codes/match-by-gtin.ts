import type { Queryable } from '../../../../database';
import {
  isScans,
  KEY_GTIN_UNKNOWN,
  type Profile,
  type RawRecord,
  type ReadRow,
  recordReader,
  type RowProblem,
} from '../../../../imports';
import { matchScans } from './match-scans';

/** Rows that turned out to be known, and what there is to say of these and of all others. */
interface Matched {
  readonly rows: readonly ReadRow[];
  readonly problems: readonly RowProblem[];
}

interface Owners {
  readonly at: number;
  /** How many products have one of the barcodes, and the first of them. */
  readonly count: number;
  readonly skus: string;
  readonly sku: string;
}

type Keyless = RowProblem & { readonly raw: RawRecord; readonly value: string };

/** So many of several products are named. */
const NAMED = 5;

/**
 * Looks for rows without a SKU whose barcode is that of exactly one product, and reads them again as rows of it. Each says
 * so with a warning, so that its line is read again with every later file, whoever has the barcode by then.
 */
export async function matchByGtin(
  db: Queryable,
  profile: Profile,
  problems: readonly RowProblem[],
): Promise<Matched | null> {
  if (isScans(profile)) return matchScans(db, profile, problems);
  const keyless = problems.filter(isKeyless);
  if (keyless.length === 0) return null;
  const owners = await findOwners(db, keyless);
  const read = recordReader(profile);
  const keyAt = profile.columns.find(({ field }) => field === 'sku')?.column ?? 0;
  const rows: ReadRow[] = [];
  const told = problems.flatMap((found): readonly RowProblem[] => {
    const owner = isKeyless(found) ? owners.get(found) : undefined;
    if (owner === undefined || !isKeyless(found)) return [found];
    const { line, n = 0, raw, facts } = found;
    if (owner.count > 1) {
      return [{ ...found, code: 'key_gtin_ambiguous', facts: { ...facts, known: owner.skus } }];
    }
    const { sku } = owner;
    const reading = read({ line, n, document: raw.document, cells: withCell(raw.cells, keyAt, sku) });
    const reasons = reading.problems.map((reason) => ({ ...reason, sku, ...(reason.raw ? { raw } : {}) }));
    const [row, another] = reading.rows;
    if (row === undefined) return reasons;
    // Of several rows cut out of one record nobody knows which it was.
    if (another !== undefined) return [found];
    rows.push({ ...row, sku });
    const { raw: _kept, ...place } = found;
    return [{ ...place, sku, severity: 'warning', code: 'known_by_gtin', facts: { ...facts, sku } }, ...reasons];
  });
  return { rows, problems: told };
}

const isKeyless = (found: RowProblem): found is Keyless =>
  found.code === KEY_GTIN_UNKNOWN && found.raw !== undefined && found.value !== null;

function withCell(cells: readonly string[], at: number, text: string): string[] {
  const all = [...cells];
  while (all.length <= at) all.push('');
  all[at] = text;
  return all;
}

async function findOwners(db: Queryable, keyless: readonly Keyless[]): Promise<Map<Keyless, Owners>> {
  const asked = JSON.stringify(keyless.map(({ value }) => value.split(' ')));
  const found = await db.raw<Owners[]>(
    `select at, count(*) as count, group_concat(sku, ', ') filter (where rank <= ${NAMED}) as skus, min(sku) as sku
     from (
       select distinct row.key as at, p.sku, dense_rank() over (partition by row.key order by p.sku) as rank
       from json_each(:asked) row, json_each(row.value) code
         join product_gtin known on known.gtin14 = substr('00000000000000' || code.value, -14)
         join product p on p.id = known.product_id)
     group by at`,
    { asked },
  );
  return new Map(
    found.flatMap((owners) => {
      const row = keyless[owners.at];
      return row ? [[row, owners] as const] : [];
    }),
  );
}
