import { type Problem, problem } from '../../../foundation';
import { plainDecimal } from './decimals';
import type { Column, ColumnField } from '../../types';
import type { FormatRecord } from '../format';

/** What a line of a document may say; an empty string where it does not. */
export interface GoodsLine {
  /** 1-based physical line on which it starts. */
  readonly line: number;
  /** Our own code: what the sender knows as the buyer's. */
  readonly sku: string;
  readonly gtin: string;
  readonly supplierSku: string;
  readonly name: string;
  readonly unit: string;
  readonly vat: string;
  readonly quantity: string;
  /** Net purchase price of one unit. */
  readonly cost: string;
  readonly aside: Problem | null;
}

type GoodsField = Exclude<keyof GoodsLine, 'line' | 'aside'>;

const ORDER: readonly GoodsField[] = ['sku', 'gtin', 'supplierSku', 'name', 'unit', 'vat', 'quantity', 'cost'];

/** Columns of a delivery, headed by the names the format itself has for the values it knows. */
export function deliveryColumns(names: Readonly<Partial<Record<GoodsField, string>>>): readonly Column[] {
  return ORDER.filter((field) => names[field] !== undefined).map((field, column) => ({
    column,
    header: names[field] ?? null,
    field,
    // A document names its warehouse for people; stock is received where the shop says.
    target: field === 'quantity' ? 'main' : null,
  }));
}

export function goodsRecord(goods: GoodsLine, columns: readonly Column[], document: number): FormatRecord {
  const cells = columns.map(({ field }) => (isGoodsField(field) ? goods[field] : ''));
  return { line: goods.line, cells, document, aside: goods.aside };
}

function isGoodsField(field: ColumnField): field is GoodsField {
  return ORDER.some((known) => known === field);
}

/** Units in which work, time and energy are billed, folded to lower case without dots and spaces. */
const SERVICE_UNITS = new Set(
  `usł usl usługa usługi uslugi godz godzina godziny godzin h hur rbh rg rob-h roboczogodzina m-c mc mies miesiąc miesiac
   miesięcy mon doba doby day dzień dni dzien min rok ann kwh mwh gj ryczałt ryczalt km tkm kurs os osoba osób e48 ls lh`.split(
    /\s+/,
  ),
);
const SERVICE_NAME = /^(usług|uslug)[aiięy]/iu;
const DEPOSIT_NAME = /^kaucj[aęi](?!\p{L})/iu;

/** Why a line is no goods by its nature, or null. Only what cannot be goods: an unknown line is shown to a person anyway. */
export function asideOf(goods: Omit<GoodsLine, 'aside'>): Problem | null {
  const facts = { name: goods.name, unit: goods.unit };
  const unit = goods.unit.toLowerCase().replace(/[.\s]/g, '');
  const hasCode = goods.gtin !== '' || goods.supplierSku !== '' || goods.sku !== '';
  if (SERVICE_UNITS.has(unit) || (!hasCode && SERVICE_NAME.test(goods.name))) return problem('line_service', facts);
  if (DEPOSIT_NAME.test(goods.name)) return problem('line_deposit', facts);
  return goods.quantity === '' ? problem('line_no_quantity', facts) : null;
}

/**
 * A line that takes money back for a quantity that it counts as positive: a discount, or goods returned and written down
 * badly. Either way nothing came in. `value` is what the line costs, as written.
 */
export function creditedAside({ name, quantity, cost }: Omit<GoodsLine, 'aside'>, value: string): Problem | null {
  const back = [cost, plainDecimal(value) ?? ''].some((amount) => amount.startsWith('-'));
  return back && quantity !== '' && !quantity.startsWith('-') ? problem('line_credited', { name, quantity }) : null;
}
