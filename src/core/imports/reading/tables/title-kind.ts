import { foldForSearch, pattern } from '../../../foundation';
import type { FileKind } from '../../types';
import type { Cells } from '../text/csv';

/** What the rows above a header say the table is: the lines of some document, by what it does to the stock. */
export interface DocumentTitle {
  readonly kind: FileKind;
  readonly title: string;
}

/** A document is named with its number or its day; `faktura` alone may be in the name of any list. */
const NUMBER = String.raw`(?=.*\d)`;
/** Documents that bring no goods, or take some back, whatever else their title says. */
const CORRECTION =
  /\b(?:korekta|koryguj\w+|faktura zaliczkowa|credit note|gutschrift|nota (?:korygujaca|kredytowa)|zwrot\w* (?:towar\w*|do|od|klient\w*|konsumenc\w*))\b/;
const PROFORMA = /\b(?:pro ?forma|oferta (?:nr|handlowa)|quotation|wycena nr)\b/;
const TITLES: readonly (readonly [FileKind, RegExp])[] = [
  ['orders', PROFORMA],
  ['delivery', CORRECTION],
  [
    'outgoing',
    pattern()`
      \b(?:(?:raport|zestawienie|raport z|analiza|ranking) sprzedazy|sprzedaz (?:za|wg|wedlug|towarow|
      w okresie)|sales report|rw .*\d|wydanie wewnetrzne|paragon .*\d)
    `,
  ],
  // Less of them, or none that may be sold.
  [
    'outgoing',
    pattern()`
      \b(?:rozchod\w*|strat[ay]?|ubyt(?:ek|ki|kow)|zniszcz\w+|likwidacj[aei]|utylizacj[aei]|zuzyci[ea]|
      reklamacj[aei]|write off|wastage)\b|^(?:(?:lista|raport|zestawienie|wykaz) )?rezerwacj[aei]\b
    `,
  ],
  // What a shop lacks, or would like to have.
  [
    'orders',
    /\b(?:zapotrzebowani[ea]|do zamowienia|(?:lista|wykaz|raport|zestawienie) (?:brak\w*|zakup\w*)|shopping list|reorder list)\b/,
  ],
  ['delivery', new RegExp(String.raw`\bprzychod wewnetrzny\b|\bpw\b${NUMBER}`)],
  // From one of our places to another: no place has as many for that.
  ['outgoing', /\bprzesuniecie (?:miedzymagazynowe|magazynowe|mm|towar\w*)\b|^mm(?: [a-z]+)?(?: \d+)+\b/],
  [
    'delivery',
    pattern()`
      \b(?:pz|wz|przyjecie (?:zewnetrzne|towaru)|wydanie zewnetrzne|dostawa|specyfikacja (?:do|dostawy|faktury)|
      goods receipt|lieferschein|rechnung|dodaci list)\b${NUMBER}
    `,
  ],
  [
    'delivery',
    pattern()`
      \b(?:lista pakowa|packing (?:list|slip)|(?:dokument|dowod|awizo|list) dostawy|delivery (?:note|advice)|
      (?:despatch|dispatch) (?:note|advice)|specyfikacja (?:wysylki|wysylkowa|paczki))\b
    `,
  ],
  ['orders', new RegExp(String.raw`\b(?:zamowienie|zlecenie zakupu|purchase order|sales order)\b${NUMBER}`)],
  [
    'delivery',
    new RegExp(
      String.raw`\b(?:faktura|rachunek|invoice|(?:nr|numer) (?:dokumentu|faktury|wz|pz))\b${NUMBER}|\b(?:fv|fvs|fs|fz)(?: \d+){2}`,
    ),
  ],
];
const SELLER = /^(?:sprzedawca|dostawca|wystawca|seller|supplier|vendor)\b/;
const BUYER = /^(?:nabywca|odbiorca|kupujacy|buyer|customer|ship to|bill to)\b/;
const LONGEST_TITLE = 200;

/** The first title that names a document, an invoice before the order it answers; null where none does. */
export function documentTitle(rows: readonly Cells[]): DocumentTitle | null {
  const titles = rows.map(titleOf).filter(({ title }) => title !== '' && title.length <= LONGEST_TITLE);
  const named = titles.flatMap(({ title, words }) => {
    const kind = TITLES.find(([, pattern]) => pattern.test(words))?.[0];
    return kind === undefined ? [] : [{ kind, title }];
  });
  const [first = null] = named;
  if (first?.kind === 'orders' && titleWithoutGoods(rows) === null)
    return named.find(({ kind }) => kind === 'delivery') ?? first;
  if (first !== null) return first;
  const seller = titles.find(({ words }) => SELLER.test(words));
  const parties = seller !== undefined && titles.some(({ words }) => BUYER.test(words));
  return parties ? { kind: 'delivery', title: seller.title } : null;
}

/** Names of files begin with what is in them, their numbers and days aside: `zamowienie_0042.csv`, `2026-11 PZ 12.csv`. */
const FILES: readonly (readonly [FileKind, RegExp])[] = [
  ['orders', /^(?:zamowieni[ea]|zamowien|zam|zd|zk|orders?|purchase orders?|bestellung(?:en)?|objednavk[ay])\b/],
  [
    'delivery',
    /^(?:pz|pw|wz|przyjeci[ea]|dostaw[ay]|faktur[ay]|fv|fs|invoices?|delivery|packing list|lieferschein|rechnung|dodaci listy?|prijemk[ay]|naskladneni[ea])\b/,
  ],
  ['outgoing', /^(?:rw|mm|przesuniecia?|rozchod[y]?|strat[ay]|ubytki|reklamacj[ae]|sprzedaz|paragony?|sales)\b/],
];

/** What the name of a file says of the quantities in it, where nothing inside says more; null where it says nothing. */
export function documentInName(fileName: string): DocumentTitle | null {
  const bare = fileName.replace(/\.[a-z0-9]{1,5}$/i, '');
  const { words } = titleOf([bare]);
  const said = words.replace(/_/g, ' ').replace(/^[\d ]+/, '');
  if (namesStock([[said]])) return null;
  const kind = FILES.find(([, pattern]) => pattern.test(said))?.[0];
  return kind === undefined ? null : { kind, title: fileName };
}

/** A title that says the goods of the table did not come by it: a correction, a proforma, an advance; null without one. */
export function titleWithoutGoods(rows: readonly Cells[]): string | null {
  const found = rows.map(titleOf).find(({ words }) => CORRECTION.test(words) || PROFORMA.test(words));
  return found?.title ?? null;
}

/** Whether a title says that the quantities below are what lies on the shelves. */
export const namesStock = (rows: readonly Cells[]): boolean =>
  rows.some((row) =>
    /\b(?:stany?|remanent\w*|inwentar\w+|spis z natury|zapas\w*|stock|inventory)\b/.test(titleOf(row).words),
  );

/** Whether a title says that the stock was counted for the books, where prices are what it is worth. */
export const namesCount = (rows: readonly Cells[]): boolean =>
  rows.some((row) =>
    /\b(?:remanent\w*|inwentaryzac\w+|inwentur\w+|spis\w* z natury|stocktak\w+)\b/.test(titleOf(row).words),
  );

function titleOf(cells: Cells): { readonly title: string; readonly words: string } {
  const title = cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' ');
  if (title.length > LONGEST_TITLE) return { title: '', words: '' };
  return {
    title,
    words: foldForSearch(title)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  };
}
