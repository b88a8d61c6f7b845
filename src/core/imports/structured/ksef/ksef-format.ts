import { type Problem, problem } from '../../../foundation';
import type { Column } from '../../types';
import type { FormatRecord, FormatSurvey, StructuredFormat } from '../format';
import { invoiceDoubt, isoDate, named, openDocument, type OpenDocument, refuse } from '../documents/facts';
import { creditedAside, deliveryColumns, goodsRecord, type GoodsLine } from '../documents/goods-lines';
import { party } from '../documents/parties';
import { type DocumentReading, xmlFormat } from '../documents/xml-format';
import { childAt, textAt, type XmlElement, type XmlItem } from '../xml';
import { differencesOf, movesGoods } from './corrections';
import { type InvoiceRow, invoiceRow } from './invoice-lines';
import { isPlaceholder, schemaFault } from './schema-checks';

/** Namespaces of FA(1), FA(2) and FA(3); each version of the form has its own. */
const KNOWN = new Set([
  'http://crd.gov.pl/wzor/2021/11/29/11089/',
  'http://crd.gov.pl/wzor/2023/06/29/12648/',
  'http://crd.gov.pl/wzor/2025/06/25/13775/',
]);
const ANY_FORM = /^http:\/\/crd\.gov\.pl\/wzor\/\d{4}\//;
const COLUMNS = deliveryColumns({
  gtin: 'GTIN',
  supplierSku: 'Indeks',
  name: 'P_7',
  unit: 'P_8A',
  vat: 'P_12',
  quantity: 'P_8B',
  cost: 'P_9A',
});
const REQUIRED = ['KodWaluty', 'P_1', 'P_2', 'P_15', 'RodzajFaktury'] as const;
/** KSeF allows 10 000 rows; the halves of a correction are held until all have come. */
const MAX_ROWS = 50_000;
const ROW = /^Faktura\/Fa\/(FaWiersze\/)?FaWiersz$/;
/** An order inside an advance and the tables of an annex are no goods, and may be long. */
const SKIPPED = new Set(['Zamowienie', 'FaWiersze', 'Platnosc']);

