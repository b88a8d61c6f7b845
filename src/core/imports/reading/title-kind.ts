import { foldForSearch } from '../../foundation';
import type { FileKind } from '../types';
import type { Cells } from './csv';

/** What the rows above a header say the table is: the lines of some document, by what it does to the stock. */
export interface DocumentTitle {
  readonly kind: FileKind;
  readonly title: string;
}

/** A document is named with its number or its day; `faktura` alone may be in the name of any list. */
const NUMBER = String.raw`(?=.*\d)`;
const TITLES: readonly (readonly [FileKind, RegExp])[] = [
  [
    'outgoing',
    /\b(?:(?:raport|zestawienie|raport z|analiza|ranking) sprzedazy|sprzedaz (?:za|wg|wedlug|towarow|w okresie)|sales report|(?:wz|rw) .*\d|wydanie (?:zewnetrzne|wewnetrzne)|paragon .*\d)/,
  ],
  [
    'delivery',
    new RegExp(
      String.raw`\b(?:pz|przyjecie (?:zewnetrzne|towaru)|dostawa|dowod dostawy|specyfikacja dostawy|delivery note|goods receipt|packing slip|despatch advice)\b${NUMBER}`,
    ),
  ],
  ['orders', new RegExp(String.raw`\b(?:zamowienie|zlecenie zakupu|purchase order|sales order)\b${NUMBER}`)],
  ['delivery', new RegExp(String.raw`\b(?:faktura|rachunek|invoice)\b${NUMBER}`)],
];
const LONGEST_TITLE = 200;
const STOCK_TITLE =
  /\b(?:stan\w* magazyn\w*|stany? (?:na dzien|towar\w*|zapas\w*)|zestawienie stanow|inwentaryzacj\w*|spis z natury|stock (?:list|levels?|report|on hand)|inventory report)\b/;

/** The first title that names a document; null where none does. */
export function documentTitle(rows: readonly Cells[]): DocumentTitle | null {
  for (const { title, words } of titles(rows)) {
    const kind = TITLES.find(([, pattern]) => pattern.test(words))?.[0];
    if (kind !== undefined) return { kind, title };
  }
  return null;
}

/** Whether a title says that the table is of stock: `Stany magazynowe na 24.11.2026`. */
export const isStockTitle = (rows: readonly Cells[]): boolean =>
  titles(rows).some(({ words }) => STOCK_TITLE.test(words));

const titles = (rows: readonly Cells[]): readonly { readonly title: string; readonly words: string }[] =>
  rows.flatMap((cells) => {
    const title = cells
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join(' ');
    if (title === '' || title.length > LONGEST_TITLE) return [];
    return [{ title, words: foldForSearch(title).replace(/[^\p{L}\p{N}]+/gu, ' ') }];
  });
