import { asideOf, creditedAside, type GoodsLine } from '../documents/goods-lines';
import type { OpenDocument } from '../documents/facts';
import { priceOfOne, quantityIn } from '../documents/line-numbers';
import { difference, negated } from '../documents/decimals';
import { firstChild, firstText, gtinOf } from '../documents/references';
import { vatOf } from '../documents/tax-category';
import { unitOf } from '../documents/units';
import { childAt, textAt, type XmlElement } from '../xml';
import type { UblDocument } from './documents';

/** What a UBL item says of itself. */
export interface UblItem {
  readonly buyers: string;
  readonly sellers: string;
  readonly gtin: string;
  readonly name: string;
  readonly vat: string;
}

export function ublItem(body: XmlElement): UblItem {
  const item = childAt(body, 'Item');
  if (item === null) return { buyers: '', sellers: '', gtin: '', name: '', vat: '' };
  const tax = childAt(item, 'ClassifiedTaxCategory');
  const standard = childAt(item, 'StandardItemIdentification', 'ID');
  return {
    buyers: textAt(item, 'BuyersItemIdentification', 'ID'),
    sellers: textAt(item, 'SellersItemIdentification', 'ID'),
    gtin: gtinOf(standard) || additionalGtin(item),
    name: firstText(item, ['Name'], ['Description']).replace(/\s+/g, ' '),
    vat: tax === null ? '' : vatOf(textAt(tax, 'ID'), textAt(tax, 'Percent')),
  };
}

/** A line of a despatch, receipt, invoice or order. */
export function ublGoods(line: XmlElement, format: UblDocument, document: OpenDocument): GoodsLine {
  const body = childAt(line, ...format.body) ?? line;
  const { buyers, sellers, gtin, name, vat } = ublItem(body);
  const counted = childAt(line, ...format.quantity);
  const unitCode = counted?.attributes.unitCode ?? '';
  const goods: Omit<GoodsLine, 'aside'> = {
    line: line.line,
    sku: buyers,
    gtin,
    supplierSku: sellers,
    name,
    unit: unitOf(unitCode),
    vat,
    quantity: movedQuantity(line, quantityIn(counted, document), format, document),
    cost: costOf(body, unitCode),
  };
  document.currency ??= childAt(body, 'Price', 'PriceAmount')?.attributes.currencyID ?? null;
  const value = textAt(body, 'LineExtensionAmount');
  return { ...goods, aside: asideOf(goods) ?? creditedAside(goods, value) };
}

/** What came in: goods sent back at the door did not, goods credited go the other way. */
function movedQuantity(line: XmlElement, counted: string, format: UblDocument, document: OpenDocument): string {
  if (counted === '') return '';
  if (format.credits) return negated(counted);
  const rejected = quantityIn(childAt(line, 'RejectedQuantity'), document);
  return rejected === '' ? counted : difference(counted, rejected);
}

/** A price per kilogram is no price of a piece: one for another unit than the quantity's is left out. */
function costOf(body: XmlElement, unitCode: string): string {
  const price = firstChild(body, ['Price'], ['RequiredItemLocationQuantity', 'Price']);
  if (price === null) return '';
  const base = childAt(price, 'BaseQuantity');
  const baseUnit = base?.attributes.unitCode ?? '';
  if (base !== null && baseUnit !== '' && unitCode !== '' && unitOf(baseUnit) !== unitOf(unitCode)) return '';
  return priceOfOne(textAt(price, 'PriceAmount'), base?.text ?? '');
}

function additionalGtin(item: XmlElement): string {
  for (const { name, children } of item.children) {
    const id = name === 'AdditionalItemIdentification' ? children.find((child) => child.name === 'ID') : undefined;
    // Other numbers look like barcodes too: here the scheme must say it.
    if (id !== undefined && (id.attributes.schemeID ?? '') !== '' && gtinOf(id) !== '') return id.text;
  }
  return '';
}
