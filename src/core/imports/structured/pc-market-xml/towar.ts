import { hasValidCheckDigit, problem } from '../../../foundation';
import { readVatCode } from '../../reading/cells/vat';
import { decimalText, exact, minus, numberCell } from '../catalogues/exact';
import type { Goods } from '../catalogues/goods';
import { childAt, textAt, type XmlElement } from '../xml';
import type { Dictionaries } from './dictionaries';

export interface PcMarketTowar {
  readonly goods: Goods;
  readonly warehouses: readonly string[];
  /** The number of its unit, for a list to explain; empty where the code itself says that it is weighed. */
  readonly unitId: string;
}

/** Prices by the price list they belong to; all of them with tax. */
export const PRICE_LISTS: Readonly<Record<string, string>> = {
  cena_detal: 'retail',
  cena_hurtowa: 'hurtowa',
  cena_nocna: 'nocna',
  cena_dodatkowa: 'dodatkowa',
};

/** Codes of goods weighed at the till: the weight stands where the question marks are. */
const WEIGHED = /^2\d{2,6}\?+$/;
const YES = /^(y|t|tak|1)$/i;

export function towarOf(towar: XmlElement, known: Dictionaries): PcMarketTowar {
  const code = textAt(towar, 'kod');
  const unitId = textAt(towar, 'jm_id');
  const weighed = WEIGHED.test(code);
  const unit = known.units.get(unitId) ?? (weighed ? 'kg' : '');
  const stock = stockOf(towar);
  const values: Record<string, string> = {
    kod: code,
    kody: gtinsOf(towar, code),
    nazwa: textAt(towar, 'nazwa'),
    jm: unit,
    vat: vatOf(textAt(towar, 'vat_id'), known),
    towar_id: textAt(towar, 'towar_id'),
  };
  for (const name of Object.keys(PRICE_LISTS)) values[name] = priceOf(textAt(towar, name), name);
  for (const [id, quantity] of stock) values[stockHeader(id)] = quantity;
  const deleted = YES.test(textAt(towar, 'do_usuniecia'));
  return {
    goods: { line: towar.line, values, aside: deleted ? problem('pc_market_deleted', { code }) : null },
    warehouses: [...stock.keys()],
    unitId: weighed ? '' : unitId,
  };
}

/** The name of the column of a warehouse's stock. */
export function stockHeader(id: string): string {
  return id === '' ? 'stan_magazynu' : `stan_magazynu (${id})`;
}

/** What may still be sold: the stock without what is reserved; an empty stock says nothing. */
function stockOf(towar: XmlElement): Map<string, string> {
  const quantities = new Map<string, string>();
  for (const warehouse of childAt(towar, 'magazyny')?.children ?? []) {
    if (warehouse.name !== 'magazyn') continue;
    const written = textAt(warehouse, 'stan_magazynu');
    const [stock, reserved] = [exact(written), exact(textAt(warehouse, 'rezerwacja_ilosci'))];
    const available = stock === null ? written : decimalText(reserved === null ? stock : minus(stock, reserved));
    quantities.set(textAt(warehouse, 'magazyn_id'), available);
  }
  return quantities;
}

/** A zero in another list than the retail one means that the list has no price for it. */
function priceOf(written: string, name: string): string {
  const price = exact(written);
  return price !== null && price.units === 0n && name !== 'cena_detal' ? '' : numberCell(written);
}

/** The code where it is a barcode, and further ones of a single piece: those of packs would sell a pack as one. */
function gtinsOf(towar: XmlElement, code: string): string {
  const codes = hasValidCheckDigit(code) ? [code] : [];
  for (const entry of childAt(towar, 'kody_dodatkowe')?.children ?? []) {
    const further = textAt(entry, 'kod') || entry.text;
    const inCode = exact(textAt(entry, 'ilosc_w_kodzie'));
    const single = inCode === null || inCode.units === 10n ** BigInt(inCode.scale);
    if (single && hasValidCheckDigit(further)) codes.push(further);
  }
  return [...new Set(codes)].join(' ');
}

/** PC-Market numbers its rates by hundredths of a percent (2300 is 23%) and says -1 for exempt. */
function vatOf(id: string, known: Dictionaries): string {
  const listed = readVatCode(known.vat.get(id) ?? '');
  if (listed !== null) return listed;
  if (id === '-1') return 'zw';
  return readVatCode(/^\d{1,2}00$/.test(id) ? id.slice(0, -2) : id === '0' ? '0' : '') ?? '';
}
