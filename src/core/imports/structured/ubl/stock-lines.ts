import { foldForSearch, problem, type Problem } from '../../../foundation';
import type { Column } from '../../types';
import { quantityIn } from '../documents/line-numbers';
import { isoDate, type OpenDocument } from '../documents/facts';
import { firstText } from '../documents/references';
import { unitOf } from '../documents/units';
import type { FormatRecord } from '../format';
import { childAt, textAt, type XmlElement } from '../xml';
import type { UblHeader } from './header';
import { type UblItem, ublItem } from './item';
import type { UblLines } from './lines';

type Key = 'buyers' | 'sellers' | 'gtin';

const HEADERS: Readonly<Record<Key, string>> = {
  buyers: 'BuyersItemIdentification',
  sellers: 'SellersItemIdentification',
  gtin: 'StandardItemIdentification',
};
const KEYS: readonly Key[] = ['buyers', 'sellers', 'gtin'];
const QUANTITY = 'Quantity';
/** Rows that wait for one another where the stock of one product stands on several lines. */
const MAX_HELD = 200_000;
const MAX_PLACES = 100;

interface Held {
  readonly line: number;
  readonly cells: string[];
  readonly aside: Problem | null;
}

/**
 * What lies where, one row per product with a column per location. Codes are the reporting shop's own: what the seller
 * knows as the buyer's, unless the file knows more of the seller's.
 * A report of availability is the seller's own (OASIS UBL 2.1: sent by a seller to a buyer, of what is, or will be, in
 * stock): what comes later than its issue is not there yet.
 */
export class StockLines implements UblLines {
  readonly #document: OpenDocument;
  readonly #columns: readonly Column[] | null;
  readonly #counts: Record<Key, number> = { buyers: 0, sellers: 0, gtin: 0 };
  readonly #places = new Set<string>();
  readonly #held = new Map<string, Held>();
  /** Of a report that the supplier makes of its own stock; else null. */
  readonly #suppliers: UblHeader | null;
  readonly #waits: boolean;
  readonly #key: Key;

  constructor(document: OpenDocument, columns: readonly Column[] | null, suppliers: UblHeader | null) {
    this.#document = document;
    this.#columns = columns;
    this.#suppliers = suppliers;
    this.#waits = (columns ?? []).filter(({ field }) => field === 'stock').length > 1;
    const keyHeader = columns?.find(({ field }) => field === 'sku')?.header;
    this.#key = KEYS.find((key) => HEADERS[key] === keyHeader) ?? 'buyers';
  }

  read(line: XmlElement): readonly FormatRecord[] | Problem {
    const item = ublItem(line);
    const place = firstText(line, ['InventoryLocation', 'ID'], ['InventoryLocation', 'Name']);
    const counted = childAt(line, 'Quantity');
    const quantity = quantityIn(counted, this.#document);
    if (this.#columns === null) return this.#count(item, place, line);
    const unit = unitOf(counted?.attributes.unitCode ?? '');
    const cells = this.#columns.map(({ field, header }) => {
      if (field === 'sku') return item[this.#key];
      if (field === 'stock') return header === headerOf(place) ? quantity : '';
      return field === 'gtin' ? item.gtin : field === 'name' ? item.name : field === 'unit' ? unit : '';
    });
    const row = { line: line.line, cells, aside: this.#comesLater(item, line) };
    return this.#waits && row.aside === null ? this.#hold(item, row) : [this.#record(row)];
  }

  rest(): readonly FormatRecord[] {
    return [...this.#held.values()].sort((a, b) => a.line - b.line).map((held) => this.#record(held));
  }

  survey(): ReturnType<UblLines['survey']> {
    const best = KEYS.reduce((one, other) => (this.#counts[other] > this.#counts[one] ? other : one));
    const columns: Column[] = [
      { field: 'sku', header: HEADERS[best], target: null },
      { field: 'gtin', header: best === 'gtin' ? 'GTIN' : HEADERS.gtin, target: null },
      { field: 'name', header: 'Name', target: null },
      { field: 'unit', header: 'unitCode', target: null },
      ...[...this.#places].map(
        (place) => ({ field: 'stock', header: headerOf(place), target: codeOf(place) }) as const,
      ),
    ].map((column, index): Column => ({ ...column, column: index }) as Column);
    const suppliers = problem('stock_of_supplier', { supplier: this.#document.supplier.name });
    const doubts = this.#suppliers === null ? [] : [suppliers];
    return { kind: 'stock', columns, priceMode: 'gross', vatCode: null, doubts };
  }

  #count(item: UblItem, place: string, { line }: XmlElement): readonly FormatRecord[] | Problem {
    for (const key of KEYS) if (item[key] !== '') this.#counts[key]++;
    this.#places.add(place);
    return this.#places.size > MAX_PLACES ? problem('xml_too_large', { line, path: 'InventoryLocation' }) : [];
  }

  #hold(item: UblItem, row: Held): readonly FormatRecord[] | Problem {
    const key = item[this.#key];
    const known = this.#held.get(key);
    // A second number for the same place is no sum: the row stands for itself and the plan reports the conflict.
    const clashes = known?.cells.some((cell, i) => this.#isStock(i) && cell !== '' && row.cells[i] !== '') ?? false;
    if (key === '' || clashes) return [this.#record(row)];
    if (known === undefined) this.#held.set(key, row);
    else row.cells.forEach((cell, i) => this.#isStock(i) && cell !== '' && (known.cells[i] = cell));
    const full = this.#held.size > MAX_HELD;
    return full ? problem('xml_too_large', { line: row.line, path: 'InventoryReportLine' }) : [];
  }

  #comesLater({ name }: UblItem, line: XmlElement): Problem | null {
    const [date, issued] = [
      isoDate(textAt(line, 'AvailabilityDate')),
      isoDate(this.#suppliers?.text('IssueDate') ?? ''),
    ];
    if (date === null || issued === null || date <= issued) return null;
    return problem('line_available_later', { name, date });
  }

  #isStock(index: number): boolean {
    return this.#columns?.[index]?.field === 'stock';
  }

  #record({ line, cells, aside }: Held): FormatRecord {
    return { line, cells, document: 0, aside };
  }
}

function headerOf(place: string): string {
  return place === '' ? QUANTITY : `${QUANTITY} ${place}`;
}

function codeOf(place: string): string {
  const code = foldForSearch(place)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return code === '' ? 'main' : code;
}
