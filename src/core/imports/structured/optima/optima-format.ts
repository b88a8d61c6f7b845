import { type Problem, problem } from '../../../foundation';
import {
  invoiceDoubt,
  isoDate,
  named,
  openDocument,
  type OpenDocument,
  refusalOfKind,
  refuse,
} from '../documents/facts';
import { deliveryColumns, goodsRecord } from '../documents/goods-lines';
import { NOBODY, party } from '../documents/parties';
import { firstText } from '../documents/references';
import { type DocumentReading, xmlFormat } from '../documents/xml-format';
import type { FormatRecord, FormatSurvey, StructuredFormat } from '../format';
import type { Column, Party } from '../../types';
import { childAt, textAt, type XmlElement, type XmlItem } from '../xml';
import { optimaLine } from './document-lines';
import { optimaType } from './document-types';

const DOCUMENTS = 'http://www.cdn.com.pl/optima/dokument';
/** How a document begins where its writer left the namespace out. */
const UNNAMED_DOCUMENT = /<DOKUMENT>\s*<NAGLOWEK>(?:(?!<\/NAGLOWEK>).)*<TYP_DOKUMENTU\b/s;
/** The exchange with an accounting office ("praca rozproszona"): registers of VAT, no goods. */
const ACCOUNTING = 'http://www.comarch.pl/cdn/optima/offline';
const COLUMNS = deliveryColumns({
  sku: 'KOD',
  gtin: 'EAN',
  supplierSku: 'NUMER_KATALOGOWY',
  name: 'NAZWA',
  unit: 'JM',
  vat: 'STAWKA',
  quantity: 'ILOSC',
  cost: 'PO_RABACIE_PLN',
});

/** Documents of Comarch ERP Optima; a file may hold several. */
export const optimaFormat: StructuredFormat = xmlFormat({
  id: 'optima-xml',
  // Lists of goods stand under the same roots; those are read as any other feed.
  recognises: ({ name, uri }, head) =>
    name === 'ROOT' &&
    ((uri === ACCOUNTING && !/<(?:\w+:)?towar[\s>]/i.test(head)) ||
      (uri === DOCUMENTS && !/<(?:\w+:)?towar[\s>]/.test(head)) ||
      (uri === '' && UNNAMED_DOCUMENT.test(head))),
  start: (columns) => new OptimaReading(columns),
});

class OptimaReading implements DocumentReading {
  readonly #columns: readonly Column[] | null;
  readonly #documents: OpenDocument[] = [];
  readonly #invoices = new Set<OpenDocument>();
  #gross = false;
  #unitDoubt: Problem | null = null;
  #records: FormatRecord[] = [];

  constructor(columns: readonly Column[] | null) {
    this.#columns = columns;
  }

  take(path: string): boolean {
    return path === 'ROOT/DOKUMENT/NAGLOWEK' || path === 'ROOT/DOKUMENT/POZYCJE/POZYCJA';
  }

  read({ element }: XmlItem): Problem | null {
    if (element.name === 'ROOT') return element.uri === ACCOUNTING ? problem('optima_accounting_export') : null;
    if (element.name === 'NAGLOWEK') this.#header(element);
    else return this.#line(element);
    return null;
  }

  end(): Problem | null {
    return this.#documents.length === 0 ? problem('file_without_documents') : null;
  }

  takeRecords(): FormatRecord[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  survey(): Omit<FormatSurvey, 'preview'> {
    const documents = this.#documents;
    const incoming = documents.find(({ kind }) => kind === 'delivery');
    const places = new Set(
      documents.flatMap(({ kind, location }) => (kind === 'delivery' && location ? [location] : [])),
    );
    const doubts = [
      this.#unitDoubt,
      invoiceDoubt([...this.#invoices]),
      places.size > 1 ? problem('documents_several_places', { places: [...places].join(', ') }) : null,
    ].filter((doubt) => doubt !== null);
    const kind = incoming?.kind ?? documents[0]?.kind ?? 'other';
    const head = { kind, columns: COLUMNS, priceMode: 'net', vatCode: null, currency: 'PLN' } as const;
    return { ...head, documents, asOf: null, scope: 'partial', doubts };
  }

  #header(element: XmlElement): void {
    const code = textAt(element, 'TYP_DOKUMENTU');
    const type = optimaType(code);
    const document = openDocument(type?.symbol ?? code, type?.kind ?? 'other', element.line);
    const number = textAt(element, 'NUMER_PELNY') || null;
    const [source, target] = [textAt(element, 'MAGAZYN_ZRODLOWY'), textAt(element, 'MAGAZYN_DOCELOWY')];
    const own = partyAt(element, 'SPRZEDAWCA');
    const other = [partyAt(element, 'ODBIORCA'), partyAt(element, 'PLATNIK')].find((one) => one !== NOBODY) ?? NOBODY;
    const sells = document.kind === 'outgoing' || document.kind === 'other';
    document.number = number;
    document.issuedAt = isoDate(firstText(element, ['DATA_WYSTAWIENIA'], ['DATA_DOKUMENTU']));
    document.supplier = sells ? own : other;
    document.buyer = sells ? other : own;
    document.related = named([firstText(element, ['NUMER_OBCY'], ['NUMER_DOKUMENTU_OBCY'])]);
    document.corrects = textAt(element, 'KOREKTA_DO') || null;
    // Goods that come in name their warehouse as the source, unless the writer fills in both.
    document.location = (document.kind === 'delivery' ? target || source : source) || null;
    document.currency = 'PLN';
    this.#gross = textAt(element, 'TYP_NETTO_BRUTTO') === '2';
    this.#documents.push(document);
    if (type?.isInvoice) this.#invoices.add(document);
    if (!/^0*$/.test(textAt(element, 'KOREKTA'))) {
      refuse(document, problem('document_correction', { number, corrects: document.corrects }));
    }
    if (/^(1|tak)$/i.test(firstText(element, ['ANULOWANY'], ['ANULOWANA']))) {
      refuse(document, problem('document_cancelled', { number }));
    }
    const moves = code === '' && source !== '' && target !== '' && source !== target;
    if (type?.symbol === 'MM' || moves) {
      refuse(document, problem('document_transfer', { number, from: source, to: target }));
    }
    if (type === null) refuse(document, problem('document_type_unknown', { type: code, number }));
    refuse(document, refusalOfKind(document.kind, document.type, number));
  }

  #line(element: XmlElement): Problem | null {
    const document = this.#documents.at(-1);
    if (document === undefined) return problem('file_without_documents');
    const { goods, doubt } = optimaLine(element, document, this.#gross);
    if (document.refusal === null) this.#unitDoubt ??= doubt;
    if (this.#columns !== null) this.#records.push(goodsRecord(goods, this.#columns, this.#documents.length - 1));
    return null;
  }
}

/** `!NIEOKREŚLONY!` is Optima's word for nobody in particular. */
function partyAt(header: XmlElement, name: string): Party {
  const element = childAt(header, name);
  if (element === null || /^!NIEOKRE/i.test(textAt(element, 'KOD'))) return NOBODY;
  const country = textAt(element, 'NIP_KRAJ');
  const found = party(textAt(element, 'NAZWA'), `${country}${textAt(element, 'NIP')}`, textAt(element, 'GLN'));
  return found.name === null && found.taxId === null && found.gln === null ? NOBODY : found;
}
