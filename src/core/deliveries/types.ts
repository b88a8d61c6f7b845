/** Who sent the goods. Nothing here is checked against a register; it only has to tell suppliers apart. */
export interface Supplier {
  /** `tax:…`, `gln:…`, `name:…`; `source:…` or empty where nobody says who it is. */
  readonly key: string;
  readonly name: string | null;
  readonly taxId: string | null;
  readonly gln: string | null;
}

/** How a line came to its product, or why it did not. */
export type Resolution =
  | 'sku'
  | 'gtin'
  | 'supplier_code'
  /** A person said so. */
  | 'person'
  /** Nothing in the master answers to its codes. */
  | 'unknown'
  /** Its barcode belongs to several products. */
  | 'ambiguous'
  /** Our code says one product, the barcode another. */
  | 'contradiction'
  /** Counted in pieces here, and weighed or counted by the carton there. */
  | 'unit'
  /** A bundle has no stock of its own. */
  | 'bundle';

/** The codes of a line, as written. */
export interface LineCodes {
  readonly sku: string | null;
  readonly supplierSku: string | null;
  readonly gtins: readonly string[];
  readonly name: string | null;
}

/** One line of a document, as far as the master can tell what it is. */
export interface Line extends LineCodes {
  /** From 1, in the order of the document. */
  readonly position: number;
  readonly fileLine: number;
  readonly unit: string | null;
  readonly unitScale: number | null;
  /** Counted units of the product where it is known, else as read; negative where goods go back. */
  readonly quantity: number;
  /** Location code. */
  readonly location: string;
  /** What the paper calls that place, for a location made for it; null or absent where it only has the code. */
  readonly place?: string | null;
  /** Net purchase price of one unit, a decimal with a point. */
  readonly cost: string | null;
  /** Null unless `resolution` names a product. */
  readonly productId: number | null;
  readonly productSku: string | null;
  /** Counted units in one unit of sale of the product; 1 while it is unknown. */
  readonly productScale: number;
  readonly resolution: Resolution;
}

/** What a document calls itself and others; everything that can tell it is about goods that came before. */
export interface DocumentIdentity {
  readonly type: string;
  readonly supplier: Supplier;
  readonly number: string | null;
  /** Normalised, as are the keys below; see `referenceKey`. */
  readonly numberKey: string | null;
  readonly related: readonly string[];
  readonly orders: readonly string[];
  readonly corrects: string | null;
  /** yyyy-mm-dd. */
  readonly issuedAt: string | null;
  /** Equal for equal lines, whatever the file is called. */
  readonly contentHash: string;
}

/** A document of goods that came. */
export interface ReceivedDocument extends DocumentIdentity {
  readonly lines: readonly Line[];
}

/** Quantities by goods: `p:ID` for a product, `c:CODE` for a line that is no product yet. Never zero. */
export type Goods = ReadonlyMap<string, number>;

/** A document that is in the books already, with what it says and what it moved. */
export interface KnownReceipt extends Omit<DocumentIdentity, 'orders' | 'issuedAt'> {
  /** Null for a document of the same file that is about to be booked. */
  readonly id: number | null;
  readonly revision: number;
  readonly createdAt: string;
  readonly says: Goods;
  readonly booked: Goods;
}
