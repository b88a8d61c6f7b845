import type { Column, Profile } from '../../types';
import { currencyIn } from './currency-words';
import { type Decimal, readDecimal, toUnits } from './numbers';
import { stockHint } from './stock-hints';
import { type Rejection, rejection, type RowFindings } from './row-findings';
import { vatRate } from './vat';

/** Above this a number is a barcode or a date that slipped into the wrong column. */
const MAX_PRICE_MINOR = 1_000_000_000;
const MAX_QUANTITY = 100_000_000;
const NUMBER = /^[\d.,]+$/;
/** What people write for "nothing"; an empty cell is tested first, being by far the commonest. */
export const DASHES = /^[-–—]+$/;
export const SPREADSHEET_ERROR =
  /^#(N\/A|N\/D|REF|ADR|NAME|NAZWA|VALUE|ARG|DIV\/0|DZIEL\/0|NUM|LICZBA|NULL|ZERO)[!?]?!?$/i;
/** What programs write for "as many as you like"; a shop may have that many, so the number is kept and pointed out. */
const ENDLESS = new Set([999, 9999, 99999, 999999, 9999999]);
/** Shopify's inventory export says so where a place does not keep the variant at all. */
const NOT_STOCKED = /^not stocked$/i;

/**
 * Gross minor units of a trimmed price cell; blank is null, zero is a warning and null, a negative or unreadable price
 * rejects its row. `vat` is the code of the row, needed to add the tax to a net price.
 */
export function readPrice(
  cell: string,
  column: Column,
  profile: Profile,
  vat: string | null,
  findings: RowFindings,
): number | null | Rejection {
  if (cell === '' || DASHES.test(cell)) return null;
  const said = readDecimal(cell, profile.decimalMark);
  if (said === null) return rejection('price_not_a_number', column, cell);
  const decimal = profile.minorPrices === true ? hundredth(said) : said;
  if (decimal.negative && decimal.digits > 0) return rejection('price_negative', column, cell);
  const written = NUMBER.test(cell) ? null : currencyIn([cell]);
  if (written !== null && written !== profile.currency) {
    return rejection('price_other_currency', column, cell, { currency: written, expected: profile.currency });
  }
  const net = profile.priceMode === 'net';
  const rate = net && decimal.digits > 0 ? vatRate(vat ?? profile.vatCode ?? '') : 0;
  if (rate === null) return rejection('price_vat_unknown', column, cell);
  const minor = net ? taxed(decimal, rate) : toUnits(decimal, 2);
  if (minor === null || minor.units > MAX_PRICE_MINOR) return rejection('price_too_large', column, cell);
  if (minor.units === 0) {
    findings.warn('price_zero', column, cell);
    return null;
  }
  if (!net && !minor.exact) findings.warn('price_rounded', column, cell);
  return minor.units;
}

/** Prices in the smallest unit of their currency, as the currency counts. */
export const hundredth = (decimal: Decimal): Decimal => ({ ...decimal, scale: decimal.scale + 2 });

/** net × (100 + rate) / 100, and two places to minor units: the hundreds cancel out. */
function taxed(net: Decimal, rate: number): ReturnType<typeof toUnits> {
  const digits = net.digits * (100 + rate);
  return Number.isSafeInteger(digits) ? toUnits({ ...net, digits }, 0) : null;
}

/** A cell that is no number, where a person has agreed that such cells may be read as what they hint at. */
function hintedStock(
  cell: string,
  column: Column,
  profile: Profile,
  scale: number | null,
  findings: RowFindings,
): number | null | Rejection {
  const hint = profile.stockWords === true ? stockHint(cell) : null;
  if (hint === null) return rejection('stock_not_a_number', column, cell);
  if (hint.says === 'none') return 0;
  if (hint.says === 'some') {
    findings.warn('stock_unsaid', column, cell);
    return null;
  }
  const least = toUnits(hint.decimal, scale === 1000 ? 3 : 0);
  return least === null || least.units > MAX_QUANTITY ? rejection('stock_too_large', column, cell) : least.units;
}

/** Smallest counted units of a trimmed stock cell; blank is null (not zero), negative is kept with a warning. */
export function readStock(
  cell: string,
  column: Column,
  profile: Profile,
  scale: number | null,
  findings: RowFindings,
): number | null | Rejection {
  if (cell === '' || DASHES.test(cell) || NOT_STOCKED.test(cell)) return null;
  const decimal = readDecimal(cell, profile.decimalMark);
  if (decimal === null) return hintedStock(cell, column, profile, scale, findings);
  const read = toUnits(decimal, scale === 1000 ? 3 : 0);
  if (read === null || read.units > MAX_QUANTITY) return rejection('stock_too_large', column, cell);
  if (!read.exact && scale !== 1000) return rejection('stock_fraction', column, cell);
  if (!decimal.negative || read.units === 0) {
    if (read.units >= 999 && ENDLESS.has(read.units)) findings.warn('stock_endless', column, cell);
    return read.units;
  }
  findings.warn('stock_negative', column, cell);
  return -read.units;
}