/** Invoices of the Polish state's system KSeF, FA(2) and FA(3): one invoice to a file. */
export const ksefFormat: StructuredFormat = xmlFormat({
  id: 'ksef-fa',
  recognises: ({ name, uri }, head) =>
    name === 'Faktura' && (KNOWN.has(uri) || /kodSystemowy\s*=\s*["']FA \(/.test(head)),
  start: (columns) => new KsefReading(columns),
});

class KsefReading implements DocumentReading {
  readonly #columns: readonly Column[] | null;
  readonly #document: OpenDocument = openDocument('FA', 'delivery', 1);
  readonly #missing = new Set<string>(REQUIRED);
  readonly #numbers = new Set<string>();
  readonly #wz: string[] = [];
  readonly #orders: string[] = [];
  readonly #corrected: string[] = [];
  readonly #held: InvoiceRow[] = [];
  readonly #doubts: Problem[] = [];
  #repeated: Problem | null = null;
  #records: FormatRecord[] = [];

  constructor(columns: readonly Column[] | null) {
    this.#columns = columns;
  }

  take(path: string): boolean {
    const [root, part, element, deeper] = path.split('/');
    if (root !== 'Faktura' || part === undefined) return false;
    if (part !== 'Fa') return part !== 'Zalacznik' && element === undefined;
    return ROW.test(path) || (element !== undefined && deeper === undefined && !SKIPPED.has(element));
  }

  read({ path, element }: XmlItem): Problem | null {
    if (path === 'Faktura') return this.#root(element);
    if (ROW.test(path)) return this.#row(element);
    if (path.startsWith('Faktura/Fa/')) return this.#field(element);
    if (element.name === 'Podmiot1' || element.name === 'Podmiot2') return this.#party(element);
    return null;
  }

  end(): Problem | null {
    const document = this.#document;
    const [missing] = this.#missing;
    if (missing !== undefined) refuse(document, problem('document_incomplete', { element: missing }));
    document.related = named([...this.#wz, ...this.#corrected.slice(1)]);
    document.orders = named(this.#orders);
    document.corrects = this.#corrected[0] ?? null;
    refuse(document, this.#refusalOfType());
    for (const goods of differencesOf(this.#held)) this.#keep(goods);
    return null;
  }

  takeRecords(): FormatRecord[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  survey(): Omit<FormatSurvey, 'preview'> {
    const documents = [this.#document];
    const doubts = [...this.#doubts, this.#repeated, invoiceDoubt(documents)].filter((doubt) => doubt !== null);
    return {
      kind: 'delivery',
      columns: COLUMNS,
      priceMode: 'net',
      vatCode: null,
      currency: this.#document.currency,
      documents,
      asOf: null,
      scope: 'partial',
      doubts,
    };
  }

  #root({ uri, line }: XmlElement): Problem | null {
    this.#document.line = line;
    if (KNOWN.has(uri)) return null;
    if (!ANY_FORM.test(uri)) return problem('ksef_namespace_unknown', { namespace: uri });
    this.#doubts.push(problem('ksef_version_unknown', { namespace: uri }));
    return null;
  }

  #party(element: XmlElement): Problem | null {
    const id = childAt(element, 'DaneIdentyfikacyjne');
    const at = (...path: string[]) => (id === null ? '' : textAt(id, ...path));
    const taxId = at('NIP') || `${at('KodUE')}${at('NrVatUE')}` || at('NrID');
    if (isPlaceholder(taxId)) return problem('document_template', { value: taxId });
    const name = at('Nazwa') || at('PelnaNazwa') || `${at('ImiePierwsze')} ${at('Nazwisko')}`;
    const gln = textAt(element, 'Adres', 'GLN') || textAt(element, 'AdresKoresp', 'GLN');
    if (element.name === 'Podmiot1') {
      this.#document.supplier = party(name, taxId, gln);
      if (this.#document.supplier.taxId === null) this.#missing.add('NIP');
    } else this.#document.buyer = party(name, taxId, gln);
    return null;
  }

  #field(element: XmlElement): Problem | null {
    const document = this.#document;
    const { name, text } = element;
    if (isPlaceholder(text)) return problem('document_template', { value: text });
    refuse(document, schemaFault(element));
    if (text !== '') this.#missing.delete(name);
    if (name === 'P_1') document.issuedAt = isoDate(text);
    else if (name === 'P_2') document.number = text || null;
    else if (name === 'KodWaluty') document.currency = text || null;
    else if (name === 'RodzajFaktury') document.type = text;
    else if (name === 'WZ') this.#wz.push(text);
    else if (name === 'DaneFaKorygowanej') this.#corrected.push(textAt(element, 'NrFaKorygowanej'));
    else if (name === 'WarunkiTransakcji') {
      for (const order of element.children) {
        if (order.name === 'Zamowienia') this.#orders.push(textAt(order, 'NrZamowienia'));
      }
    }
    return null;
  }

  #row(element: XmlElement): Problem | null {
    for (const child of element.children) refuse(this.#document, schemaFault(child));
    const row = invoiceRow(element);
    if (this.#held.length > 0 || row.before || this.#document.type.startsWith('KOR')) {
      if (this.#held.length >= MAX_ROWS) return problem('xml_too_large', { line: element.line, path: 'FaWiersz' });
      this.#held.push(row);
      return null;
    }
    if (row.number !== '' && this.#numbers.has(row.number)) {
      this.#repeated ??= problem('line_numbers_repeat', { number: row.number, line: element.line });
    }
    this.#numbers.add(row.number);
    const aside = row.goods.aside ?? creditedAside(row.goods, textAt(element, 'P_11') || textAt(element, 'P_11A'));
    this.#keep({ ...row.goods, aside });
    return null;
  }

  #keep(goods: GoodsLine): void {
    if (this.#columns !== null) this.#records.push(goodsRecord(goods, this.#columns, 0));
  }

  /** Corrections, advances and what is not known; the invoices VAT, UPR and ROZ may be booked. */
  #refusalOfType(): Problem | null {
    const { type, number, corrects } = this.#document;
    if (type === 'ZAL' || type === 'KOR_ZAL') return problem('document_advance', { number });
    if (type.startsWith('KOR') || this.#held.length > 0) {
      const moves = movesGoods(differencesOf(this.#held));
      return moves
        ? problem('document_correction', { number, corrects })
        : problem('document_correction_money', { number, corrects });
    }
    return ['VAT', 'UPR', 'ROZ'].includes(type) ? null : problem('document_type_unknown', { type, number });
  }
}
