import type { Queryable } from '../database';
import { supplierCodeOf } from './identity';
import { type Candidate, type Resolved, resolveLine } from './resolve-line';
import type { LineCodes } from './types';

/** A line before anybody knows what it is. */
export interface UnresolvedLine extends LineCodes {
  readonly quantity: number;
  readonly unit: string | null;
  readonly unitScale: number | null;
}

interface CandidateRow {
  line: number;
  how: 'sku' | 'gtin' | 'code' | 'alias';
  matches: number;
  id: number;
  sku: string;
  kind: 'goods' | 'bundle';
  unit: string | null;
  unit_scale: number;
}

const CHUNK = 500;

/**
 * Finds the products of one supplier's lines, in their order; a few hundred at a time, so that the engine stays awake.
 * `supplierKeys` are the keys the supplier is known by, its own first.
 */
export async function resolveLines(
  db: Queryable,
  lines: readonly UnresolvedLine[],
  supplierKeys: readonly string[],
): Promise<Resolved[]> {
  const resolved: Resolved[] = [];
  for (let start = 0; start < lines.length; start += CHUNK) {
    const chunk = lines.slice(start, start + CHUNK);
    const found = new Map<string, CandidateRow>();
    for (const row of await findCandidates(db, chunk, supplierKeys)) found.set(`${row.line} ${row.how}`, row);
    for (const [i, line] of chunk.entries()) {
      const gtin = found.get(`${i} gtin`);
      const candidates = {
        bySku: toCandidate(found.get(`${i} sku`)),
        gtinProducts: gtin?.matches ?? 0,
        byGtin: toCandidate(gtin),
        bySupplierCode: toCandidate(found.get(`${i} code`)) ?? only(found.get(`${i} alias`)),
      };
      resolved.push(resolveLine(candidates, line));
    }
  }
  return knownFromPapers(db, lines, resolved, supplierKeys);
}

/**
 * Lines that nobody knows, by what the supplier's own papers said of their codes before. One with a barcode of its own may
 * be other goods under the old code.
 */
async function knownFromPapers(
  db: Queryable,
  lines: readonly UnresolvedLine[],
  resolved: readonly Resolved[],
  supplierKeys: readonly string[],
): Promise<Resolved[]> {
  const codeOf = (line: UnresolvedLine | undefined, { resolution }: Resolved) =>
    resolution === 'unknown' && line?.gtins.length === 0 ? (line.supplierSku ?? line.sku) : null;
  const codes = resolved.flatMap((one, i) => codeOf(lines[i], one) ?? []);
  const found = codes.length === 0 ? new Map<string, Candidate>() : await findOnPapers(db, codes, supplierKeys);
  return resolved.map((one, i) => {
    const [line, code] = [lines[i], codeOf(lines[i], one)];
    const bySupplierCode = code === null ? null : (found.get(code) ?? null);
    if (line === undefined || bySupplierCode === null) return one;
    return resolveLine({ bySku: null, gtinProducts: 0, byGtin: null, bySupplierCode }, line);
  });
}

/** Receipts of a supplier that are looked through for its codes: the newest, so that years of them cost nothing. */
const PAPERS = 200;

/** Products that codes stood beside, by a barcode or our own code, in deliveries that stand; what led to two is left out. */
async function findOnPapers(
  db: Queryable,
  codes: readonly string[],
  supplierKeys: readonly string[],
): Promise<ReadonlyMap<string, Candidate>> {
  const rows = await db.raw<(CandidateRow & { code: string })[]>(
    `with papers as materialized (
       select id from delivery
       where supplier_key in (select value from json_each(:keys)) and supplier_key <> '' and role = 'receipt'
         and state <> 'undone' order by id desc limit :most),
     said as (
       select line.supplier_sku as code, count(distinct line.product_id) as matches, min(line.product_id) as id
       from papers join delivery_line line on line.delivery_id = papers.id
       where line.supplier_sku in (select value from json_each(:codes)) and line.product_id is not null
         and line.resolution in ('gtin', 'sku')
       group by line.supplier_sku)
     select said.code, 'code' as how, said.matches, product.id, product.sku, product.kind, product.unit, product.unit_scale
     from said join product on product.id = said.id`,
    { keys: JSON.stringify(supplierKeys), codes: JSON.stringify(codes), most: PAPERS },
  );
  return new Map(
    rows.flatMap((row) => {
      const candidate = only(row);
      return candidate === null ? [] : [[row.code, candidate] as const];
    }),
  );
}

function toCandidate(row: CandidateRow | undefined): Candidate | null {
  return row ? { id: row.id, sku: row.sku, kind: row.kind, unit: row.unit, unitScale: row.unit_scale } : null;
}

/** What is known in two ways is not known. */
const only = (row: CandidateRow | undefined): Candidate | null => (row?.matches === 1 ? toCandidate(row) : null);

/** `code` is what a person said of the supplier, `alias` of what else it goes by. */
async function findCandidates(
  db: Queryable,
  lines: readonly UnresolvedLine[],
  supplierKeys: readonly string[],
): Promise<CandidateRow[]> {
  const asked = lines.map((line, i) => {
    const code = supplierCodeOf(line);
    return [i, line.sku, line.gtins, code?.kind ?? null, code?.code ?? null];
  });
  return db.raw<CandidateRow[]>(
    `with asked as materialized (
       select value ->> 0 as line, value ->> 1 as sku, value -> 2 as gtins, value ->> 3 as kind, value ->> 4 as code
       from json_each(:asked)),
     supplier as materialized (select key as rank, value as supplier_key from json_each(:keys)),
     found as (
       select asked.line, 'sku' as how, 1 as matches, product.id from asked join product on product.sku = asked.sku
       union all
       select asked.line, 'gtin', count(distinct known.product_id), min(known.product_id)
       from asked, json_each(asked.gtins) gtin
         join product_gtin known on known.gtin14 = substr('00000000000000' || gtin.value, -14)
       group by asked.line
       union all
       select asked.line, iif(supplier.rank = 0, 'code', 'alias'), count(distinct known.product_id), min(known.product_id)
       from asked join supplier join supplier_code known
         on known.supplier_key = supplier.supplier_key and known.kind = asked.kind and known.code = asked.code
       group by asked.line, supplier.rank = 0)
     select found.line, found.how, found.matches, product.id, product.sku, product.kind, product.unit,
       product.unit_scale
     from found join product on product.id = found.id`,
    { asked: JSON.stringify(asked), keys: JSON.stringify(supplierKeys) },
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
