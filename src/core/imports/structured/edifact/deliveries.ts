import { problem } from '../../../foundation';
import type { Column } from '../../types';
import type { FormatRecord } from '../format';
import { cellsFor, placed } from '../record-cells';
import { asideOfAny, goodsOf, priceOf, quantityOf } from './goods';
import type { Item } from './messages';
import { part } from './segments';

/** Despatched, invoiced, ordered: each message counts its goods under a qualifier of its own. */
const COUNTED: Readonly<Record<string, string>> = {
  DESADV: '12',
  INVOIC: '47',
  ORDERS: '21',
  ORDRSP: '21',
  ORDCHG: '21',
};

/** What else an invoice may count where it names no quantity invoiced: what was despatched, or delivered. */
const INVOICED = ['47', '12', '46'] as const;

export function deliveryColumns(types: Iterable<string>): Column[] {
  const [type = ''] = types;
  return placed([
    { header: 'PIA IN', field: 'sku' },
    { header: 'LIN', field: 'gtin' },
    { header: 'PIA SA', field: 'supplierSku' },
    { header: 'IMD', field: 'name' },
    { header: 'QTY 6411', field: 'unit' },
    { header: 'TAX', field: 'vat' },
    { header: `QTY ${COUNTED[type] ?? '12'}`, field: 'quantity', target: 'main' },
    { header: 'PRI AAA', field: 'cost' },
  ]);
}

export function deliveryRecord(item: Item, columns: readonly Column[]): FormatRecord {
  const goods = goodsOf(item);
  const counted = item.type === 'INVOIC' ? INVOICED : [COUNTED[item.type] ?? ''];
  const [quantity = null] = counted
    .map((qualifier) => quantityOf(item.segments, qualifier))
    .filter((found) => found !== null);
  const values: Record<string, string> = {
    'PIA IN': goods.buyerCode,
    LIN: goods.gtin,
    'PIA SA': goods.supplierCode,
    IMD: goods.name,
    'QTY 6411': quantity?.unit ?? '',
    TAX: goods.vat,
    'PRI AAA': priceOf(item.segments, 'AAA'),
  };
  // A file of despatch advices and one of invoices have the quantity in the same place under their own names.
  for (const qualifier of Object.values(COUNTED)) values[`QTY ${qualifier}`] = quantity?.value ?? '';
  return {
    line: item.lin.line,
    cells: cellsFor(columns, values),
    document: item.message,
    aside: asideOfAny(item, goods),
  };
}

/** What the lines of deliveries say beyond themselves, gathered while the file is surveyed. */
export class DeliveryFacts {
  readonly #orders = new Map<number, Set<string>>();
  #packs = 0;
  #free = 0;

  add({ message, segments }: Item): void {
    for (const segment of segments) {
      if (segment.tag === 'RFF' && part(segment, 0) === 'ON') this.#addOrder(message, part(segment, 0, 1));
      if (segment.tag !== 'QTY') continue;
      const [qualifier, amount] = [part(segment, 0), Number(part(segment, 0, 1).replace(',', '.'))];
      if (qualifier === '59' && amount > 1) this.#packs++;
      if (qualifier === '192' && amount > 0) this.#free++;
    }
  }

  ordersOf(message: number): readonly string[] {
    return [...(this.#orders.get(message) ?? [])];
  }

  doubts() {
    return [
      ...(this.#packs > 0 ? [problem('edifact_packs', { lines: this.#packs })] : []),
      ...(this.#free > 0 ? [problem('edifact_free_goods', { lines: this.#free })] : []),
    ];
  }

  #addOrder(message: number, order: string): void {
    if (order === '') return;
    const orders = this.#orders.get(message) ?? new Set();
    this.#orders.set(message, orders.add(order));
  }
}
