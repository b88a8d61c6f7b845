import { type Problem, problem } from '../../../foundation';
import { readVatCode } from '../../reading/cells/vat';
import type { Goods } from '../catalogues/goods';
import { exact } from '../catalogues/exact';
import { inPolish } from '../catalogues/language';
import { childAt, textAt, type XmlElement } from '../xml';
import { type BmecatPrice, type CatalogueFacts, chosenPrice, orderDetails, pricesOf } from './prices';
import { variantsOf } from './variants';

/** What an article says, and what the survey wants to know of it. */
export interface BmecatArticle {
  /** The article, or each of its variants. */
  readonly goods: readonly Goods[];
  readonly prices: readonly BmecatPrice[];
  /** Several content units come in one order unit, which is what the price is for. */
  readonly isPack: boolean;
}

/** Codes of UN/ECE recommendation 20 (and 21 for packs) by what a Polish shop calls them; others stay as written. */
const UNITS: Readonly<Record<string, string>> = {
  C62: 'szt.',
  PCE: 'szt.',
  H87: 'szt.',
  EA: 'szt.',
  KGM: 'kg',
  LTR: 'l',
  MTR: 'm',
  MTK: 'm2',
  MTQ: 'm3',
  PR: 'para',
  SET: 'kpl.',
};

export function articleOf(article: XmlElement, catalogue: CatalogueFacts, currency: string | null): BmecatArticle {
  const details = article.children.find(({ name }) => /^(ARTICLE|PRODUCT)_DETAILS$/.test(name)) ?? null;
  const order = orderDetails(article);
  const prices = pricesOf(article, catalogue);
  const code = textAt(article, 'SUPPLIER_AID') || textAt(article, 'SUPPLIER_PID');
  const unit = order === null ? '' : textAt(order, 'ORDER_UNIT');
  const contents = order === null ? '' : textAt(order, 'NO_CU_PER_OU');
  const values: Record<string, string> = {
    [CODE]: code,
    [GTIN]: details === null ? '' : gtinsOf(details),
    [NAME]: details === null ? '' : inPolish(details.children.filter(({ name }) => name === 'DESCRIPTION_SHORT')),
    [UNIT]: UNITS[unit.toUpperCase()] ?? unit,
    [TAX]: '',
    [CONTENTS]: contents,
  };
  for (const type of new Set(prices.map((price) => price.type))) {
    const price = chosenPrice(prices, type, currency);
    if (price === null) continue;
    values[priceHeader(type)] = price.otherUnit ? '' : price.amount;
    // A rate of another country says nothing about the tax in Poland.
    values[TAX] ||= readVatCode(price.tax) ?? '';
  }
  const deleted = (article.attributes.mode ?? '').toLowerCase() === 'delete';
  const past = prices.length > 0 && prices.every(({ holds }) => holds === 'no more');
  const aside = deleted
    ? problem('bmecat_deleted', { code })
    : past
      ? problem('line_price_not_valid', { name: values[NAME] || code, day: catalogue.madeOn })
      : null;
  const inPack = exact(contents);
  return {
    goods: goodsOf(article, values, aside),
    prices,
    isPack: inPack !== null && inPack.units > 10n ** BigInt(inPack.scale),
  };
}

/** An article with variants is no thing one can buy: its variants are, at its price, each with a code and a name of its own. */
function goodsOf(article: XmlElement, values: Readonly<Record<string, string>>, aside: Problem | null): Goods[] {
  const variants = variantsOf(article);
  const code = values[CODE] ?? '';
  const { line } = article;
  if (variants === null) return [{ line, values, aside: aside ?? problem('bmecat_many_variants', { code }) }];
  if (variants.length === 0) return [{ line, values, aside }];
  return variants.map((variant) => {
    const name = [values[NAME] ?? '', variant.values.join(', ')].filter((part) => part !== '').join(' - ');
    // Its barcode, if it has one, cannot be that of all of them.
    return { line, values: { ...values, [CODE]: code + variant.supplement, [GTIN]: '', [NAME]: name }, aside };
  });
}

export const CODE = 'SUPPLIER_AID';
export const GTIN = 'EAN';
export const NAME = 'DESCRIPTION_SHORT';
export const UNIT = 'ORDER_UNIT';
export const TAX = 'TAX';
export const CONTENTS = 'NO_CU_PER_OU';

/** The name of the column of a price type. */
export function priceHeader(type: string): string {
  return type === '' ? 'PRICE_AMOUNT' : `PRICE_AMOUNT (${type})`;
}

/** 1.2 has EAN; 2005 has numbers with a type, of which these are barcodes. */
function gtinsOf(details: XmlElement): string {
  const codes = details.children
    .filter(
      ({ name, attributes }) =>
        name === 'EAN' || (name === 'INTERNATIONAL_PID' && /^(ean|gtin|upc|jan)/i.test(attributes.type ?? '')),
    )
    .map(({ text }) => text);
  return [...new Set(codes.filter((code) => code !== ''))].join(' ');
}

/** Who wrote the catalogue, by name where it has one. */
export function supplierOf(header: XmlElement | null): string {
  if (header === null) return '';
  const reference = textAt(header, 'SUPPLIER_IDREF');
  const named = textAt(header, 'SUPPLIER', 'SUPPLIER_NAME') || textAt(header, 'SUPPLIER', 'SUPPLIER_ID');
  const parties = childAt(header, 'PARTIES')?.children ?? [];
  const party =
    parties.find(({ children }) => children.some(({ name, text }) => name === 'PARTY_ID' && text === reference)) ??
    parties.find(({ children }) => children.some(({ name, text }) => name === 'PARTY_ROLE' && text === 'supplier'));
  return named || (party === undefined ? '' : textAt(party, 'ADDRESS', 'NAME')) || reference;
}
