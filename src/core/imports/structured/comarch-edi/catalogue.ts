import { type Problem, problem } from '../../../foundation';
import type { Column } from '../../types';
import { cellsOf, columnsOf, type Goods, USUAL_VAT } from '../catalogues/goods';
import { decimalWithComma } from '../documents/decimals';
import { firstText } from '../documents/references';
import { vatOf } from '../documents/tax-category';
import { unitOf } from '../documents/units';
import { type DocumentReading, xmlFormat } from '../documents/xml-format';
import type { FormatRecord, FormatSurvey, StructuredFormat } from '../format';
import { childAt, textAt, type XmlElement, type XmlItem } from '../xml';

const ROOT = 'Document-ProductCatalogue';
/** The supplier's price for the shop; what it suggests for the shelf may hold tax or not, so it is only shown. */
const PRICE = 'UnitNetPrice';
const SUGGESTED = 'UnitRetailPrice';
const CODE = 'SupplierItemCode';

/** The product catalogue of Comarch EDI (ECOD): what a supplier offers, at the supplier's net prices. */
export const comarchCatalogueFormat: StructuredFormat = xmlFormat({
  id: 'comarch-edi-catalogue',
  recognises: ({ name }) => name === ROOT,
  start: (columns) => new CatalogueReading(columns),
});

class CatalogueReading implements DocumentReading {
  readonly #columns: readonly Column[] | null;
  #supplier = '';
  #currency = '';
  #expected = '';
  #lines = 0;
  #prices = 0;
  #suggested = 0;
  #lacksVat = false;
  #records: FormatRecord[] = [];

  constructor(columns: readonly Column[] | null) {
    this.#columns = columns;
  }

  take(path: string): boolean {
    return /^Document-ProductCatalogue\/(.*\/)?(Line|ProductCatalogue-(Header|Parties|Summary))$/.test(path);
  }

  read({ element }: XmlItem): null {
    if (element.name === 'Line') this.#line(element);
    else if (element.name === 'ProductCatalogue-Summary') this.#expected = textAt(element, 'TotalLines');
    else {
      const parties = childAt(element, 'ProductCatalogue-Parties') ?? element;
      this.#supplier ||= firstText(parties, ['Seller', 'Name'], ['Seller', 'ILN']);
      this.#currency ||= firstText(element, ['Currency'], ['ProductCatalogueCurrency']);
    }
    return null;
  }

  end(): Problem | null {
    if (this.#lines === 0) return problem('comarch_edi_document_unknown', { document: ROOT });
    const expected = Number(this.#expected);
    if (this.#expected === '' || expected === this.#lines) return null;
    return problem('document_lines_missing', { number: null, expected, found: this.#lines });
  }

  takeRecords(): FormatRecord[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  survey(): Omit<FormatSurvey, 'preview'> {
    const priced = this.#prices > 0;
    const columns = columnsOf([
      [CODE, 'sku'],
      ['EAN', 'gtin'],
      ['ItemDescription', 'name'],
      ['UnitOfMeasure', 'unit'],
      ['TaxRate', 'vat'],
      ...(priced ? ([[PRICE, 'price', 'retail']] as const) : []),
      ...(this.#suggested > 0 ? ([[SUGGESTED, 'ignore']] as const) : []),
    ]);
    const assumes = priced && this.#lacksVat;
    return {
      kind: priced ? 'prices' : 'catalogue',
      columns,
      priceMode: 'net',
      vatCode: assumes ? USUAL_VAT : null,
      currency: this.#currency || null,
      documents: [],
      asOf: null,
      scope: 'partial',
      doubts: [
        ...(priced ? [problem('catalogue_prices', { supplier: this.#supplier || '?' })] : []),
        ...(assumes ? [problem('vat_assumed', { vat: USUAL_VAT })] : []),
      ],
    };
  }

  #line(element: XmlElement): void {
    const item = childAt(element, 'Line-Item') ?? element;
    this.#lines++;
    const gtin = textAt(item, 'EAN').replace(/^0*$/, '');
    const vat = vatOf(textAt(item, 'TaxCategoryCode'), textAt(item, 'TaxRate'));
    const price = textAt(item, PRICE);
    if (price !== '') this.#prices++;
    if (price !== '' && vat === '') this.#lacksVat = true;
    const suggested = textAt(item, SUGGESTED);
    if (suggested !== '') this.#suggested++;
    if (this.#columns === null) return;
    const values: Goods['values'] = {
      [CODE]: firstText(item, ['BuyerItemCode'], [CODE]) || gtin,
      EAN: gtin,
      ItemDescription: textAt(item, 'ItemDescription'),
      UnitOfMeasure: unitOf(textAt(item, 'UnitOfMeasure')),
      TaxRate: vat,
      [PRICE]: decimalWithComma(price) ?? price,
      [SUGGESTED]: decimalWithComma(suggested) ?? suggested,
    };
    const cells = cellsOf({ line: element.line, values, aside: null }, this.#columns);
    this.#records.push({ line: element.line, cells, document: null, aside: null });
  }
}
