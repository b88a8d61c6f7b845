import { type Problem, problem } from '../../../foundation';
import type { Column } from '../../types';
import { cellsOf, columnsOf, goodsBatches } from '../catalogues/goods';
import { placeCodes } from '../catalogues/place-codes';
import { elementsAtHead } from '../catalogues/xml-head';
import type { FormatSurvey, OpenText, StructuredFormat } from '../format';
import { readXml, xmlEncoding, type XmlElement, type XmlItem } from '../xml';
import { addEntries, type Dictionaries, isDictionary, noDictionaries } from './dictionaries';
import { type PcMarketTowar, PRICE_LISTS, stockHeader, towarOf } from './towar';

const TOWAR = /\/towary\/towar$/;
const OWN_ELEMENT = /^[^/]+(\/[^/]+)?\/(transmisja_id|towary\/towar\/towar_id)$/;
/** Enough to come past the lists that stand before the goods. */
const HEAD_ELEMENTS = 2000;
const PREVIEW_GOODS = 20;

/**
 * What Insoft's PC-Market sends to a web shop (`exp_wyk_*.xml`): goods with prices and stock by warehouse, beside lists
 * that explain their numbers. A transmission holds what changed since the last one, or only lists.
 */
export const pcMarketXmlFormat: StructuredFormat = {
  id: 'pc-market-xml',
  // Only a file with one of the names in it is worth parsing that far.
  recognises: (head) =>
    /<(transmisja_id|towar_id)\b/.test(head) &&
    elementsAtHead(head, HEAD_ELEMENTS).some(({ path }) => OWN_ELEMENT.test(path)),
  declaredEncoding: xmlEncoding,
  survey,
  async *read(text, profile) {
    const known = await dictionariesOf(text);
    const xml = readXml(text(), { take: (path) => TOWAR.test(path) });
    yield* goodsBatches(xml, profile.columns, ({ path, element }) =>
      TOWAR.test(path) ? [towarOf(element, known).goods] : [],
    );
  },
};

/** The lists may stand behind the goods, so that they are read first, by themselves. */
async function dictionariesOf(text: OpenText): Promise<Dictionaries> {
  const known = noDictionaries();
  for await (const { items } of readXml(text(), { take: isDictionary })) {
    for (const { path, element } of items) if (isDictionary(path)) addEntries(element, known);
  }
  return known;
}

async function survey(text: OpenText): Promise<FormatSurvey | Problem> {
  const findings = new PcMarketFindings();
  const take = (path: string) => TOWAR.test(path) || isDictionary(path);
  for await (const { items, failure } of readXml(text(), { take })) {
    if (failure !== null) return failure;
    findings.add(items);
  }
  return findings.survey();
}

class PcMarketFindings {
  readonly #known = noDictionaries();
  /** Units and rates may be explained behind the goods, so that the preview is made at the end. */
  readonly #first: XmlElement[] = [];
  readonly #unitIds = new Map<string, number>();
  readonly #warehouses = new Set<string>();
  readonly #priceLists = new Set<string>(['cena_detal']);

  add(items: readonly XmlItem[]): void {
    for (const { path, element } of items) {
      if (isDictionary(path)) addEntries(element, this.#known);
      if (!TOWAR.test(path)) continue;
      if (this.#first.length < PREVIEW_GOODS) this.#first.push(element);
      this.#addTowar(towarOf(element, this.#known));
    }
  }

  #addTowar({ goods, warehouses, unitId }: PcMarketTowar): void {
    if (goods.aside !== null) return;
    if (unitId !== '') this.#unitIds.set(unitId, (this.#unitIds.get(unitId) ?? 0) + 1);
    for (const id of warehouses) this.#warehouses.add(id);
    for (const name of Object.keys(PRICE_LISTS)) if (goods.values[name]) this.#priceLists.add(name);
  }

  survey(): FormatSurvey | Problem {
    if (this.#first.length === 0) return problem('pc_market_no_goods');
    const columns = this.#columns();
    const unexplained = [...this.#unitIds].filter(([id]) => !this.#known.units.has(id));
    const goods = unexplained.reduce((sum, [, count]) => sum + count, 0);
    return {
      kind: 'catalogue',
      columns,
      priceMode: 'gross',
      vatCode: null,
      currency: 'PLN',
      documents: [],
      asOf: null,
      scope: 'partial',
      doubts: goods > 0 ? [problem('pc_market_units_unknown', { goods })] : [],
      preview: this.#first.map((towar) => cellsOf(towarOf(towar, this.#known).goods, columns)),
    };
  }

  #columns(): Column[] {
    const names = new Map([...this.#warehouses].map((id) => [id, this.#known.warehouses.get(id) ?? id]));
    return columnsOf([
      ['kod', 'sku'],
      ['kody', 'gtin'],
      ['nazwa', 'name'],
      ['jm', 'unit'],
      ['vat', 'vat'],
      ...Object.entries(PRICE_LISTS)
        .filter(([name]) => this.#priceLists.has(name))
        .map(([name, list]) => [name, 'price', list] as const),
      ['towar_id', 'ignore'],
      ...[...placeCodes(names)].map(([id, place]) => [stockHeader(id), 'stock', place] as const),
    ]);
  }
}
