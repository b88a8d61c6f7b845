import { problem } from '../../../foundation';
import { polishTime } from '../catalogues/polish-time';
import type { Party } from '../../types';
import { isoDate, named, type OpenDocument, refusalOfInvoiceType, refusalOfKind, refuse } from '../documents/facts';
import { NOBODY, party } from '../documents/parties';
import { childrenOf, firstText, textsOf } from '../documents/references';
import { childAt, textAt, type XmlElement } from '../xml';
import type { UblDocument } from './documents';

const TEXTS = ['ID', 'IssueDate', 'InvoiceTypeCode', 'CreditNoteTypeCode', 'DocumentStatusCode', 'ActionCode'];
const OTHERS = [
  'DocumentCurrencyCode',
  'IssueTime',
  'LineCountNumeric',
  'OrderReference',
  'BillingReference',
  'DespatchDocumentReference',
  'ReceiptDocumentReference',
  'InventoryPeriod',
  'ValidityPeriod',
  'InventoryLocation',
];

/** The head of a UBL document; attachments, which may be large, are never asked for. */
export class UblHeader {
  readonly #format: UblDocument;
  readonly #wanted: ReadonlySet<string>;
  readonly #texts = new Map<string, string>();
  readonly #parties = new Map<string, Party>();
  readonly #related: string[] = [];
  readonly #orders: string[] = [];
  readonly #corrected: string[] = [];
  #period: string | null | undefined;
  /** The day from which a catalogue holds; null where it does not say. */
  holdsFrom: string | null = null;
  location = '';

  constructor(format: UblDocument) {
    this.#format = format;
    this.#wanted = new Set([...TEXTS, ...OTHERS, ...format.supplier, ...format.buyer]);
  }

  wants(name: string): boolean {
    return this.#wanted.has(name);
  }

  text(name: string): string {
    return this.#texts.get(name) ?? '';
  }

  /** The moment a report is true for, in UTC: what it says of its period, else when it was issued, if it says that to the minute. */
  get asOf(): string | null {
    if (this.#period !== undefined) return this.#period;
    return polishTime(`${isoDate(this.text('IssueDate')) ?? ''}T${this.text('IssueTime')}`);
  }

  /**
   * The day on which a catalogue says what holds, yyyy-mm-dd: when it was issued, or when it begins to hold, which is often
   * some weeks later. Null where it says neither.
   */
  get day(): string | null {
    const issued = isoDate(this.text('IssueDate'));
    return issued !== null && this.holdsFrom !== null && issued < this.holdsFrom ? this.holdsFrom : issued;
  }

  read(element: XmlElement): void {
    const { name } = element;
    if (element.children.length === 0 && !this.#texts.has(name)) this.#texts.set(name, element.text);
    if (name === 'OrderReference') this.#orders.push(textAt(element, 'ID'));
    else if (name === 'BillingReference') {
      for (const kind of ['InvoiceDocumentReference', 'SelfBilledInvoiceDocumentReference']) {
        this.#corrected.push(...textsOf(element, kind, 'ID'));
      }
    } else if (name.endsWith('DocumentReference')) this.#related.push(textAt(element, 'ID'));
    else if (name === 'InventoryPeriod') this.#period = momentOf(element);
    else if (name === 'ValidityPeriod') this.holdsFrom = isoDate(textAt(element, 'StartDate'));
    else if (name === 'InventoryLocation') this.location = firstText(element, ['ID'], ['Name']);
    else if (name.endsWith('Party')) this.#parties.set(name, ublParty(element));
  }

  /** Orders and delivery notes may be named on the lines only. */
  readLine(line: XmlElement): void {
    for (const reference of childrenOf(line, 'OrderLineReference')) {
      const order = textAt(reference, 'OrderReference', 'ID');
      if (order !== '' && this.#orders.at(-1) !== order) this.#orders.push(order);
    }
    for (const kind of ['DespatchLineReference', 'ReceiptLineReference']) {
      const [note] = textsOf(line, kind, 'DocumentReference', 'ID');
      if (note !== undefined && note !== '' && this.#related.at(-1) !== note) this.#related.push(note);
    }
  }

  complete(document: OpenDocument, lines: number): void {
    const first = (names: readonly string[]) => names.map((name) => this.#parties.get(name)).find((found) => found);
    const [corrects = null, ...alsoCorrects] = named(this.#corrected);
    const number = this.text('ID') || null;
    document.number = number;
    document.issuedAt = isoDate(this.text('IssueDate'));
    document.supplier = first(this.#format.supplier) ?? NOBODY;
    document.buyer = first(this.#format.buyer) ?? NOBODY;
    document.related = named([...this.#related, ...alsoCorrects]);
    document.orders = named(this.#orders);
    document.corrects = corrects;
    document.location = this.location || null;
    document.currency = this.text('DocumentCurrencyCode') || document.currency;
    refuse(document, refusalOfKind(document.kind, document.type, number));
    if (this.#format.credits) refuse(document, problem('document_correction', { number, corrects }));
    refuse(document, refusalOfInvoiceType(this.text('InvoiceTypeCode'), number, corrects));
    if (/^cancel/i.test(this.text('DocumentStatusCode'))) refuse(document, problem('document_cancelled', { number }));
    const expected = Number(this.text('LineCountNumeric'));
    if (expected > lines) refuse(document, problem('document_lines_missing', { number, expected, found: lines }));
  }
}

/** The end of a period where it has a time of day, else its beginning when that is on the same day; in UTC. */
function momentOf(period: XmlElement): string | null {
  const [start, end] = [textAt(period, 'StartDate'), textAt(period, 'EndDate')];
  const time = textAt(period, 'EndTime') || (start === end ? textAt(period, 'StartTime') : '');
  const date = isoDate(end || start);
  return date === null ? null : polishTime(`${date}T${time}`);
}

function ublParty(element: XmlElement): Party {
  const body = childAt(element, 'Party') ?? element;
  const name = firstText(
    body,
    ['PartyName', 'Name'],
    ['PartyLegalEntity', 'RegistrationName'],
    ['PartyTaxScheme', 'RegistrationName'],
  );
  const schemes = childrenOf(body, 'PartyTaxScheme');
  const scheme = schemes.find((candidate) => /VAT/i.test(textAt(candidate, 'TaxScheme', 'ID'))) ?? schemes[0];
  const ids = [
    ...childrenOf(body, 'EndpointID'),
    ...childrenOf(body, 'PartyIdentification').flatMap((identification) => childrenOf(identification, 'ID')),
  ];
  const ofScheme = (pattern: RegExp) => ids.findLast((id) => pattern.test(id.attributes.schemeID ?? ''))?.text ?? '';
  const taxId = (scheme && textAt(scheme, 'CompanyID')) || ofScheme(/^(9945|PL:VAT|NIP)$/i);
  return party(name, taxId, ofScheme(/^(0088|GLN|ILN)$/i));
}
