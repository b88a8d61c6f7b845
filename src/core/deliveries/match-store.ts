import type { Queryable } from '../database';
import { supplierCodeOf } from './identity';
import { type Candidate, type Resolved, resolveLine } from './resolve-line';
import type { LineCodes } from './types';

/** A line before anybody knows what it is. */
export interface UnresolvedLine extends LineCodes {
  readonly supplierKey: string;
  readonly quantity: number;
  readonly unit: string | null;
  readonly unitScale: number | null;
}

interface CandidateRow {
  line: number;
  how: 'sku' | 'gtin' | 'code';
  matches: number;
  id: number;
  sku: string;
  kind: 'goods' | 'bundle';
  unit: string | null;
  unit_scale: number;
}

const CHUNK = 500;

/** Finds the products of lines, in their order; a few hundred at a time, so that the engine stays awake. */
export async function resolveLines(db: Queryable, lines: readonly UnresolvedLine[]): Promise<Resolved[]> {
  const resolved: Resolved[] = [];
  for (let start = 0; start < lines.length; start += CHUNK) {
    const chunk = lines.slice(start, start + CHUNK);
    const found = new Map<string, CandidateRow>();
    for (const row of await findCandidates(db, chunk)) found.set(`${row.line} ${row.how}`, row);
    for (const [i, line] of chunk.entries()) {
      const gtin = found.get(`${i} gtin`);
      const candidates = {
        bySku: toCandidate(found.get(`${i} sku`)),
        gtinProducts: gtin?.matches ?? 0,
        byGtin: toCandidate(gtin),
        bySupplierCode: toCandidate(found.get(`${i} code`)),
      };
      resolved.push(resolveLine(candidates, line));
    }
  }
  return resolved;
}

function toCandidate(row: CandidateRow | undefined): Candidate | null {
  return row ? { id: row.id, sku: row.sku, kind: row.kind, unit: row.unit, unitScale: row.unit_scale } : null;
}

async function findCandidates(db: Queryable, lines: readonly UnresolvedLine[]): Promise<CandidateRow[]> {
  const asked = lines.map((line, i) => {
    const code = supplierCodeOf(line);
    return [i, line.sku, line.gtins, line.supplierKey, code?.kind ?? null, code?.code ?? null];
  });
  return db.raw<CandidateRow[]>(
    `with asked as materialized (
       select value ->> 0 as line, value ->> 1 as sku, value -> 2 as gtins, value ->> 3 as supplier_key,
         value ->> 4 as kind, value ->> 5 as code from json_each(?)),
     found as (
       select asked.line, 'sku' as how, 1 as matches, product.id from asked join product on product.sku = asked.sku
       union all
       select asked.line, 'gtin', count(distinct known.product_id), min(known.product_id)
       from asked, json_each(asked.gtins) gtin
         join product_gtin known on known.gtin14 = substr('00000000000000' || gtin.value, -14)
       group by asked.line
       union all
       select asked.line, 'code', 1, known.product_id
       from asked join supplier_code known
         on known.supplier_key = asked.supplier_key and known.kind = asked.kind and known.code = asked.code)
     select found.line, found.how, found.matches, product.id, product.sku, product.kind, product.unit,
       product.unit_scale
     from found join product on product.id = found.id`,
    [JSON.stringify(asked)],
  );
}

/** SKUs of products with exactly the name that a line has, folded; to be suggested to a person and never taken. */
export async function suggestByName(
  db: Queryable,
  foldedNames: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const suggestions = new Map<string, string[]>();
  if (foldedNames.length === 0) return suggestions;
  const rows = await db.raw<{ name: string; sku: string }[]>(
    `select search_name as name, sku from product
     where search_name in (select value from json_each(?)) and archived_at is null and kind = 'goods' order by sku limit 500`,
    [JSON.stringify(foldedNames)],
  );
  for (const { name, sku } of rows) suggestions.set(name, [...(suggestions.get(name) ?? []), sku]);
  return suggestions;
}
