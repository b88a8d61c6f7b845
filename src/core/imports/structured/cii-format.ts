import type { Problem } from '../../foundation';
import { problem } from '../../foundation';
import {
  invoiceDoubt,
  isoDate,
  named,
  openDocument,
  type OpenDocument,
  refusalOfInvoiceType,
  refuse,
} from './documents/facts';
import { asideOf, creditedAside, deliveryColumns, goodsRecord, type GoodsLine } from './documents/goods-lines';
import { priceOfOne, quantityIn } from './documents/line-numbers';
import { party } from './documents/parties';
import { childrenOf, firstText, gtinOf } from './documents/references';
import { vatOf } from './documents/tax-category';
import { unitOf } from './documents/units';
import { type DocumentReading, xmlFormat } from './documents/xml-format';
import type { FormatRecord, FormatSurvey, StructuredFormat } from './format';
import type { Column, Party } from '../types';
import { childAt, textAt, type XmlElement, type XmlItem } from './xml';

const COLUMNS = deliveryColumns({
  sku: 'BuyerAssignedID',
  gtin: 'GlobalID',
  supplierSku: 'SellerAssignedID',
  name: 'Name',
  unit: 'unitCode',
  vat: 'RateApplicablePercent',
  quantity: 'BilledQuantity',
  cost: 'ChargeAmount',
});
const LINE = 'IncludedSupplyChainTradeLineItem';
/** By their own names, which are unambiguous; attachments beside them, which may be large, are never asked for. */
const WANTED = new Set([
  LINE,
  'ExchangedDocument',
  'TestIndicator',
  'SellerTradeParty',
  'BuyerTradeParty',
  'BuyerOrderReferencedDocument',
  'DespatchAdviceReferencedDocument',
  'DeliveryNoteReferencedDocument',
  'InvoiceReferencedDocument',
  'InvoiceCurrencyCode',
]);

/** UN/CEFACT Cross Industry Invoice, as ZUGFeRD, Factur-X and XRechnung use it: one invoice to a file. */
export const ciiFormat: StructuredFormat = xmlFormat({
  id: 'cii',
  recognises: ({ name, uri }) =>
    name === 'CrossIndustryInvoice' && uri.startsWith('urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:'),
  start: (columns) => new CiiReading(columns),
});

class CiiReading implements DocumentReading {
  readonly #columns: readonly Column[] | null;
  readonly #document: OpenDocument = openDocument('CII', 'delivery', 1);
  readonly #related: string[] = [];
  readonly #orders: string[] = [];
  readonly #corrected: string[] = [];
  #type = '';
  #isTest = false;
  #records: FormatRecord[] = [];

  constructor(columns: readonly Column[] | null) {
    this.#columns = columns;
  }

  take(path: string): boolean {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return WANTED.has(name);
  }

  read({ element }: XmlItem): Problem | null {
    const document = this.#document;
    const id = textAt(element, 'IssuerAssignedID');
    if (element.name === 'CrossIndustryInvoice') document.line = element.line;
    else if (element.name === LINE) this.#line(element);
    else if (element.name === 'ExchangedDocument') {
      this.#type = textAt(element, 'TypeCode');
      document.type = this.#type || 'CII';
      document.number = textAt(element, 'ID') || null;
      document.issuedAt = dateOf(childAt(element, 'IssueDateTime', 'DateTimeString'));
    } else if (element.name === 'TestIndicator') this.#isTest = textAt(element, 'Indicator') === 'true';
    else if (element.name === 'SellerTradeParty') document.supplier = ciiParty(element);
    else if (element.name === 'BuyerTradeParty') document.buyer = ciiParty(element);
    else if (element.name === 'BuyerOrderReferencedDocument') this.#orders.push(id);
    else if (element.name === 'InvoiceReferencedDocument') this.#corrected.push(id);
    else if (element.name === 'InvoiceCurrencyCode') document.currency = element.text || null;
    else this.#related.push(id);
    return null;
  }

