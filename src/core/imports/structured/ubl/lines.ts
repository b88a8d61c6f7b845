import { type Problem, problem } from '../../../foundation';
import type { Column } from '../../types';
import { invoiceDoubt, type OpenDocument } from '../documents/facts';
import { deliveryColumns, goodsRecord } from '../documents/goods-lines';
import type { FormatRecord, FormatSurvey } from '../format';
import type { XmlElement } from '../xml';
import type { UblDocument } from './documents';
import { ublGoods } from './item';

/** The lines of one document, as they come. */
export interface UblLines {
  /** Records that are complete with this line; a problem refuses the whole file. */
  read(line: XmlElement): readonly FormatRecord[] | Problem;
  /** Records that had to wait for the last line. */
  rest(): readonly FormatRecord[];
  survey(): Pick<FormatSurvey, 'kind' | 'columns' | 'priceMode' | 'vatCode' | 'doubts'>;
}

/** The lines that a line of an extended XRechnung sums up. */
const WITHIN = /^Sub(Invoice|CreditNote)Line$/;

/** Lines that move goods, or order them. */
export class GoodsLines implements UblLines {
  readonly #format: UblDocument;
  readonly #document: OpenDocument;
  readonly #columns: readonly Column[] | null;

  constructor(format: UblDocument, document: OpenDocument, columns: readonly Column[] | null) {
    this.#format = format;
    this.#document = document;
    this.#columns = columns;
  }

  read(line: XmlElement): readonly FormatRecord[] {
    const goods = ublGoods(line, this.#format, this.#document);
    const within = line.children.filter(({ name }) => WITHIN.test(name));
    const aside = within.length === 0 ? goods.aside : problem('line_subtotal', { line: line.line });
    const own = this.#columns === null ? [] : [goodsRecord({ ...goods, aside }, this.#columns, 0)];
    return [...own, ...within.flatMap((part) => this.read(part))];
  }

  rest(): readonly FormatRecord[] {
    return [];
  }

  survey(): ReturnType<UblLines['survey']> {
    const columns = deliveryColumns({
      sku: 'BuyersItemIdentification',
      gtin: 'StandardItemIdentification',
      supplierSku: 'SellersItemIdentification',
      name: 'Name',
      unit: 'unitCode',
      vat: 'Percent',
      quantity: this.#format.quantity.at(-1) ?? 'Quantity',
      cost: 'PriceAmount',
    });
    const doubt = this.#format.isInvoice ? invoiceDoubt([this.#document]) : null;
    const doubts = doubt === null ? [] : [doubt];
    return { kind: this.#format.kind, columns, priceMode: 'net', vatCode: null, doubts };
  }
}
