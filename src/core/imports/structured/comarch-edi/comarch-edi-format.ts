import { type Problem, problem } from '../../../foundation';
import type { Column } from '../../types';
import { decimalsOfLine } from '../documents/decimals';
import {
  invoiceDoubt,
  isoDate,
  named,
  openDocument,
  type OpenDocument,
  refusalOfKind,
  refuse,
} from '../documents/facts';
import { asideOf, creditedAside, deliveryColumns, goodsRecord, type GoodsLine } from '../documents/goods-lines';
import { quantityIn } from '../documents/line-numbers';
import { party } from '../documents/parties';
import { firstChild, firstText } from '../documents/references';
import { vatOf } from '../documents/tax-category';
import { unitOf } from '../documents/units';
import { type DocumentReading, xmlFormat } from '../documents/xml-format';
import type { FormatRecord, FormatSurvey, StructuredFormat } from '../format';
import { childAt, textAt, type XmlElement, type XmlItem } from '../xml';
import { EDI_DOCUMENTS, type EdiDocument } from './documents';

/**
 * Comarch EDI (formerly ECOD): one document to a file, often without an XML declaration, and without a namespace but for
 * writers that make one up.
 */
export const comarchEdiFormat: StructuredFormat = xmlFormat({
  id: 'comarch-edi',
  recognises: ({ name, uri }) => name in EDI_DOCUMENTS || (uri === '' && /^Document-[A-Z][A-Za-z]+$/.test(name)),
  start: (columns) => new EdiReading(columns),
});

/** What a shop tells its suppliers it has: sent by the buyer, about the buyer's own shelves. */
const STOCK_OF_BUYER = 'Document-InventoryReport';
const PRICES = [['InvoiceUnitNetPrice'], ['UnitNetPrice'], ['OrderedUnitNetPrice']] as const;

class EdiReading implements DocumentReading {
  readonly #columns: readonly Column[] | null;
  #format: EdiDocument | null = null;
  #document: OpenDocument = openDocument('', 'other', 1);
  #lines = 0;
  #expected = '';
  readonly #related: string[] = [];
  readonly #orders: string[] = [];
  #records: FormatRecord[] = [];

  constructor(columns: readonly Column[] | null) {
    this.#columns = columns;
  }

  take(path: string): boolean {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return path.includes('/') && /^(Line|[A-Za-z]+-(Header|Parties|Summary))$/.test(name);
  }

  read({ element }: XmlItem): Problem | null {
    const { name } = element;
    if (this.#format === null) {
      const format = EDI_DOCUMENTS[name];
      if (name === STOCK_OF_BUYER) return problem('comarch_edi_stock_of_buyer');
      if (format === undefined) return problem('comarch_edi_document_unknown', { document: name });
      this.#format = format;
      this.#document = openDocument(name.replace('Document-', ''), format.kind, element.line);
    } else if (name === 'Line') this.#line(element, this.#format);
    else if (name === `${this.#format.stem}-Header`) this.#header(element, this.#format);
    else if (name === `${this.#format.stem}-Parties`) this.#parties(element);
    else if (name.endsWith('-Summary')) this.#expected = textAt(element, 'TotalLines');
    return null;
  }