  end(): null {
    const document = this.#document;
    const [corrects = null, ...alsoCorrects] = named(this.#corrected);
    document.orders = named(this.#orders);
    document.related = named([...this.#related, ...alsoCorrects]);
    document.corrects = corrects;
    refuse(document, refusalOfInvoiceType(this.#type, document.number, corrects));
    return null;
  }

  takeRecords(): FormatRecord[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  survey(): Omit<FormatSurvey, 'preview'> {
    const documents = [this.#document];
    const doubt = invoiceDoubt(documents);
    const test = this.#isTest ? [problem('document_test', { number: this.#document.number })] : [];
    return {
      kind: 'delivery',
      columns: COLUMNS,
      priceMode: 'net',
      vatCode: null,
      currency: this.#document.currency,
      documents,
      asOf: null,
      scope: 'partial',
      doubts: [...test, ...(doubt === null ? [] : [doubt])],
    };
  }

  #line(element: XmlElement): void {
    const counted = childAt(element, 'SpecifiedLineTradeDelivery', 'BilledQuantity');
    const unitCode = counted?.attributes.unitCode ?? '';
    const product = childAt(element, 'SpecifiedTradeProduct');
    const at = (name: string) => (product === null ? '' : textAt(product, name));
    const tax = childAt(element, 'SpecifiedLineTradeSettlement', 'ApplicableTradeTax');
    const goods: Omit<GoodsLine, 'aside'> = {
      line: element.line,
      sku: at('BuyerAssignedID'),
      gtin:
        product === null
          ? ''
          : (childrenOf(product, 'GlobalID')
              .map(gtinOf)
              .find((gtin) => gtin !== '') ?? ''),
      supplierSku: at('SellerAssignedID'),
      name: at('Name').replace(/\s+/g, ' '),
      unit: unitOf(unitCode),
      vat: tax === null ? '' : vatOf(textAt(tax, 'CategoryCode'), textAt(tax, 'RateApplicablePercent')),
      quantity: quantityIn(counted, this.#document),
      cost: costOf(element, unitCode),
    };
    for (const name of ['BuyerOrderReferencedDocument', 'DespatchAdviceReferencedDocument']) {
      const agreed = textAt(element, 'SpecifiedLineTradeAgreement', name, 'IssuerAssignedID');
      const id = agreed || textAt(element, 'SpecifiedLineTradeDelivery', name, 'IssuerAssignedID');
      if (id !== '') (name.startsWith('Buyer') ? this.#orders : this.#related).push(id);
    }
    const summation = ['SpecifiedTradeSettlementLineMonetarySummation', 'LineTotalAmount'];
    const value = textAt(element, 'SpecifiedLineTradeSettlement', ...summation);
    const aside = subtotalOf(element) ?? asideOf(goods) ?? creditedAside(goods, value);
    if (this.#columns !== null) this.#records.push(goodsRecord({ ...goods, aside }, this.#columns, 0));
  }
}

/** Lines that sum up or explain others repeat their quantities. */
function subtotalOf(element: XmlElement): Problem | null {
  const reason = textAt(element, 'AssociatedDocumentLineDocument', 'LineStatusReasonCode');
  return /^(GROUP|INFORMATION)$/i.test(reason) ? problem('line_subtotal', { line: element.line }) : null;
}

/** A price per kilogram is no price of a piece: one for another unit than the quantity's is left out. */
function costOf(element: XmlElement, unitCode: string): string {
  const price = childAt(element, 'SpecifiedLineTradeAgreement', 'NetPriceProductTradePrice');
  if (price === null) return '';
  const base = childAt(price, 'BasisQuantity');
  const baseUnit = base?.attributes.unitCode ?? '';
  if (baseUnit !== '' && unitCode !== '' && unitOf(baseUnit) !== unitOf(unitCode)) return '';
  return priceOfOne(textAt(price, 'ChargeAmount'), base?.text ?? '');
}

/** Format 102 is yyyymmdd. */
function dateOf(element: XmlElement | null): string | null {
  const match = /^(\d{4})(\d\d)(\d\d)$/.exec(element?.text ?? '');
  return isoDate(match === null ? (element?.text ?? '') : match.slice(1).join('-'));
}

function ciiParty(element: XmlElement): Party {
  const registrations = childrenOf(element, 'SpecifiedTaxRegistration').flatMap((one) => childrenOf(one, 'ID'));
  const vat = registrations.find((id) => id.attributes.schemeID === 'VA') ?? registrations[0];
  const gln = childrenOf(element, 'GlobalID').find((id) => id.attributes.schemeID === '0088');
  const name = firstText(element, ['Name'], ['SpecifiedLegalOrganization', 'TradingBusinessName']);
  return party(name, vat?.text ?? '', gln?.text ?? '');
}
