import type { Column } from './columns';

/** How a file of prices or sales is written. `decimal` is the mark; empty where amounts are whole grosze. */
export interface FileFormat {
  readonly delimiter: string;
  readonly encoding: string;
  readonly decimal: string;
}

/**
 * What may stand in the price-and-stock file. `prior` is the Omnibus lowest price of a reduced one; `net` is the price without
 * VAT, for readers that take the till's word for each VAT code as a rate in percent.
 */
export const OFFER_FIELDS = ['sku', 'gtin', 'plu', 'name', 'price', 'quantity', 'vat', 'prior', 'net'] as const;
export type OfferField = (typeof OFFER_FIELDS)[number];

/** What the till finds a product by: the first of these that the file has. */
export type KeyField = 'sku' | 'plu' | 'gtin';

/** Where PLU numbers come from: the digits of the SKU, the barcode, or a list kept in the folder. */
export const PLU_RULES = ['sku_digits', 'gtin', 'list'] as const;
export type PluRule = (typeof PLU_RULES)[number];

export const QUOTES = ['yes', 'no', 'texts'] as const;
type Quotes = (typeof QUOTES)[number];

export interface OfferLayout {
  readonly format: FileFormat;
  readonly columns: readonly Column<OfferField>[];
  readonly key: KeyField;
  readonly heading: boolean;
  readonly lineEnd: 'windows' | 'unix';
  /**
   * `no` for readers that know no quotes: texts then lose the delimiter and quotation marks. `texts` quotes every text and no
   * number; `yes` quotes what needs it.
   */
  readonly quotes: Quotes;
  /** Longest name the till takes, in characters; null where it takes any. */
  readonly nameLength: number | null;
  readonly plu: PluRule;
  /** The till's word for each VAT code of the master. */
  readonly vat: ReadonlyMap<string, string>;
  /** Sections around the rows: InsERT's EDI++ (`.epp`), or none. */
  readonly frame: 'epp' | null;
}

/** What may stand in a sales file; `skip` is a column of no interest in a file without a heading. */
export const SALES_FIELDS = [
  'receipt',
  'till',
  'time',
  'date',
  'hour',
  'sku',
  'plu',
  'gtin',
  'quantity',
  'price',
  'amount',
  'state',
  'skip',
] as const;
export type SalesField = (typeof SALES_FIELDS)[number];

export interface SalesLayout {
  readonly columns: readonly Column<SalesField>[];
  readonly heading: boolean;
}

/** The key a layout's columns give; null where no product could be told from another. */
export function keyOfColumns(columns: readonly Column<string>[]): KeyField | null {
  const keys: readonly KeyField[] = ['sku', 'plu', 'gtin'];
  return keys.find((key) => has(columns, key)) ?? null;
}

export function has<Field extends string>(columns: readonly Column<Field>[], field: Field): boolean {
  return columns.some((column) => column.field === field);
}
