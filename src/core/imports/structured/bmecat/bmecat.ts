import { type Problem, problem } from '../../../foundation';
import type { Column } from '../../types';
import { cellsOf, columnsOf, goodsBatches, USUAL_VAT } from '../catalogues/goods';
import { elementsAtHead } from '../catalogues/xml-head';
import type { FormatSurvey, OpenText, StructuredFormat } from '../format';
import { readXml, xmlEncoding, type XmlElement, type XmlItem } from '../xml';
import {
  articleOf,
  type BmecatArticle,
  CODE,
  CONTENTS,
  GTIN,
  NAME,
  priceHeader,
  supplierOf,
  TAX,
  UNIT,
} from './article';
import { PriceTally } from './price-tally';
import { type CatalogueFacts, catalogueFacts } from './prices';

const HEADER = 'BMECAT/HEADER';
const ARTICLE = /^BMECAT\/(T_[A-Z_]+)\/(ARTICLE|PRODUCT)$/;

/**
 * BMEcat 1.2 and 2005: whole catalogues, new prices, changed products. It is nearly always a supplier's, so that its
 * codes and prices are the supplier's too; it says nothing of stock.
 */
export const bmecatFormat: StructuredFormat = {
  id: 'bmecat',
  recognises: (head) => elementsAtHead(head, 1)[0]?.path === 'BMECAT',
  declaredEncoding: xmlEncoding,
  survey,
  async *read(text, profile) {
    let catalogue = catalogueFacts(null);
    yield* goodsBatches(open(text), profile.columns, ({ path, element }) => {
      if (path === HEADER) catalogue = catalogueFacts(element);
      return ARTICLE.test(path) ? articleOf(element, catalogue, profile.currency).goods : [];
    });
  },
};

/** The standard prescribes a document type; one that declares anything is still refused. */
function open(text: OpenText) {
  return readXml(text(), { take: (path) => path === HEADER || ARTICLE.test(path), allowsDoctype: true });
}

async function survey(text: OpenText): Promise<FormatSurvey | Problem> {
  const findings = new BmecatFindings();
  for await (const { items, failure } of open(text)) {
    if (failure !== null) return failure;
    findings.add(items);
  }
  return findings.survey();
}

const PREVIEW_ARTICLES = 20;

class BmecatFindings {
  readonly #prices = new PriceTally();
  /** Which price is shown depends on the currency, and that on the whole file. */
  readonly #first: XmlElement[] = [];
  #catalogue: CatalogueFacts = catalogueFacts(null);
  #supplier = '';
  #transaction = '';
  #packs = 0;
  #otherUnits = 0;
  #untaxed = 0;

  add(items: readonly XmlItem[]): void {
    for (const { path, element } of items) {
      if (path === HEADER) {
        this.#catalogue = catalogueFacts(element);
        this.#supplier = supplierOf(element);
      }
      const transaction = ARTICLE.exec(path)?.[1];
      if (transaction === undefined) continue;
      this.#transaction = transaction;
      if (this.#first.length < PREVIEW_ARTICLES) this.#first.push(element);
      this.#addArticle(articleOf(element, this.#catalogue, null));
    }
  }

  #addArticle({ goods, prices, isPack }: BmecatArticle): void {
    const [first] = goods;
    if (first === undefined || first.aside !== null) return;
    this.#prices.add(prices);
    if (first.values[TAX] === '') this.#untaxed++;
    if (isPack) this.#packs++;
    if (prices.some(({ otherUnit }) => otherUnit)) this.#otherUnits++;
  }

  survey(): FormatSurvey | Problem {
    if (this.#first.length === 0) return problem('bmecat_no_articles');
    const retail = this.#prices.retailType;
    const currency = this.#prices.currency ?? (this.#catalogue.currency || null);
    const columns = this.#columns(retail);
    const net = retail?.startsWith('net') ?? false;
    const vatCode = net && this.#untaxed > 0 ? USUAL_VAT : null;
    const { from } = this.#prices;
    const doubts: Problem[] = [problem('bmecat_suppliers_catalogue', { supplier: this.#supplier || '?' })];
    if (vatCode !== null) doubts.push(problem('vat_assumed', { vat: vatCode }));
    if (this.#packs > 0) doubts.push(problem('bmecat_packs', { goods: this.#packs }));
    if (this.#otherUnits > 0) doubts.push(problem('bmecat_price_units', { goods: this.#otherUnits }));
    return {
      kind: this.#transaction === 'T_UPDATE_PRICES' ? 'prices' : 'catalogue',
      columns,
      priceMode: net ? 'net' : 'gross',
      vatCode,
      currency,
      documents: [],
      asOf: null,
      scope: 'partial',
      ...(from === null ? {} : { pricesFrom: from }),
      doubts: [...doubts, ...this.#prices.doubts],
      preview: this.#first
        .flatMap((element) => articleOf(element, this.#catalogue, currency).goods)
        .slice(0, PREVIEW_ARTICLES)
        .map((goods) => cellsOf(goods, columns)),
    };
  }

  #columns(retail: string | null): Column[] {
    return columnsOf([
      [CODE, 'sku'],
      [GTIN, 'gtin'],
      [NAME, 'name'],
      [UNIT, 'unit'],
      [TAX, 'vat'],
      ...this.#prices.types.map((type) =>
        type === retail ? ([priceHeader(type), 'price', 'retail'] as const) : ([priceHeader(type), 'ignore'] as const),
      ),
      [CONTENTS, 'ignore'],
    ]);
  }
}
