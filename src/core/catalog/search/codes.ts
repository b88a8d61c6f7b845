import { manyIds, type Queryable } from '../../database';
import { canonicalGtin } from '../../foundation';

/** Sorts after everything that can stand in a SKU, so that a prefix is a range of the index. */
export const AFTER_ALL = '\u{10FFFF}';
export const GTIN = /^(\d{8}|\d{12,14})$/;
/** So many figures begin no other barcode. */
const LONG_GTIN = /^\d{13,14}$/;
/** Fewer figures are the beginning of far too many barcodes. */
const GTIN_BEGINNING = /^\d{4,14}$/;
/** GTINs of 8, 12, 13 and 14 digits stand in the index with zeros in front. */
const ZEROS_IN_FRONT = ['000000', '00', '0', ''];
const DIGITS_OF_A_CODE = 3;
const LENGTH_OF_A_CODE = 5;

export const spellings = (text: string) => new Set([text, text.toUpperCase(), text.toLowerCase()]);

/** What looks like a code and begins one is meant as a code, and not as a part of a name. */
export function isCode(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return !/\s/.test(text) && text.length >= LENGTH_OF_A_CODE && digits >= DIGITS_OF_A_CODE;
}

/**
 * Ids of products with this SKU (in any case) or GTIN, and then of those whose SKU or GTIN begins so, each in the order of
 * SKUs; at most `limit` of each kind.
 */
export async function findByCode(db: Queryable, text: string, limit: number, shown: string): Promise<Uint32Array> {
  const same = [...spellings(text)];
  const isSku = `sku in (${same.map(() => '?').join()})`;
  const whole = GTIN.test(text) ? [canonicalGtin(text)] : [];
  if (LONG_GTIN.test(text)) {
    const found = await findParts(
      db,
      [
        { from: `product where ${isSku}`, rank: '0', values: same },
        { from: `${BY_GTIN} gtin14 = ?`, rank: '0', values: whole },
      ],
      limit,
      shown,
    );
    if (found.length > 0) return found;
  }
  // What is the same begins so too, and is the first of its range.
  const begins: Part[] = same.map((begin) => ({
    from: 'product where sku >= ? and sku < ?',
    rank: `not ${isSku}`,
    ranked: same,
    values: [begin, begin + AFTER_ALL],
  }));
  if (GTIN_BEGINNING.test(text)) {
    for (const zeros of ZEROS_IN_FRONT) {
      begins.push({
        from: `${BY_GTIN} gtin14 >= ? and gtin14 < ?`,
        rank: whole.length > 0 ? 'gtin14 <> ?' : '1',
        ranked: whole,
        values: [zeros + text, zeros + text + AFTER_ALL],
      });
    }
  }
  return findParts(db, begins, limit, shown);
}

/** What a part of the search looks at: SQL up to its last condition, with its values. Lower ranks are listed first. */
interface Part {
  readonly from: string;
  /** SQL, with its own values. */
  readonly rank: string;
  readonly ranked?: readonly string[];
  readonly values: readonly string[];
}

/** All parts in one statement; each by itself stops at its limit, in the order of SKUs. */
function findParts(db: Queryable, parts: readonly Part[], limit: number, shown: string): Promise<Uint32Array> {
  const each = parts.map(
    ({ rank, from }) =>
      `select * from (select product.id, product.sku, ${rank} as rank from ${from} and ${shown} order by 2 limit ?)`,
  );
  const found = `select id, min(rank) as rank, sku from (${each.join(' union all ')}) group by id`;
  return manyIds(
    db,
    `select id from (${found}) order by rank, sku`,
    parts.flatMap(({ ranked = [], values }) => [...ranked, ...values, limit]),
  );
}

const BY_GTIN = 'product_gtin cross join product on product.id = product_gtin.product_id where';
