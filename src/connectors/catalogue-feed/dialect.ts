/** What one platform calls things in its product file, how long they may be, and what it insists on. */
export interface Dialect {
  /** Every attribute we write, in the order of the columns. */
  readonly attributes: readonly string[];
  readonly inStock: string;
  readonly outOfStock: string;
  /** The attribute that tells the number of pieces; null where the platform takes none. */
  readonly quantity: string | null;
  /** Longest values in characters. */
  readonly longest: Readonly<Record<'id' | 'title' | 'description' | 'link' | 'brand' | 'mpn', number>>;
  /** Whether a product without brand, barcode and maker's number is said to have none, or is refused. */
  readonly identifierExists: boolean;
  readonly formats: readonly FeedFormat[];
}

export type FeedFormat = 'xml' | 'tsv' | 'csv';

/** One product in a file, by attribute; what is not there is not written. */
export type Attributes = Readonly<Record<string, string>>;

/** Product data specification of Merchant Center (support.google.com/merchants/answer/7052112). */
export const GOOGLE: Dialect = {
  attributes: [
    ...['id', 'title', 'description', 'link', 'image_link', 'availability', 'price', 'sale_price'],
    ...['condition', 'brand', 'gtin', 'mpn', 'identifier_exists'],
  ],
  inStock: 'in_stock',
  outOfStock: 'out_of_stock',
  quantity: null,
  longest: { id: 50, title: 150, description: 5000, link: 2000, brand: 70, mpn: 70 },
  identifierExists: true,
  formats: ['xml', 'tsv'],
};

/** Catalogue fields of Meta's Commerce Manager; its lengths are those of Meta's feed templates. */
export const META: Dialect = {
  attributes: [
    ...['id', 'title', 'description', 'availability', 'condition', 'price', 'link', 'image_link'],
    ...['brand', 'gtin', 'mpn', 'sale_price', 'quantity_to_sell_on_facebook'],
  ],
  inStock: 'in stock',
  outOfStock: 'out of stock',
  quantity: 'quantity_to_sell_on_facebook',
  longest: { id: 100, title: 200, description: 5000, link: 2000, brand: 100, mpn: 100 },
  identifierExists: false,
  formats: ['csv', 'tsv'],
};
