import { fieldMeaning } from './field-names';
import { couldBeThousands, type Decimal, readDecimal } from '../../reading/cells/numbers';
import { meaningOf } from '../../reading/headings/header-words';

type Fields = ReadonlyMap<string, string>;

/** A price that is added to the product's. */
const ADDED =
  /impact|modif|surcharge|dop[lł]at|diff|r[oó][zż]nic|delta|change|extra|additional|(?:price|cen[ay])[_-]?(?:plus|add)/i;
const PRICE = /price|cen[ay]|dop[lł]at|surcharge|impact|net|gross|brutto/i;
const NET = /net/i;
const GROSS = /gross|brutt/i;
const ZERO = /^[-+]?0*(?:[.,]0*)?\D*$/;
const PLAIN = /^[-+]?\d+(?:[.,]\d+)?$/;

export const isZero = (price: string): boolean => ZERO.test(price);

/** What a variant costs more or less than its product; null where it says nothing of that, or nothing but zero. */
export function surchargeOf(variant: Fields): { readonly field: string; readonly value: string } | null {
  for (const [field, value] of variant) {
    if (ADDED.test(field) && PRICE.test(field) && /\d/.test(value) && !isZero(value)) return { field, value };
  }
  return null;
}

/**
 * The price of a variant that costs more or less than its product, in the field of the product's price; null where it is
 * not certain: of several prices with or without tax the surcharge says neither, or the numbers are not plain ones.
 */
export function withSurcharge(
  product: Fields,
  variant: Fields,
): { readonly field: string; readonly value: string } | null {
  const added = surchargeOf(variant);
  if (added === null) return null;
  const mode = GROSS.test(added.field) ? 'gross' : NET.test(added.field) ? 'net' : null;
  const prices = [...product].filter(([field]) => fieldMeaning(field)?.field === 'price');
  const [price, other] = prices.filter(([field]) => (meaningOf(field)?.priceMode ?? null) === mode);
  if (price === undefined || other !== undefined || (mode === null && prices.length > 1)) return null;
  const [field, text] = price;
  const [base, more] = [decimalOf(text), decimalOf(added.value)];
  if (base === null || more === null) return null;
  const scale = Math.max(base.scale, more.scale);
  const sum = unitsOf(base, scale) + unitsOf(more, scale);
  if (sum <= 0 || !Number.isSafeInteger(sum)) return null;
  const digits = String(sum).padStart(scale + 1, '0');
  const mark = text.includes(',') ? ',' : '.';
  return { field, value: scale === 0 ? digits : `${digits.slice(0, -scale)}${mark}${digits.slice(-scale)}` };
}

function decimalOf(text: string): Decimal | null {
  const plain = text.trim();
  return PLAIN.test(plain) && !couldBeThousands(plain.replace(/^[-+]/, '')) ? readDecimal(plain, ',') : null;
}

const unitsOf = ({ negative, digits, scale }: Decimal, wanted: number): number =>
  digits * 10 ** (wanted - scale) * (negative ? -1 : 1);
