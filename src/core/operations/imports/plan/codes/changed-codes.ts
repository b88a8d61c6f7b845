import type { Queryable } from '../../../../database';
import type { CodeChoice, ReadBatch, RowProblem } from '../../../../imports';
import { eachGtin } from '../staging/stage';

/** Rows that are set aside: whether the code of goods on sale has changed is for a person to say. */
export const ASKED_CODES = ['code_of_known_goods', 'code_of_several_goods'] as const;

/** A row whose code nobody has, and whose barcode goods on sale have. */
export interface ChangedCode {
  readonly line: number;
  readonly sku: string;
  readonly gtin: string;
  /** The products that have the barcode; of a code that is asked about, those the file does not name. Never none. */
  readonly owners: readonly [Owner, ...Owner[]];
}

interface Owner {
  readonly productId: number;
  readonly sku: string;
  readonly name: string;
}

/** What becomes of such rows. */
export interface JudgedCodes {
  /** Nobody has said yet, or what was said cannot be. */
  readonly asked: readonly ChangedCode[];
  readonly renamed: readonly ChangedCode[];
  /** Goods of their own, which share a barcode with others: the file names both, or a person says so. */
  readonly separate: readonly ChangedCode[];
}

interface Found extends Omit<ChangedCode, 'owners'> {
  readonly owners: string;
}

/** Rows of `told`, SQL with the columns line, sku and gtins, whose barcodes are those of goods on sale. No product has their SKUs. */
export async function findChangedCodes(
  db: Queryable,
  told: string,
  bindings: Readonly<Record<string, string>> = {},
): Promise<ChangedCode[]> {
  // New rows may be all there are, and the first file of a shop has nobody's barcodes.
  const known = await db.raw<unknown[]>('select 1 from product_gtin limit 1');
  if (known.length === 0) return [];
  const rows = await db.raw<Found[]>(
    `select told.line, told.sku, min(code.value) as gtin,
       json_group_array(distinct json_object('productId', p.id, 'sku', p.sku, 'name', p.name)) as owners
     from (${told}) told
       cross join ${eachGtin('told.gtins')} code
       cross join product_gtin g on g.gtin14 = substr('00000000000000' || code.value, -14)
       cross join product p on p.id = g.product_id and p.archived_at is null
     where told.gtins is not null group by told.sku order by told.line`,
    { ...bindings },
  );
  return rows.map(({ owners, ...row }) => ({ ...row, owners: JSON.parse(owners) as [Owner, ...Owner[]] }));
}

/** The SKUs of all products that have these barcodes. */
export const skusOf = (codes: readonly ChangedCode[]): string[] =>
  codes.flatMap(({ owners }) => owners.map(({ sku }) => sku));

/** Which of these SKUs rows of a file name, be it in rows that cannot be used; and on which lines those of `about` stand. */
export async function skusNamed(
  batches: AsyncIterable<Pick<ReadBatch, 'rows' | 'problems'>>,
  codes: readonly ChangedCode[],
): Promise<{ readonly named: ReadonlySet<string>; readonly lines: ReadonlyMap<string, readonly number[]> }> {
  const owners = new Set(skusOf(codes));
  const lines = new Map(codes.map(({ sku }) => [sku, [] as number[]]));
  const named = new Set<string>();
  for await (const { rows, problems } of batches) {
    for (const { sku, line } of rows) {
      if (owners.has(sku)) named.add(sku);
      else lines.get(sku)?.push(line);
    }
    for (const { sku } of problems) if (sku !== null && owners.has(sku)) named.add(sku);
  }
  return { named, lines };
}

/**
 * A code that came in the place of one the file no longer names may be the new code of the same goods: as a product of its
 * own it would be sold beside the old one, which keeps its stock and its listings. Where the file names both, they are two.
 */
export function judgeCodes(
  codes: readonly ChangedCode[],
  named: ReadonlySet<string>,
  choiceOf: (sku: string) => CodeChoice | null,
): JudgedCodes {
  const asked: ChangedCode[] = [];
  const wanted: ChangedCode[] = [];
  const separate: ChangedCode[] = [];
  for (const code of codes) {
    const [first, ...others] = code.owners.filter(({ sku }) => !named.has(sku));
    const choice = first === undefined ? 'separate' : choiceOf(code.sku);
    if (first === undefined || choice === 'separate') separate.push(code);
    else (choice === 'renamed' && others.length === 0 ? wanted : asked).push({ ...code, owners: [first, ...others] });
  }
  // One product has one code: of several that are said to be its new one nobody knows which.
  const claims = new Map<number, number>();
  for (const { owners } of wanted) claims.set(owners[0].productId, (claims.get(owners[0].productId) ?? 0) + 1);
  const isOnly = ({ owners }: ChangedCode) => claims.get(owners[0].productId) === 1;
  return {
    asked: [...asked, ...wanted.filter((code) => !isOnly(code))].sort((a, b) => a.line - b.line),
    renamed: wanted.filter(isOnly),
    separate,
  };
}

/** Why such a row is set aside, on each of its lines. */
export function askAbout({ line, sku, gtin, owners }: ChangedCode, lines = [line]): RowProblem[] {
  const facts = { sku, value: gtin, known: owners.map((owner) => owner.sku).join(', '), name: owners[0].name };
  const code = ASKED_CODES[owners.length > 1 ? 1 : 0];
  return lines.map((at) => ({
    line: at,
    column: null,
    sku,
    value: gtin,
    severity: 'rejected',
    code,
    facts: { ...facts, line: at },
  }));
}

/** Of goods of their own: a scanned code does not say any more which of the two it is. */
export const warnOfShared = ({ line, sku, gtin, owners }: ChangedCode): RowProblem => ({
  ...{ line, column: null, sku, value: gtin, severity: 'warning', code: 'barcode_shared' },
  facts: { value: gtin, sku, other: owners[0].sku },
});
