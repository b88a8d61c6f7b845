import { type Problem, problem } from '../../../foundation';
import { decimalWithComma, isZero, product, quotient } from '../documents/decimals';
import { type OpenDocument, refuse } from '../documents/facts';
import { asideOf, creditedAside, type GoodsLine } from '../documents/goods-lines';
import { quantityIn } from '../documents/line-numbers';
import { childAt, textAt, type XmlElement } from '../xml';

interface OptimaLine {
  readonly goods: GoodsLine;
  /** A person should look at how a pack was counted. */
  readonly doubt: Problem | null;
}

/** `gross`: the document is counted from gross prices, so only the value of a line is net. */
export function optimaLine(line: XmlElement, document: OpenDocument, gross: boolean): OptimaLine {
  const quantity = quantityIn(childAt(line, 'ILOSC'), document, decimalWithComma);
  const written = textAt(line, 'JM');
  const ratio = ratioOf(line, written);
  const counted = ratio === null || quantity === '' ? null : inBaseUnits(quantity, ratio, line, document);
  const goods: Omit<GoodsLine, 'aside'> = {
    line: line.line,
    sku: textAt(line, 'TOWAR', 'KOD'),
    gtin: textAt(line, 'TOWAR', 'EAN'),
    supplierSku: textAt(line, 'TOWAR', 'NUMER_KATALOGOWY'),
    name: textAt(line, 'TOWAR', 'NAZWA').replace(/\s+/g, ' '),
    unit: ratio === null ? written : ratio.unit,
    vat: vatOf(line),
    quantity: counted ?? quantity,
    cost: costOf(line, quantity, counted, gross),
  };
  const facts = { line: line.line, name: goods.name, from: written, to: goods.unit, ratio: ratio?.text ?? '' };
  return {
    goods: { ...goods, aside: asideOf(goods) ?? creditedAside(goods, textAt(line, 'WARTOSC_NETTO')) },
    doubt: ratio === null ? null : problem('unit_converted', facts),
  };
}

interface Ratio {
  /** One written unit is `many` / `per` of `unit`. */
  readonly many: string;
  readonly per: string;
  readonly unit: string;
  readonly text: string;
}

function ratioOf(line: XmlElement, written: string): Ratio | null {
  const unit = textAt(line, 'JM_ZLOZONA', 'JMZ');
  const many = decimalWithComma(textAt(line, 'JM_ZLOZONA', 'JM_PRZELICZNIK_L'));
  const per = decimalWithComma(textAt(line, 'JM_ZLOZONA', 'JM_PRZELICZNIK_M')) ?? '1';
  if (unit === '' || many === null || isZero(many) || isZero(per)) return null;
  const same = unit.toLowerCase().replace(/\./g, '') === written.toLowerCase().replace(/\./g, '');
  return same || many === per ? null : { many, per, unit, text: `${many}/${per}` };
}

function inBaseUnits(quantity: string, { many, per }: Ratio, line: XmlElement, document: OpenDocument): string {
  const counted = quotient(product(quantity, many), per);
  if (counted?.exact === true) return counted.value;
  const value = `${quantity} × ${many} / ${per}`;
  refuse(document, problem('document_number_unreadable', { element: 'JM_ZLOZONA', value, line: line.line }));
  return '';
}

/** Net price in PLN of one unit of the quantity that is booked. */
function costOf(line: XmlElement, quantity: string, counted: string | null, gross: boolean): string {
  const price = gross ? null : decimalWithComma(textAt(line, 'CENY', 'PO_RABACIE_PLN'));
  const units = counted ?? quantity;
  if (price !== null && counted === null) return price;
  const value =
    price !== null && quantity !== '' ? product(price, quantity) : decimalWithComma(textAt(line, 'WARTOSC_NETTO'));
  return value === null || units === '' ? '' : (quotient(value, units)?.value ?? '');
}

/** FLAGA tells an exempt (1) or untaxed (4) line, whose rate is written as 0. */
function vatOf(line: XmlElement): string {
  const flag = textAt(line, 'STAWKA_VAT', 'FLAGA');
  if (flag === '1') return 'zw';
  return flag === '4' ? 'np' : textAt(line, 'STAWKA_VAT', 'STAWKA').replace(/[.,]0*$/, '');
}
