import type { Instant, Problem } from '../foundation';

/**
 * What a column holds. `quantity` (delivered, in units of sale), `cost` (net purchase price of one) and `supplierSku` (the
 * supplier's own code) occur in deliveries only; the others describe goods. `location` names the place of the row's
 * single stock (or quantity) column, in tables with a row for every product at every place. `offered` says whether goods are
 * sold at all, and `only` which of a product's rows count: those with the column's target in it. `notForSale` counts, or
 * names in words, what of the row's quantity is damaged, blocked or expired.
 */
export type ColumnField =
  | 'sku'
  | 'gtin'
  | 'name'
  | 'unit'
  | 'vat'
  | 'price'
  | 'stock'
  | 'quantity'
  | 'cost'
  | 'supplierSku'
  | 'location'
  | 'offered'
  | 'only'
  | 'notForSale'
  | 'ignore';

/**
 * What a file is about. Stock levels, price lists and catalogues describe goods as they are; a delivery adds to stock.
 * The others never change the master: documents of goods that left, orders, and what is none of our business.
 */
export type FileKind = 'stock' | 'prices' | 'catalogue' | 'delivery' | 'outgoing' | 'orders' | 'other';

/**
 * What a column means; `target` is the price list code of a price, the location code of a stock or quantity column, or the
 * cell of the rows that count.
 */
export interface Column {
  readonly column: number;
  readonly header: string | null;
  readonly field: ColumnField;
  readonly target: string | null;
}

/** How to read one file. Detected, shown, overridable; confirmed once, it is kept for its source. */
export interface Profile {
  readonly format: string;
  readonly kind: FileKind;
  /** `full`: goods of this source that the file does not name have no stock. Only a person declares a file full. */
  readonly scope: 'full' | 'partial';
  /** The entry of an archive or the sheet of a workbook that is read; null where there is only one. */
  readonly part: string | null;
  readonly encoding: string;
  readonly delimiter: string;
  readonly quote: string;
  readonly headerLine: number | null;
  readonly decimalMark: ',' | '.';
  readonly priceMode: 'gross' | 'net';
  readonly vatCode: string | null;
  readonly currency: string;
  /**
   * Stock cells may hint at a quantity (`>100` is read as 100, `brak` as 0, `mało` leaves the stock as it is) instead of
   * giving it. Absent while no file of the source had such cells.
   */
  readonly stockWords?: boolean;
  /** Rows may end where nothing follows in columns that nothing is read from. Absent while no file of the source had such rows. */
  readonly endsShort?: boolean;
  /**
   * Rows of one product are parts of its stock (lots, shelves) that are added up. Absent while no file of the source named
   * a product twice.
   */
  readonly addsRows?: boolean;
  /**
   * Prices are written in the smallest unit of the currency: 1099 is 10.99. Absent while no file of the source gave reason
   * to ask.
   */
  readonly minorPrices?: boolean;
  /**
   * Where sheets of a workbook are read together: the names of all its sheets. Each has a stretch of lines of its own; see
   * `lines/sheet-lines`.
   */
  readonly sheets?: readonly string[];
  readonly columns: readonly Column[];
}

