import type { Queryable } from '../../database';
import { canonicalGtin, ok, type Outcome, type Problem, problem, refused } from '../../foundation';

/** A product as a line of a count, a transfer or a list of prices names it. */
export interface NamedLine {
  readonly sku?: string | undefined;
  readonly gtin?: string | undefined;
}

export interface LineProduct {
  readonly productId: number;
  readonly sku: string;
  readonly unitScale: number;
}

interface FoundRow extends LineProduct {
  readonly at: number;
  readonly archived: number;
}

const NAMED_IN_A_REFUSAL = 20;

/** The line as its writer named it. */
export const nameOf = (line: NamedLine): string => line.sku ?? line.gtin ?? '';

/** A refusal that names the lines it is about, or null when there are none. */
export function aboutLines(make: (facts: Problem['facts']) => Problem, names: readonly string[]): Problem | null {
  if (names.length === 0) return null;
  const more = names.length > NAMED_IN_A_REFUSAL ? ' …' : '';
  return make({ count: names.length, names: `${names.slice(0, NAMED_IN_A_REFUSAL).join(', ')}${more}` });
}

/**
 * The products of the lines, in their order. All or nothing: a line whose product is unknown, archived, named twice, or
 * whose barcode several products carry refuses the whole, and every such line is named.
 */
export async function findLines<L extends NamedLine>(
  db: Queryable,
  lines: readonly L[],
): Promise<Outcome<(L & LineProduct)[]>> {
  const asked = lines.map((line) => ({
    sku: line.sku ?? null,
    gtin14: line.gtin === undefined ? null : canonicalGtin(line.gtin),
  }));
  const rows = await db.raw<FoundRow[]>(
    `select line.key as at, p.id as productId, p.sku, p.unit_scale as unitScale, p.archived_at is not null as archived
     from json_each(:lines) line join product p on p.sku = line.value ->> 'sku'
     union select line.key, p.id, p.sku, p.unit_scale, p.archived_at is not null
     from json_each(:lines) line join product_gtin g on g.gtin14 = line.value ->> 'gtin14'
       join product p on p.id = g.product_id`,
    { lines: JSON.stringify(asked) },
  );
  const found = new Map<number, FoundRow[]>();
  for (const row of rows) found.set(row.at, [...(found.get(row.at) ?? []), row]);
  const resolved = lines.map((line, at) => {
    const all = found.get(at) ?? [];
    const inUse = all.filter(({ archived }) => !archived);
    return { line, archived: all.length > 0 && inUse.length === 0, candidates: inUse };
  });
  const namesWhere = (wrong: (one: (typeof resolved)[number]) => boolean) =>
    resolved.filter(wrong).map(({ line }) => nameOf(line));
  const refusal =
    aboutLines(
      (facts) => problem('lines_unknown', facts),
      namesWhere(({ archived, candidates }) => !archived && candidates.length === 0),
    ) ??
    aboutLines(
      (facts) => problem('lines_archived', facts),
      namesWhere(({ archived }) => archived),
    ) ??
    aboutLines(
      (facts) => problem('lines_ambiguous', facts),
      namesWhere(({ candidates }) => candidates.length > 1),
    );
  if (refusal) return refused(refusal);
  const known = resolved.flatMap(({ line, candidates: [product] }) => {
    if (!product) return [];
    const { productId, sku, unitScale } = product;
    return [{ ...line, productId, sku, unitScale }];
  });
  const repeated = new Set(known.map(({ productId }) => productId)).size === known.length ? [] : repeats(known);
  const twice = aboutLines((facts) => problem('lines_repeated', facts), repeated);
  return twice ? refused(twice) : ok(known);
}

function repeats(lines: readonly LineProduct[]): string[] {
  const times = new Map<string, number>();
  for (const { sku } of lines) times.set(sku, (times.get(sku) ?? 0) + 1);
  return [...times].flatMap(([sku, n]) => (n > 1 ? [sku] : []));
}

/** Floating point may miss a thousandth by this much and no more. */
const ROUNDING = 1e-6;

/** The quantities in smallest counted units; a line that would need a part of one refuses the whole. */
export function countedQuantities<L extends LineProduct & { readonly quantity: number }>(
  lines: readonly L[],
): Outcome<L[]> {
  const counted = lines.map((line) => ({ ...line, quantity: Math.round(line.quantity * line.unitScale) }));
  const broken = lines.filter((line, i) => {
    return Math.abs(line.quantity * line.unitScale - (counted[i]?.quantity ?? 0)) > ROUNDING;
  });
  const refusal = aboutLines(
    (facts) => problem('lines_not_whole', facts),
    broken.map(({ sku, quantity }) => `${sku} (${quantity})`),
  );
  return refusal ? refused(refusal) : ok(counted);
}
