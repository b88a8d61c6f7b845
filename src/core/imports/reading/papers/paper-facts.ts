import { pattern } from '../../../foundation';
import type { DocumentFacts, FileKind } from '../../types';
import { openDocument } from '../../structured/documents/facts';
import type { SampleRecord } from '../text/sample-records';
import { dayIn } from './day-in';
import { type HeadCell, headCells, valueOf } from './head-cells';
import { paperNumbers } from './paper-numbers';
import { paperParties } from './paper-parties';

/** The type of a table that does not say which paper it is. */
export const TABLE = 'FILE';
const DAYS: readonly RegExp[] = [
  pattern('iu')`
    (?:dat[ay] (?:i miejsce )?(?:wystawienia|dokumentu|faktury|wydania|przyj[eę]cia|wz|pz)|
    wystawion[oay](?: dnia| w dniu)?|(?:invoice|issue|document|delivery note) date|date of issue)
  `,
  /(?<!\p{L})(?:z dn(?:ia|\.)|dnia|data|date)(?=[\s:.]|$)/iu,
];
/** `Data sprzedaży`, `Data zamówienia`. */
const OF_ANOTHER = /^\s*(?:p[lł]atno[sś]ci|zap[lł]aty|zam\p{L}*|dostawy|sprzeda[zż]y|wa[zż]no[sś]ci|wydruku)/iu;
/** The day of another paper, which this one speaks of. */
const AFTER_ANOTHER = /zam[oó]wieni|(?<!\p{L})zam\.|dotyczy|do faktur|termin|(?:due|order)\s*$/iu;
/** The day goods are wanted. */
const DUE = /termin|realizacj|dostaw|due\s*$/iu;
const CURRENCY = /^(?:waluta|currency)(?: (?:dokumentu|faktury))?(?=[\s:]|$)/iu;
const WAREHOUSE = /^(?:do )?magazyn(?:u|ie)?(?: (?:docelowy|przyjmuj[aą]cy))?(?=\s*:|$)/iu;

/**
 * The document whose lines a table has, by what stands above its headings (`titles`): number, day, seller, buyer, the papers
 * and orders it speaks of. None where that says nothing.
 */
export function paperFacts(titles: readonly SampleRecord[], kind: FileKind): readonly DocumentFacts[] {
  const cells = headCells(titles.map((record) => record.cells));
  const said = paperNumbers(cells);
  const { type, related, corrects } = said;
  // Of an order the title gives its own number; it is written by the buyer, as a goods received note is.
  const isOrder = kind === 'orders';
  const number = said.number ?? (isOrder ? (said.orders[0] ?? null) : null);
  const orders = said.orders.filter((one) => one !== number);
  const parties = paperParties(cells, type === 'PZ' || isOrder);
  const { supplier, buyer } = parties;
  if (number === null && [supplier, buyer].every(({ name, taxId }) => name === null && taxId === null)) return [];
  return [
    {
      ...openDocument(type ?? TABLE, kind, Math.max(titles[0]?.line ?? 1, 1)),
      number,
      issuedAt: issuedAt(cells, isOrder),
      supplier,
      buyer,
      related,
      orders,
      corrects,
      location: type === 'PZ' ? labelled(cells, WAREHOUSE, (text) => text || null) : null,
      currency: labelled(cells, CURRENCY, (text) => /^[A-Z]{3}$/.exec(text)?.[0] ?? null),
    },
  ];
}

function issuedAt(cells: readonly HeadCell[], isOrder: boolean): string | null {
  for (const pattern of DAYS) {
    for (const cell of cells) {
      const label = pattern.exec(cell.text);
      if (label === null || (isOrder ? DUE : AFTER_ANOTHER).test(cell.text.slice(0, label.index))) continue;
      const behind = cell.text.slice(label.index + label[0].length);
      const rest = isOrder ? behind.replace(/^\s*zam[oó]wieni\p{L}+/iu, '') : behind;
      const day = OF_ANOTHER.test(rest) ? null : valueOf(rest, cell, dayIn);
      if (day !== null) return day;
    }
  }
  return null;
}

function labelled<T>(cells: readonly HeadCell[], label: RegExp, read: (text: string) => T | null): T | null {
  for (const cell of cells) {
    const match = label.exec(cell.text);
    const value = match === null ? null : valueOf(cell.text.slice(match[0].length), cell, read);
    if (value !== null) return value;
  }
  return null;
}
