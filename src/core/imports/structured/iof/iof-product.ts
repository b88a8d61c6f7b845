import { foldForSearch, hasValidCheckDigit, problem } from '../../../foundation';
import { decimalText, exact, type Exact, numberCell, plus, withPercent } from '../catalogues/exact';
import type { Goods } from '../catalogues/goods';
import { inPolish } from '../catalogues/language';
import type { XmlElement } from '../xml';

/** What one size of a product says, and what the survey wants to know of it. */
export interface IofSize {
  readonly goods: Goods;
  /** The SKU is IdoSell's own code: the shop gave this size none. */
  readonly ownCode: boolean;
  readonly currency: string;
  readonly saysGross: boolean;
  readonly saysNet: boolean;
  /** Stock ids of which there is no limit. */
  readonly unlimited: number;
  readonly stockIds: readonly string[];
}

/** What stands on the opening of `products` and holds for all of them. */
export interface IofDefaults {
  readonly currency: string;
}

/** Only goods priced in this currency have a price here; null takes any. */
type WantedCurrency = string | null;

const NUMERIC_CODE = /^\d{8}$|^\d{12,14}$/;
/** IdoSell gives a product without sizes one size with such a name. */
const UNIVERSAL = /^(uni|one ?size|rozmiar uni)/;

/** Every size is one product of ours; a product without sizes (older writers) is one by itself. */
export function sizesOf(product: XmlElement, defaults: IofDefaults, wanted: WantedCurrency): IofSize[] {
  const container = own(product, 'sizes');
  const sizes = container === null ? [] : container.children.filter(({ name }) => name === 'size');
  const repeated = repeatedCodes(sizes);
  const named = sizes.length > 0 ? sizes : [product];
  return named.map((size) => sizeOf(product, size, { defaults, wanted, repeated, several: sizes.length > 1 }));
}

interface Around {
  readonly defaults: IofDefaults;
  readonly wanted: WantedCurrency;
  /** External codes that several sizes of this product share: they name the product, not the size. */
  readonly repeated: ReadonlySet<string>;
  readonly several: boolean;
}

function sizeOf(product: XmlElement, size: XmlElement, around: Around): IofSize {
  const currency = (attribute(product, 'currency') || around.defaults.currency).toUpperCase();
  const foreign = around.wanted !== null && currency !== '' && currency !== around.wanted;
  const vat = attribute(product, 'vat');
  const price = own(size, 'price') ?? own(product, 'price');
  const [gross, net] = [price === null ? '' : attribute(price, 'gross'), price === null ? '' : attribute(price, 'net')];
  const srp = own(size, 'srp') ?? own(product, 'srp');
  const external = attribute(size, 'code_external');
  const code = codeOf(product, size, around.repeated);
  const stock = stockOf(size);
  const values: Record<string, string> = {
    code,
    gtin: gtinsOf(size),
    name: nameOf(product, size, around.several),
    'unit@name': attribute(own(product, 'unit'), 'name'),
    'product@vat': vat,
    'price@gross': foreign ? '' : gross !== '' ? numberCell(gross) : grossOf(net, vat),
    'price@net': foreign ? '' : numberCell(net),
    'srp@gross': foreign ? '' : numberCell(attribute(srp, 'gross')),
    'srp@net': foreign ? '' : numberCell(attribute(srp, 'net')),
    'product@code_on_card': attribute(product, 'code_on_card'),
    'size@code': attribute(size, 'code'),
    'size@code_external': external,
  };
  for (const [id, quantity] of stock.quantities) values[stockHeader(id)] = quantity;
  const deleted = /^(yes|true|1|y|t)$/i.test(attribute(product, 'deleted'));
  const aside = deleted ? problem('iof_deleted', { code }) : null;
  return {
    goods: { line: size.line, values, aside },
    ownCode: code !== external,
    currency,
    saysGross: gross !== '',
    saysNet: net !== '',
    unlimited: stock.unlimited,
    stockIds: [...stock.quantities.keys()],
  };
}

/** The name of a stock column; an id may be empty. */
export function stockHeader(id: string): string {
  return id === '' ? 'stock' : `stock@id=${id}`;
}

/**
 * The shop's own code where it names this size alone; otherwise IdoSell's, which is `product-size`. A light file leaves
 * IdoSell's code out and its parts say the same, so that a size has one code in every file.
 */
function codeOf(product: XmlElement, size: XmlElement, repeated: ReadonlySet<string>): string {
  const external = attribute(size, 'code_external');
  if (external !== '' && !repeated.has(external)) return external;
  const code = attribute(size, 'code');
  if (code !== '') return code;
  const ids = size === product ? [attribute(product, 'id')] : [attribute(product, 'id'), attribute(size, 'id')];
  return ids.filter((id) => id !== '').join('-');
}

function repeatedCodes(sizes: readonly XmlElement[]): Set<string> {
  const codes = sizes.map((size) => attribute(size, 'code_external'));
  return new Set(codes.filter((code, i) => codes.indexOf(code) !== i));
}

/** The producer's code is the barcode when it looks like one; some writers keep the barcode in the external code. */
function gtinsOf(size: XmlElement): string {
  const producer = [attribute(size, 'code_producer'), attribute(size, 'EAN'), attribute(size, 'ean')];
  const codes = producer.filter((code) => NUMERIC_CODE.test(code));
  const external = attribute(size, 'code_external');
  if (hasValidCheckDigit(external)) codes.push(external);
  return [...new Set(codes)].join(' ');
}

/**
 * With the size in it, unless the product comes in one size only and that is called universal: a change file may bring
 * one size of many, and it must have the name it has in the full file.
 */
function nameOf(product: XmlElement, size: XmlElement, several: boolean): string {
  const description = own(product, 'description');
  const name = inPolish(description === null ? [] : description.children.filter((child) => child.name === 'name'));
  const sizeName = size === product ? '' : attribute(size, 'name') || attribute(size, 'panel_name');
  const tells = sizeName !== '' && (several || !UNIVERSAL.test(foldForSearch(sizeName)));
  return name !== '' && tells ? `${name} - ${sizeName}` : name;
}

/** Quantities by stock id; -1 stands for goods that never run out, which is no number of pieces. */
function stockOf(size: XmlElement): { quantities: Map<string, string>; unlimited: number } {
  const quantities = new Map<string, string>();
  const sums = new Map<string, Exact>();
  let unlimited = 0;
  for (const stock of size.children) {
    if (stock.name !== 'stock' || stock.uri !== size.uri) continue;
    const [id, written] = [attribute(stock, 'id'), attribute(stock, 'quantity')];
    const number = exact(written);
    if (number !== null && number.units === -(10n ** BigInt(number.scale))) {
      unlimited++;
      quantities.set(id, '');
      sums.delete(id);
    } else if (number === null) quantities.set(id, written);
    else {
      const before = sums.get(id);
      const sum = before === undefined ? number : plus(before, number);
      sums.set(id, sum);
      quantities.set(id, decimalText(sum));
    }
  }
  return { quantities, unlimited };
}

function grossOf(net: string, vat: string): string {
  const [amount, percent] = [exact(net), exact(vat)];
  if (amount === null || percent === null || percent.units < 0n) return '';
  return decimalText(withPercent(amount, percent));
}

/** A child of the format itself; extensions use the same names for other things. */
function own(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((child) => child.name === name && child.uri === element.uri) ?? null;
}

function attribute(element: XmlElement | null, name: string): string {
  return (element?.attributes[name] ?? '').trim();
}
