import { type Problem, problem } from '../../../foundation';
import type { Column } from '../../types';
import { openDocument, type OpenDocument } from '../documents/facts';
import { type DocumentReading, xmlFormat } from '../documents/xml-format';
import type { FormatRecord, FormatSurvey, StructuredFormat } from '../format';
import type { XmlItem } from '../xml';
import { CatalogueLines } from './catalogue-lines';
import { UBL_DOCUMENTS, type UblDocument } from './documents';
import { UblHeader } from './header';
import { GoodsLines, type UblLines } from './lines';
import { StockLines } from './stock-lines';

const NAMESPACE = /^urn:oasis:names:specification:ubl:schema:xsd:[A-Za-z]+-2$/;

/** UBL 2.x, plain and as PEPPOL and EN 16931 use it: one document to a file. */
export const ublFormat: StructuredFormat = xmlFormat({
  id: 'ubl',
  recognises: ({ uri }) => NAMESPACE.test(uri),
  start: (columns) => new UblReading(columns),
});

/** What depends on the kind of document, known with its root. */
interface Opened {
  readonly format: UblDocument;
  readonly document: OpenDocument;
  readonly header: UblHeader;
  readonly lines: UblLines;
}

class UblReading implements DocumentReading {
  readonly #columns: readonly Column[] | null;
  #opened: Opened | null = null;
  /** Known with the root's name, which is asked about before the root is handed over. */
  #header: UblHeader | null = null;
  #records: FormatRecord[] = [];
  #lines = 0;

  constructor(columns: readonly Column[] | null) {
    this.#columns = columns;
  }

  take(path: string): boolean {
    const [root, name, deeper] = path.split('/');
    const format = UBL_DOCUMENTS[root ?? ''];
    if (format === undefined || name === undefined || deeper !== undefined) return false;
    this.#header ??= new UblHeader(format);
    return name === format.line || this.#header.wants(name);
  }

  read({ path, element }: XmlItem): Problem | null {
    const opened = this.#opened;
    if (opened === null) {
      const format = UBL_DOCUMENTS[path];
      if (format === undefined) return problem('ubl_document_unknown', { document: element.name });
      const document = openDocument(element.name, format.kind, element.line);
      this.#header ??= new UblHeader(format);
      const lines = linesOf(format, document, this.#header, this.#columns);
      this.#opened = { format, document, header: this.#header, lines };
      return null;
    }
    if (element.name !== opened.format.line) {
      opened.header.read(element);
      return null;
    }
    this.#lines++;
    opened.header.readLine(element);
    const records = opened.lines.read(element);
    if ('code' in records) return records;
    this.#records.push(...records);
    return null;
  }

  end(): Problem | null {
    const opened = this.#opened;
    if (opened === null) return null;
    opened.header.complete(opened.document, this.#lines);
    const { header, document, format } = opened;
    if (format.kind === 'prices' && /^delete/i.test(header.text('ActionCode'))) {
      return problem('catalogue_deleted', { number: document.number });
    }
    this.#records.push(...opened.lines.rest());
    return null;
  }

  takeRecords(): FormatRecord[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  survey(): Omit<FormatSurvey, 'preview'> {
    if (this.#opened === null) throw new Error('a UBL file was surveyed without a root');
    const { document, header, lines } = this.#opened;
    const found = lines.survey();
    document.kind = found.kind;
    const asOf = found.kind === 'stock' ? header.asOf : null;
    const from = found.kind === 'prices' ? header.holdsFrom : null;
    return {
      ...found,
      currency: document.currency,
      documents: [document],
      asOf,
      scope: 'partial',
      ...(from === null ? {} : { pricesFrom: from }),
    };
  }
}

function linesOf(
  format: UblDocument,
  document: OpenDocument,
  header: UblHeader,
  columns: readonly Column[] | null,
): UblLines {
  if (format.kind === 'stock') return new StockLines(document, columns, format.isSuppliers ? header : null);
  if (format.kind === 'prices') return new CatalogueLines(document, columns, header);
  return new GoodsLines(format, document, columns);
}
