import { exact, type Exact, numberCell, over, decimalText, times } from '../catalogues/exact';
import { childAt, textAt, type XmlElement } from '../xml';

/** One price of an article as written; the order of a file is kept. */
export interface BmecatPrice {
  /** `nrp`, `gros_list`, `net_list`, `net_customer`, …: lower case. */
  readonly type: string;
  /** Upper case; an empty string where neither the price nor the catalogue names one. */
  readonly currency: string;
  /** Of one order unit; as written when it is no number. */
  readonly amount: string;
  readonly tax: string;
  /** From how many order units on it holds. */
  readonly from: Exact;
  /** Whether it holds on the day the catalogue was made. */
  readonly holds: 'then' | 'later' | 'no more';
  /** The day on which it begins to hold, `yyyy-mm-dd`; an empty string where none is named. */
  readonly begins: string;
  /** 0 where it holds in Poland, 1 where no country is named, 2 where others are. */
  readonly abroad: 0 | 1 | 2;
  /** Counted in another unit than the article is ordered in. */
  readonly otherUnit: boolean;
}

/** What the header says that prices need. */
export interface CatalogueFacts {
  readonly currency: string;
  /** yyyy-mm-dd; an empty string where the header names no day. */
  readonly madeOn: string;
}

const ONE: Exact = { units: 1n, scale: 0 };

export function pricesOf(article: XmlElement, catalogue: CatalogueFacts): BmecatPrice[] {
  const quantity = textAt(orderDetails(article) ?? article, 'PRICE_QUANTITY');
  return article.children
    .filter(({ name }) => /^(ARTICLE|PRODUCT)_PRICE_DETAILS$/.test(name))
    .flatMap((details) => {
      const period = periodOf(details, catalogue.madeOn);
      return details.children
        .filter(({ name }) => /^(ARTICLE|PRODUCT)_PRICE$/.test(name))
        .map((price) => priceOf(price, quantity, catalogue.currency, period));
    });
}

/**
 * The price of a type: of the day of the catalogue rather than of another time, in Poland rather than in another country,
 * of the smallest amount ordered rather than of a bulk, and else the first.
 */
export function chosenPrice(prices: readonly BmecatPrice[], type: string, currency: string | null): BmecatPrice | null {
  let best: BmecatPrice | null = null;
  for (const price of prices) {
    if (price.type !== type || (currency !== null && price.currency !== '' && price.currency !== currency)) continue;
    if (best === null || betterThan(price, best)) best = price;
  }
  return best;
}

export function orderDetails(article: XmlElement): XmlElement | null {
  return article.children.find(({ name }) => /^(ARTICLE|PRODUCT)_ORDER_DETAILS$/.test(name)) ?? null;
}

type Period = Pick<BmecatPrice, 'holds' | 'begins'>;

function priceOf(price: XmlElement, quantity: string, currency: string, period: Period): BmecatPrice {
  const unitFactor = exact(textAt(price, 'PRICE_BASE', 'PRICE_UNIT_FACTOR'));
  return {
    type: (price.attributes.price_type ?? '').trim().toLowerCase(),
    currency: (textAt(price, 'PRICE_CURRENCY') || currency).toUpperCase(),
    amount: amountOf(textAt(price, 'PRICE_AMOUNT'), textAt(price, 'PRICE_FACTOR'), quantity),
    tax: textAt(price, 'TAX') || textAt(price, 'TAX_DETAILS', 'TAX'),
    from: exact(textAt(price, 'LOWER_BOUND')) ?? ONE,
    ...period,
    abroad: abroad(price),
    otherUnit: unitFactor !== null && compare(unitFactor, ONE) !== 0,
  };
}

/** Countries and their parts by ISO 3166: `PL`, `PL-MZ`. */
function abroad(price: XmlElement): BmecatPrice['abroad'] {
  const countries = price.children.filter(({ name, text }) => name === 'TERRITORY' && text !== '');
  if (countries.length === 0) return 1;
  return countries.some(({ text }) => /^PL\b/i.test(text)) ? 0 : 2;
}

/** PRICE_AMOUNT × PRICE_FACTOR ÷ PRICE_QUANTITY. */
function amountOf(written: string, factor: string, quantity: string): string {
  const amount = exact(written);
  if (amount === null) return written;
  const [by, per] = [exact(factor) ?? ONE, exact(quantity) ?? ONE];
  if (compare(by, ONE) === 0 && compare(per, ONE) === 0) return numberCell(written);
  const each = over(times(amount, by), per);
  return each === null ? '' : decimalText(each);
}

/** The period of validity, where there is one, beside a day; days are compared as they are written. */
function periodOf(details: XmlElement, day: string): Period {
  const dayOf = (type: string) => {
    const found = details.children.find(({ name, attributes }) => name === 'DATETIME' && attributes.type === type);
    return found === undefined ? '' : textAt(found, 'DATE');
  };
  const [begins, ends] = [dayOf('valid_start_date'), dayOf('valid_end_date')];
  const holds = day !== '' && begins > day ? 'later' : ends !== '' && ends < day ? 'no more' : 'then';
  return { holds, begins };
}

const NEAREST: readonly BmecatPrice['holds'][] = ['then', 'later', 'no more'];

function betterThan(price: BmecatPrice, best: BmecatPrice): boolean {
  if (price.holds !== best.holds) return NEAREST.indexOf(price.holds) < NEAREST.indexOf(best.holds);
  if (price.abroad !== best.abroad) return price.abroad < best.abroad;
  return compare(price.from, best.from) < 0;
}

function compare(a: Exact, b: Exact): number {
  const [left, right] = [a.units * 10n ** BigInt(b.scale), b.units * 10n ** BigInt(a.scale)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The day, currency and supplier of a catalogue, from its HEADER. */
export function catalogueFacts(header: XmlElement | null): CatalogueFacts {
  const catalog = header === null ? null : childAt(header, 'CATALOG');
  if (catalog === null) return { currency: '', madeOn: '' };
  const made = catalog.children.find(
    ({ name, attributes }) => name === 'DATETIME' && /generation/.test(attributes.type ?? ''),
  );
  return {
    currency: textAt(catalog, 'CURRENCY').toUpperCase(),
    madeOn: made === undefined ? '' : textAt(made, 'DATE'),
  };
}
