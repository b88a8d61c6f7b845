import { knownSkus } from '../../../../catalog';
import type { Queryable } from '../../../../database';
import type { Profile, RawRecord, ReadRow, RowProblem } from '../../../../imports';

type Scan = RowProblem & { readonly raw: RawRecord; readonly value: string };

/**
 * Of a list of scans the lines that are no barcode: a shop also prints labels with its own codes on them. A code that is a
 * SKU counts one piece of that product; every other stays as it was found.
 */
export async function matchScans(
  db: Queryable,
  { columns }: Pick<Profile, 'columns'>,
  problems: readonly RowProblem[],
): Promise<{ readonly rows: readonly ReadRow[]; readonly problems: readonly RowProblem[] } | null> {
  const scans = problems.filter(isScan);
  if (scans.length === 0) return null;
  const known = await knownSkus(
    db,
    scans.map(({ value }) => value),
  );
  const isKnown = (found: RowProblem): found is Scan => isScan(found) && known.has(found.value);
  const [prices, stocks] = (['price', 'stock'] as const).map((field) => columns.filter((one) => one.field === field));
  const rows = problems.filter(isKnown).map(({ line, value: sku }) => ({
    line,
    sku,
    name: null,
    unit: null,
    unitScale: null,
    vat: null,
    gtins: [],
    prices: prices?.map(() => null) ?? [],
    quantities: stocks?.map(() => 1) ?? [],
  }));
  return { rows, problems: problems.filter((found) => !isKnown(found)) };
}

/** A line with nothing but a code, which is no good barcode. */
const isScan = (found: RowProblem): found is Scan =>
  found.severity === 'rejected' &&
  found.code.startsWith('gtin_') &&
  found.value !== null &&
  found.raw?.cells.filter((cell) => cell.trim() !== '').length === 1;
