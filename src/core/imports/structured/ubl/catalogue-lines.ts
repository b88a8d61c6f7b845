import { problem, type Problem } from '../../../foundation';
import type { Column } from '../../types';
import { isoDate, type OpenDocument } from '../documents/facts';
import { holdsSeveral } from '../../reading/cells/units';
import { priceOfOne } from '../documents/line-numbers';
import { childrenOf, firstText } from '../documents/references';
import { unitOf } from '../documents/units';
import type { FormatRecord } from '../format';
import { childAt, textAt, type XmlElement } from '../xml';
import type { UblHeader } from './header';
import { ublItem } from './item';
import type { UblLines } from './lines';

/** Of prices in several currencies, as long as no line was priced in another. */
const OURS = 'PLN';
/** Assumed where a price is net and its line has no rate. */
const USUAL_VAT = '23';

/** Goods a supplier offers, with the supplier's net prices: those that hold on the day of the catalogue. */
export class CatalogueLines implements UblLines {
  readonly #document: OpenDocument;
  readonly #columns: readonly Column[] | null;
  /** Read before the first line is. */
  readonly #header: Pick<UblHeader, 'day'>;
  readonly #doubts = new Map<string, Problem>();
  #prices = 0;
  #lacksVat = false;
  /** Some goods have our own code beside the supplier's. */
  #namesOurs = false;

  constructor(document: OpenDocument, columns: readonly Column[] | null, header: Pick<UblHeader, 'day'>) {
    this.#document = document;
    this.#header = header;
    this.#columns = columns;
  }

