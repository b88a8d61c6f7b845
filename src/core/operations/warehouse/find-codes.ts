import type { FoundCode } from '../../../contract';
import type { Queryable } from '../../database';
import { canonicalGtin } from '../../foundation';

interface FoundRow {
  readonly at: number;
  readonly bySku: number;
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly unitScale: number;
  readonly onHand: number | null;
}

const GTIN = /^(\d{8}|\d{12,14})$/;

/** Exactly which product each code is: the one with that SKU, else the only one with that barcode. */
export async function findCodes(
  db: Queryable,
  { codes, location }: { readonly codes: readonly string[]; readonly location?: string | undefined },
): Promise<FoundCode[]> {
  const asked = codes.map((code) => ({ sku: code.trim(), gtin14: GTIN.test(code) ? canonicalGtin(code) : null }));
  const place = `(select id from location where code = :location)`;
  const columns = `p.sku, p.name, p.unit, p.unit_scale as unitScale, case when :location is not null then
    coalesce((select on_hand from level where product_id = p.id and location_id = ${place}), 0) end as onHand`;
  const rows = await db.raw<FoundRow[]>(
    `select line.key as at, 1 as bySku, ${columns} from json_each(:asked) line
       join product p on p.sku = line.value ->> 'sku' and p.archived_at is null
     union all
     select line.key, 0, ${columns} from json_each(:asked) line
       join (select distinct product_id, gtin14 from product_gtin) g on g.gtin14 = line.value ->> 'gtin14'
       join product p on p.id = g.product_id and p.archived_at is null`,
    { asked: JSON.stringify(asked), location: location ?? null },
  );
  return codes.map((code, at) => {
    const found = rows.filter((row) => row.at === at);
    const candidates = found.some(({ bySku }) => bySku === 1) ? found.filter(({ bySku }) => bySku === 1) : found;
    const [only] = candidates;
    if (!only || candidates.length > 1) return { code, product: null, ambiguous: candidates.length > 1 };
    const { sku, name, unit, unitScale, onHand } = only;
    return { code, product: { sku, name, unit, unitScale, onHand }, ambiguous: false };
  });
}