  end(): null {
    const document = this.#document;
    const { number } = document;
    document.related = named(this.#related.filter((other) => other !== number));
    document.orders = named(this.#orders);
    refuse(document, refusalOfKind(document.kind, document.type, number));
    const expected = Number(this.#expected);
    if (this.#expected !== '' && expected !== this.#lines) {
      refuse(document, problem('document_lines_missing', { number, expected, found: this.#lines }));
    }
    return null;
  }

  takeRecords(): FormatRecord[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  survey(): Omit<FormatSurvey, 'preview'> {
    const document = this.#document;
    const doubt = this.#format?.isInvoice ? invoiceDoubt([document]) : null;
    return {
      kind: document.kind,
      columns: deliveryColumns({
        sku: 'BuyerItemCode',
        gtin: 'EAN',
        supplierSku: 'SupplierItemCode',
        name: 'ItemDescription',
        unit: 'UnitOfMeasure',
        vat: 'TaxRate',
        quantity: this.#format?.quantity.at(-1) ?? '',
        cost: this.#format?.isInvoice ? 'InvoiceUnitNetPrice' : 'UnitNetPrice',
      }),
      priceMode: 'net',
      vatCode: null,
      currency: document.currency,
      documents: [document],
      asOf: null,
      scope: 'partial',
      doubts: doubt === null ? [] : [doubt],
    };
  }

  #header(element: XmlElement, { stem, isInvoice }: EdiDocument): void {
    const document = this.#document;
    document.number = textAt(element, `${stem}Number`) || null;
    document.issuedAt = isoDate(firstText(element, [`${stem}Date`], ['DespatchDate']));
    document.currency = firstText(element, [`${stem}Currency`], ['Currency']) || null;
    document.corrects = firstText(element, ['Reference', 'InvoiceReferenceNumber'], ['CorrectedInvoiceNumber']) || null;
    this.#references(element);
    const kind = textAt(element, 'DocumentFunctionCode');
    const { number, corrects } = document;
    // O or 9 is an original, D or 7 a duplicate under the same number, R or 5 a replacement of it.
    if (/^(C|K|4)$/i.test(kind) && isInvoice) refuse(document, problem('document_correction', { number, corrects }));
    if (/^1$/.test(kind)) refuse(document, problem('document_cancelled', { number }));
  }

  #parties(element: XmlElement): void {
    const partyAt = (...names: readonly string[]) => {
      const found = firstChild(element, ...names.map((name) => [name]));
      return found === null ? null : party(textAt(found, 'Name'), textAt(found, 'TaxID'), textAt(found, 'ILN'));
    };
    this.#document.supplier = partyAt('Seller', 'SellerHeadquarters', 'ShipFrom') ?? this.#document.supplier;
    this.#document.buyer = partyAt('Buyer', 'Invoicee', 'DeliveryPoint') ?? this.#document.buyer;
  }

  /** Orders and delivery notes, in the header and on lines. */
  #references(element: XmlElement): void {
    const order = firstText(
      element,
      ['BuyerOrderNumber'],
      ['Order', 'BuyerOrderNumber'],
      ['Line-Order', 'BuyerOrderNumber'],
    );
    if (order !== '' && this.#orders.at(-1) !== order) this.#orders.push(order);
    for (const holder of [element, childAt(element, 'Delivery'), childAt(element, 'Line-Delivery')]) {
      for (const name of ['DespatchNumber', 'DespatchAdviceNumber']) {
        const note = holder === null ? '' : textAt(holder, name);
        if (note !== '' && !this.#related.slice(-2).includes(note)) this.#related.push(note);
      }
    }
  }

  #line(element: XmlElement, { quantity, isInvoice }: EdiDocument): void {
    const item = childAt(element, 'Line-Item') ?? element;
    this.#lines++;
    this.#references(element);
    const counted = firstChild(item, ...quantity.map((name) => [name]));
    const price = firstText(item, ...PRICES);
    const decimal = decimalsOfLine([counted?.text ?? '', price, textAt(item, 'TaxRate'), textAt(item, 'NetAmount')]);
    const goods: Omit<GoodsLine, 'aside'> = {
      line: element.line,
      sku: textAt(item, 'BuyerItemCode'),
      gtin: /^0*$/.test(textAt(item, 'EAN')) ? '' : textAt(item, 'EAN'),
      supplierSku: textAt(item, 'SupplierItemCode'),
      name: textAt(item, 'ItemDescription').replace(/\s+/g, ' '),
      unit: unitOf(textAt(item, 'UnitOfMeasure')),
      vat: vatOf(textAt(item, 'TaxCategoryCode'), textAt(item, 'TaxRate')),
      quantity: quantityIn(counted, this.#document, decimal),
      cost: decimal(price) ?? '',
    };
    const before = firstText(item, ['PreviousInvoiceQuantity'], ['PreviousInvoiceUnitNetPrice']);
    if (isInvoice && before !== '') {
      const { number, corrects } = this.#document;
      refuse(this.#document, problem('document_correction', { number, corrects }));
    }
    // RC is a returnable container: crates and pallets that go back.
    const container = /^RC$/i.test(textAt(item, 'ItemType'));
    const aside = container
      ? problem('line_deposit', { name: goods.name, unit: goods.unit })
      : (asideOf(goods) ?? creditedAside(goods, decimal(textAt(item, 'NetAmount')) ?? ''));
    if (this.#columns !== null) this.#records.push(goodsRecord({ ...goods, aside }, this.#columns, 0));
  }
}