export interface Detection {
  readonly profile: Profile;
  /** What the profile's part may be, for a person to choose; empty where there is no choice. */
  readonly parts: readonly string[];
  readonly confidence: number;
  /** May go through without a person. */
  readonly certain: boolean;
  readonly doubts: readonly Problem[];
  /** In files made of documents. */
  readonly documents: readonly DocumentFacts[];
  /** The moment for which the file says it is true, from its contents or its name; null where it does not. */
  readonly asOf: Instant | null;
  readonly asOfFrom: 'contents' | 'name' | null;
  /** The end of the day that the file says its stock is of, where it names no time; absent where it does not. */
  readonly endOfDay?: Instant;
  /** The day, `yyyy-mm-dd`, from which the file says its prices hold; absent where it does not. */
  readonly pricesFrom?: string;
  readonly preview: { readonly raw: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/**
 * One row as validated. Null means the file says nothing about it (an empty cell is never zero). `prices` and
 * `quantities` are aligned with the profile's price and stock columns, in the order of `columns`.
 */
export interface ReadRow {
  /** 1-based physical line on which the row starts. */
  readonly line: number;
  readonly sku: string;
  readonly name: string | null;
  readonly unit: string | null;
  /** 1, or 1000 for goods sold by weight (quantities are then in grams). Null when the file has no unit. */
  readonly unitScale: number | null;
  readonly vat: string | null;
  readonly gtins: readonly string[];
  /** Gross, minor units. */
  readonly prices: readonly (number | null)[];
  readonly quantities: readonly (number | null)[];
  /**
   * Code of the place the row itself names for its quantities, in place of the stock column's target. Only in tables with
   * a `location` column, and null where its cell is empty.
   */
  readonly location?: string | null;
  /** That place as the row writes it; what a location made for it is called. */
  readonly place?: string | null;
}

/**
 * One line of a delivery as validated. Which product it is comes later: by our code, by barcode, by what a person said of
 * this supplier's code before.
 */
export interface DeliveryLine {
  /** 1-based physical line on which the record starts. */
  readonly line: number;
  /** Index into the file's documents; null where the file is one delivery without a document of its own. */
  readonly document: number | null;
  readonly sku: string | null;
  readonly supplierSku: string | null;
  readonly gtins: readonly string[];
  readonly name: string | null;
  readonly unit: string | null;
  /** 1, or 1000 for goods sold by weight (the quantity is then in grams). Null when the file has no unit. */
  readonly unitScale: number | null;
  /** Smallest counted units; negative where the document takes goods back. */
  readonly quantity: number;
  /** Location code of the quantity's column. */
  readonly location: string;
  /** That place as the file writes it; what a location made for it is called. Absent where only the code is known. */
  readonly place?: string | null;
  /** Net purchase price of one unit as a decimal string with a point; for people to look at, never a selling price. */
  readonly cost: string | null;
  /** The paper its row names, in tables with a column of document numbers. */
  readonly paper?: RowPaper;
}

/** What a row of a table says of the paper it belongs to; every field as written, null where it says nothing. */
export interface RowPaper {
  /** As documents of other formats are called; null where neither number nor heading tells. */
  readonly type: string | null;
  readonly number: string;
  /** yyyy-mm-dd. */
  readonly issuedAt: string | null;
  readonly supplier: Party;
  readonly related: readonly string[];
  readonly orders: readonly string[];
}

/**
 * A row, or one value of it, that could not be used: where, what, why. A rejected row changes nothing and has exactly
 * one problem of severity `rejected`; a row that is used may carry any number of warnings.
 */
export interface RowProblem {
  readonly line: number;
  readonly column: string | null;
  readonly sku: string | null;
  readonly value: string | null;
  readonly severity: 'rejected' | 'warning';
  readonly code: string;
  readonly facts: Problem['facts'];
  /** Which record of its line it is about, from 0; left out for the first, which in tables is the only one. */
  readonly n?: number;
  /** Of a rejected row: the record as it was read, so that a person can correct it and have it read again. */
  readonly raw?: RawRecord;
}

/** A record before anything was made of it. */
export interface RawRecord {
  readonly document: number | null;
  readonly cells: readonly string[];
}

/**
 * Sees every record before it is read and hands on what is read in its place: the same cells, or what a person made of
 * them. `line` and `n` name the record within its file.
 */
export type RecordHook = (line: number, n: number, cells: readonly string[]) => readonly string[];

/** What the reader hands on while it streams; rows and problems in file order. */
export interface ReadBatch {
  readonly rows: readonly ReadRow[];
  /** Of deliveries and orders, in place of `rows`. */
  readonly lines: readonly DeliveryLine[];
  readonly problems: readonly RowProblem[];
  /** Bytes of the file consumed so far, for progress. */
  readonly bytesRead: number;
  /**
   * Only on the last batch, and then the file as a whole must be refused: nothing of any batch may be applied
   * (open_quote, row_too_long, file_cut_off, header_changed). Null on every batch of a sound file.
   */
  readonly failure: Problem | null;
  /** So far some row took more than one line of the file. */
  readonly spansLines?: boolean;
}

/** A party of a document; every field as written, null where it is missing. */
export interface Party {
  readonly name: string | null;
  /** NIP or foreign VAT number: letters and digits only, upper case, without the prefix PL. */
  readonly taxId: string | null;
  /** GS1 global location number. */
  readonly gln: string | null;
}

/** One document of a file: what it is, and what would tell that it has been booked before. */
export interface DocumentFacts {
  /** As the format names it: `PZ`, `FZ`, `DESADV`, `VAT`, `KOR`. */
  readonly type: string;
  readonly kind: FileKind;
  readonly number: string | null;
  /** yyyy-mm-dd. */
  readonly issuedAt: string | null;
  readonly supplier: Party;
  readonly buyer: Party;
  /** Numbers of other documents about the same goods: the delivery notes an invoice names, a supplier's own number. */
  readonly related: readonly string[];
  /** Numbers of the orders it answers. */
  readonly orders: readonly string[];
  /** Number of the document this one corrects. */
  readonly corrects: string | null;
  /** Code of the warehouse it was booked in, as written. */
  readonly location: string | null;
  readonly currency: string | null;
  /** 1-based line on which it starts. */
  readonly line: number;
  /** Why none of its lines may be booked (`document_cancelled`, `document_advance`, …); null when they may. */
  readonly refusal: Problem | null;
}
