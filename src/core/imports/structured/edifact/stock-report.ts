import type { Column } from '../../types';
import { polishTime } from '../catalogues/polish-time';
import type { FormatRecord } from '../format';
import { type NamedColumn, cellsFor, placed, plainNumber, slugOf } from '../record-cells';
import { dateOf } from './documents';
import { asideOfAny, goodsOf, unitOf } from './goods';
import type { Item, Message } from './messages';
import { type Segment, part } from './segments';

/** What stands above the stock where a report names no place. */
const NO_PLACE = 'QTY 145';

interface Level {
  readonly value: string;
  readonly unit: string;
  /** The code of a place, as written. */
  readonly place: string;
}

/** Where the stock of a report is: a place its head names for all of it, or the places of its lines. */
export class StockFacts {
  readonly #places = new Set<string>();
  #codes = false;
  #units = false;

  add(item: Item, message: Message): void {
    const goods = goodsOf(item);
    if (goods.buyerCode !== '' || goods.gtin === '') this.#codes = true;
    for (const { place, unit } of levelsOf(item, message)) {
      this.#places.add(place);
      if (unit !== '') this.#units = true;
    }
  }

  columns(): Column[] {
    const columns: NamedColumn[] = [
      ...(this.#codes ? [{ header: 'PIA IN', field: 'sku' } as const] : []),
      { header: 'LIN', field: 'gtin' },
      { header: 'IMD', field: 'name' },
      ...(this.#units ? [{ header: 'QTY 6411', field: 'unit' } as const] : []),
    ];
    const places = this.#places.size > 0 ? [...this.#places] : [NO_PLACE];
    return placed([
      ...columns,
      ...places.map((place): NamedColumn => {
        return { header: place, field: 'stock', target: place === NO_PLACE ? 'main' : slugOf(place) || 'main' };
      }),
    ]);
  }
}

/**
 * The moment a report is true for, by the clock on the wall in Poland: as it says, or, where it names only a day or nothing,
 * when it was made up on that day. Null where neither is known.
 */
export function asOfOf({ head, preparedAt }: Message): string | null {
  const stated = dateOf(head, ['366', '91E', '206', '137']) ?? '';
  const isSameDay = stated === '' || preparedAt?.startsWith(stated) === true;
  return polishTime(stated) ?? (preparedAt !== null && isSameDay ? polishTime(preparedAt) : null);
}

/** One record for each line; what several lines say of the same goods at different places is put together. */
export class StockRecords {
  readonly #byKey = new Map<string, FormatRecord>();

  add(item: Item, message: Message, columns: readonly Column[]): void {
    const goods = goodsOf(item);
    const levels = levelsOf(item, message);
    const values: Record<string, string> = {
      'PIA IN': goods.buyerCode || goods.gtin || goods.supplierCode,
      LIN: goods.gtin,
      IMD: goods.name,
      'QTY 6411': levels[0]?.unit ?? '',
    };
    for (const { place, value } of levels) values[place] = value;
    const aside = asideOfAny(item, goods);
    const record = { line: item.lin.line, cells: cellsFor(columns, values), document: item.message, aside };
    const key = [goods.buyerCode, goods.gtin, goods.supplierCode].join(' ');
    const known = this.#byKey.get(key);
    const clash = known?.cells.some(
      (cell, i) => columns[i]?.field === 'stock' && cell !== '' && record.cells[i] !== '',
    );
    if (known === undefined) this.#byKey.set(key, record);
    // The same place twice is for the reader of rows to find: it says so with both lines.
    else if (clash || aside !== null) this.#byKey.set(`${key} ${record.line}`, record);
    else this.#byKey.set(key, { ...known, cells: known.cells.map((cell, i) => cell || (record.cells[i] ?? '')) });
  }

  all(): Iterable<FormatRecord> {
    return this.#byKey.values();
  }
}

/** Actual stock where it is given, else stock on hand: one value for each place. */
function levelsOf({ segments }: Item, message: Message): Level[] {
  const found = quantities(segments, '145');
  const used = found.length > 0 ? found : quantities(segments, '17');
  const placedOnes = used.filter(({ place }) => place !== '');
  const byPlace = new Map<string, Level[]>();
  // Beside quantities with a place, one without is their total.
  for (const level of placedOnes.length > 0 ? placedOnes : used) {
    const place = level.place || placeOf(message);
    byPlace.set(place, [...(byPlace.get(place) ?? []), level]);
  }
  return [...byPlace].map(([place, levels]) => ({ place, value: oneValue(levels), unit: levels[0]?.unit ?? '' }));
}

function quantities(segments: readonly Segment[], qualifier: string): Level[] {
  const levels: { value: string; unit: string; place: string }[] = [];
  let before = '';
  let current: (typeof levels)[number] | null = null;
  for (const segment of segments) {
    if (segment.tag === 'QTY') {
      const matches = part(segment, 0) === qualifier;
      current = { value: plainNumber(part(segment, 0, 1)), unit: unitOf(part(segment, 0, 2)), place: before };
      if (matches) levels.push(current);
    } else if (segment.tag === 'LOC') {
      if (current === null) before = part(segment, 1);
      else current.place = part(segment, 1) || before;
    }
  }
  return levels;
}

/** Sub-quantities by pallet or best-before date follow their total; anything else that does not add up is shown as it is. */
function oneValue([first, ...rest]: readonly Level[]): string {
  if (first === undefined || rest.length === 0) return first?.value ?? '';
  const millionths = (level: Level) => Math.round(Number(level.value) * 1e6);
  const sum = rest.reduce((total, level) => total + millionths(level), 0);
  return sum === millionths(first) ? first.value : [first, ...rest].map(({ value }) => value).join(' + ');
}

/** The warehouse, or else who reports. */
function placeOf({ head }: Message): string {
  const party = (qualifier: string) => head.find((nad) => nad.tag === 'NAD' && part(nad, 0) === qualifier);
  const place = party('WH') ?? party('GY');
  return (place && part(place, 1)) || NO_PLACE;
}

/** Whether a report names a place for its stock that is another's than its sender's. */
export const namesPlace = (message: Message): boolean => ![NO_PLACE, message.sender].includes(placeOf(message));