  read(line: XmlElement): readonly FormatRecord[] {
    const item = ublItem(line);
    const offers = offersOf(line, this.#document.currency ?? OURS);
    const { day } = this.#header;
    const held = offers.filter(({ price }) => holdsOn([line, price], day));
    const { price, currency, unit: priceUnit, several } = bestOf(held);
    if (price !== '') {
      this.#prices++;
      this.#document.currency ??= currency || null;
      this.#lacksVat ||= item.vat === '';
      if (currency !== (this.#document.currency ?? '')) this.#doubt('ubl_currencies', { line: line.line, currency });
      if (several) this.#doubt('catalogue_prices_differ', { line: line.line });
    }
    if (price !== '' && isPack(line, priceUnit)) this.#doubt('catalogue_packs', { name: item.name });
    this.#namesOurs ||= item.buyers !== '';
    if (this.#columns === null) return [];
    const values: Partial<Record<Column['field'], string>> = {
      sku: item.buyers || item.sellers || item.gtin,
      gtin: item.gtin,
      name: item.name,
      unit: unitOf(priceUnit || firstText(line, ['OrderableUnit'])),
      vat: item.vat,
      price: currency === (this.#document.currency ?? '') ? price : '',
    };
    const deleted = /^delete/i.test(textAt(line, 'ActionCode'));
    const another = offers.length > 0 && held.length === 0 ? { name: item.name, day } : null;
    const aside = deleted
      ? problem('line_deleted', { name: item.name })
      : another && problem('line_price_not_valid', another);
    return [{ line: line.line, cells: this.#columns.map(({ field }) => values[field] ?? ''), document: 0, aside }];
  }

  rest(): readonly FormatRecord[] {
    return [];
  }

  survey(): ReturnType<UblLines['survey']> {
    const fields = [
      ['sku', this.#namesOurs ? 'BuyersItemIdentification' : 'SellersItemIdentification'],
      ['gtin', 'StandardItemIdentification'],
      ['name', 'Name'],
      ['unit', 'unitCode'],
      ['vat', 'Percent'],
      ['price', 'PriceAmount'],
    ] as const;
    const columns = fields
      .filter(([field]) => field !== 'price' || this.#prices > 0)
      .map(([field, header], column): Column => ({
        column,
        header,
        field,
        target: field === 'price' ? 'retail' : null,
      }));
    if (this.#prices > 0) this.#doubt('catalogue_prices', { supplier: this.#document.supplier.name });
    if (this.#lacksVat) this.#doubt('vat_assumed', { vat: USUAL_VAT });
    return {
      kind: this.#prices > 0 ? 'prices' : 'catalogue',
      columns,
      priceMode: 'net',
      vatCode: this.#lacksVat ? USUAL_VAT : null,
      doubts: [...this.#doubts.values()],
    };
  }

  #doubt(
    code: 'ubl_currencies' | 'catalogue_prices_differ' | 'catalogue_prices' | 'catalogue_packs' | 'vat_assumed',
    facts: Problem['facts'],
  ): void {
    if (!this.#doubts.has(code)) this.#doubts.set(code, problem(code, facts));
  }
}

/** Whether a price is for several pieces at once: of the unit it names, or else of the one that is ordered. */
function isPack(line: XmlElement, priceUnit: string): boolean {
  const unit = unitOf(priceUnit || firstText(line, ['OrderableUnit']));
  return unit !== '' && holdsSeveral(unit) && Number(textAt(line, 'ContentUnitQuantity') || '1') > 1;
}

interface CataloguePrice {
  readonly price: string;
  readonly currency: string;
  /** Unit code the price is for. */
  readonly unit: string;
  /** Other prices hold for the same quantity and place. */
  readonly several: boolean;
}

interface Offer {
  readonly price: XmlElement;
  readonly currency: string;
  readonly unit: string;
  /** From which quantity on it holds. */
  readonly from: number;
  /** The lower, the more it is the price that is looked for. */
  readonly rank: number;
}

/** Prices in this currency go before others, of one before those of a pack, in Poland before those of other countries. */
function offersOf(line: XmlElement, preferred: string): readonly Offer[] {
  return childrenOf(line, 'RequiredItemLocationQuantity').flatMap((offer) => {
    const price = childAt(offer, 'Price');
    if (price === null) return [];
    const country = firstText(offer, ['ApplicableTerritoryAddress', 'Country', 'IdentificationCode']);
    const from = Number(textAt(offer, 'MinimumQuantity') || '0');
    const currency = childAt(price, 'PriceAmount')?.attributes.currencyID ?? '';
    const unit = childAt(price, 'BaseQuantity')?.attributes.unitCode ?? '';
    const isOfPack = unit !== '' && holdsSeveral(unitOf(unit));
    const abroad = country === 'PL' ? 0 : country === '' ? 1 : 2;
    return [{ price, currency, unit, from, rank: (currency === preferred ? 0 : 6) + (isOfPack ? 3 : 0) + abroad }];
  });
}

/** Whether the day lies in every period of validity, of the line or of the price; without a day nobody knows. */
function holdsOn(places: readonly XmlElement[], day: string | null): boolean {
  if (day === null) return true;
  return places.every((place) => {
    const periods = place.children.filter(({ name }) => name === 'ValidityPeriod' || name === 'LineValidityPeriod');
    const holds = (period: XmlElement) => {
      const [start, end] = [isoDate(textAt(period, 'StartDate')), isoDate(textAt(period, 'EndDate'))];
      return (start === null || start <= day) && (end === null || day <= end);
    };
    return periods.length === 0 || periods.some(holds);
  });
}

/** The price of the smallest quantity. */
function bestOf(offers: readonly Offer[]): CataloguePrice {
  const [best, ...others] = offers.toSorted((a, b) => a.rank - b.rank || a.from - b.from);
  if (best === undefined) return { price: '', currency: '', unit: '', several: false };
  const one = (price: XmlElement) => priceOfOne(textAt(price, 'PriceAmount'), textAt(price, 'BaseQuantity'));
  return {
    price: one(best.price),
    currency: best.currency,
    unit: best.unit,
    several: others.some(
      ({ rank, from, price }) => rank === best.rank && from === best.from && one(price) !== one(best.price),
    ),
  };
}
