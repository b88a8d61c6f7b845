import { type Problem, problem } from '../../../foundation';
import type { Column, Profile } from '../../types';
import { columnsOf, goodsBatches, PreviewGoods, USUAL_VAT } from '../catalogues/goods';
import { placeCodes } from '../catalogues/place-codes';
import { polishTime } from '../catalogues/polish-time';
import { elementsAtHead, headOf } from '../catalogues/xml-head';
import type { FormatSurvey, OpenText, StructuredFormat } from '../format';
import { readXml, xmlEncoding } from '../xml';
import { type IofDefaults, type IofSize, sizesOf, stockHeader } from './iof-product';

const PRODUCT = 'offer/products/product';
const take = (path: string) => path === PRODUCT;

/**
 * IdoSell's Internet Offer Format 3.0: full and light offers and files of changes. A change file names what changed and
 * a full one may leave goods out on purpose, so that neither says on its own that the rest is gone. The files beside an
 * offer (stocks, units, categories, the gateway) are recognised and hold nothing to import.
 */
export const iofFormat: StructuredFormat = {
  id: 'idosell-iof',
  recognises: (head) =>
    elementsAtHead(head, 1).some(
      ({ path, uri, attributes }) =>
        attributes.file_format === 'IOF' || (path === 'offer' && /iai-shop\.com\/.*\/iof\b/.test(uri)),
    ),
  declaredEncoding: xmlEncoding,
  survey,
  async *read(text, profile) {
    const defaults = defaultsOf(await headOf(text));
    yield* goodsBatches(readXml(text(), { take }), profile.columns, ({ path, element }) =>
      path === PRODUCT ? sizesOf(element, defaults, profile.currency).map(({ goods }) => goods) : [],
    );
  },
};

async function survey(text: OpenText): Promise<FormatSurvey | Problem> {
  const head = await headOf(text);
  const root = elementsAtHead(head, 1)[0];
  if (root !== undefined && root.path !== 'offer') return problem('iof_no_offer', { element: root.path });
  const defaults = defaultsOf(head);
  const findings = new IofFindings();
  for await (const { items, failure } of readXml(text(), { take })) {
    if (failure !== null) return failure;
    for (const { path, element } of items) {
      if (path !== PRODUCT) continue;
      // Goods in another currency than the first come without their price, as they will when the file is read.
      for (const size of sizesOf(element, defaults, findings.currency)) findings.add(size);
    }
  }
  return findings.survey(polishTime(root?.attributes.generated ?? ''));
}

function defaultsOf(head: string): IofDefaults {
  const products = elementsAtHead(head, 20).find(({ path }) => path === 'offer/products');
  return { currency: (products?.attributes.currency ?? '').trim() };
}

class IofFindings {
  currency: string | null = null;
  readonly #currencies = new Set<string>();
  readonly #stockIds = new Map<string, string>();
  readonly #preview = new PreviewGoods();
  #count = 0;
  #ownCodes = 0;
  #unlimited = 0;
  #gross = 0;
  #netOnly = 0;
  #foreign = 0;
  #untaxed = 0;
  #names = 0;
  #srp = 0;

  add(size: IofSize): void {
    const { goods, currency } = size;
    this.#preview.add(goods);
    if (goods.aside !== null) return;
    this.#count++;
    if (currency !== '') this.currency ??= currency;
    if (currency !== '') this.#currencies.add(currency);
    if (currency !== '' && currency !== this.currency) this.#foreign++;
    else if (size.saysGross) this.#gross++;
    else if (size.saysNet) this.#netOnly++;
    if (size.ownCode) this.#ownCodes++;
    this.#unlimited += size.unlimited;
    for (const id of size.stockIds) this.#stockIds.set(id, id);
    if (goods.values['product@vat'] === '') this.#untaxed++;
    if (goods.values.name !== '') this.#names++;
    if (goods.values['srp@gross'] !== '' || goods.values['srp@net'] !== '') this.#srp++;
  }

  survey(asOf: string | null): FormatSurvey | Problem {
    const columns = this.#columns();
    const preview = this.#preview.rows(columns);
    if (preview.length === 0) return problem('iof_no_products');
    return {
      kind: this.#names > 0 ? 'catalogue' : this.#stockIds.size > 0 ? 'stock' : 'prices',
      columns,
      priceMode: this.#priceMode,
      vatCode: this.#assumesVat ? USUAL_VAT : null,
      currency: this.currency,
      documents: [],
      asOf,
      scope: 'partial',
      doubts: this.#doubts(),
      preview,
    };
  }

  /** A price known only without tax is worked out where others have both: net prices would shift every other by a grosz. */
  get #priceMode(): Profile['priceMode'] {
    return this.#gross > 0 || this.#netOnly === 0 ? 'gross' : 'net';
  }

  get #assumesVat(): boolean {
    return this.#priceMode === 'net' && this.#untaxed > 0;
  }

  #columns(): Column[] {
    const gross = this.#priceMode === 'gross';
    const places = placeCodes(this.#stockIds);
    return columnsOf([
      ['code', 'sku'],
      ['gtin', 'gtin'],
      ['name', 'name'],
      ['unit@name', 'unit'],
      ['product@vat', 'vat'],
      gross ? ['price@gross', 'price', 'retail'] : ['price@gross', 'ignore'],
      gross ? ['price@net', 'ignore'] : ['price@net', 'price', 'retail'],
      ...(this.#srp > 0 ? ([['srp@gross', 'ignore'] as const, ['srp@net', 'ignore'] as const] as const) : []),
      ['product@code_on_card', 'ignore'],
      ['size@code', 'ignore'],
      ['size@code_external', 'ignore'],
      ...[...places].map(([id, place]) => [stockHeader(id), 'stock', place] as const),
    ]);
  }

  #doubts(): Problem[] {
    const doubts: Problem[] = [];
    const count = this.#count;
    if (this.#ownCodes > 0) doubts.push(problem('iof_own_codes', { codes: this.#ownCodes, of: count }));
    if (this.#unlimited > 0) doubts.push(problem('iof_unlimited_stock', { goods: this.#unlimited }));
    if (this.#gross > 0 && this.#netOnly > 0) {
      doubts.push(problem('iof_gross_worked_out', { goods: this.#netOnly, of: count }));
    }
    if (this.#assumesVat) doubts.push(problem('vat_assumed', { vat: USUAL_VAT }));
    if (this.#foreign > 0) {
      const currencies = [...this.#currencies].join(', ');
      doubts.push(problem('catalogue_currencies', { currencies, currency: this.currency }));
    }
    return doubts;
  }
}
