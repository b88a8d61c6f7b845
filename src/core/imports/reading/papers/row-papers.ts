import { pattern } from '../../../foundation';
import type { Column, Party, Profile, RowPaper } from '../../types';
import { party } from '../../structured/documents/parties';
import type { Cells } from '../text/csv';
import { headerWords } from '../headings/header-words';
import { oneLine } from '../cells/one-line';
import { dayIn, isOnlyDay } from './day-in';
import { typeOfNumber } from './paper-numbers';

/** Columns that say of a row which paper it stands on; the first that a table has is its number. */
const NUMBERS: readonly RegExp[] = [
  pattern()`
    ^(?:(?:nr|numer) (?:pz|wz|dostawy|przyjecia|awiza)|pz|wz|dokument (?:dostawy|pz|wz)|
    delivery note(?: no| number)?|delivery (?:no|number)|goods receipt(?: no| number)?|grn(?: no)?|
    despatch advice(?: no| number)?|packing slip(?: no| number)?|asn)$
  `,
  /^(?:(?:nr|numer) (?:dok|dokumentu)|dok nr|dokument(?: nr)?|document(?: no| number)?)$/,
  /^(?:(?:nr|numer) (?:faktury(?: vat)?|fv|fvat|fs|rachunku)|faktura(?: vat)?(?: nr)?|fv(?: nr)?|invoice(?: no| number| nr)?|invoiceno)$/,
];
const OTHER_PAPERS =
  /^(?:nr|numer)(?: dok| dokumentu| faktury)? (?:obcy|dostawcy|zewn\w*|zrodl\w*|zrodlowego|powiazan\w*)$/;
const ORDERS =
  /^(?:(?:nr|numer) (?:zamowienia|zam|zd)|zamowienie(?: nr)?|order (?:no|nr|number|id|ref|reference)|orderid|purchase order(?: no| number)?|po (?:no|number))$/;
const DAYS =
  /^(?:dat[ay] (?:wystawienia|dokumentu|dok|faktury|fv|wz|pz|wydania|przyjecia)|data|(?:invoice|document|issue) date|date)$/;
const SUPPLIERS =
  /^(?:(?:nazwa )?(?:dostawc[ay]|kontrahent[a]?|sprzedawc[ay]|wystawc[ay])|(?:supplier|vendor|seller)(?: name)?)$/;
const TAX_IDS =
  /^(?:nip(?: (?:dostawcy|sprzedawcy|kontrahenta|wystawcy))?|(?:supplier |vendor )?(?:vat|tax) (?:id|no|number))$/;
/** As long as a number of a document may be. */
const LONGEST = 40;

type ReadPaper = (cells: Cells) => RowPaper | null;

/**
 * Reads which paper the rows of a table stand on, one after the other; null where no column says. A blank cell below a
 * number means the same paper: programs and merged cells name it once.
 */
export function rowPapers({ columns, kind }: Pick<Profile, 'columns' | 'kind'>): ReadPaper | null {
  const free = columns.filter(({ field, header }) => field === 'ignore' && header !== null);
  const first = (pattern: RegExp) => free.find(({ header }) => pattern.test(headerWords(header ?? '').words));
  // What is ordered stands on the order; what came, on the paper it came with.
  const numbers = kind === 'orders' ? [ORDERS, ...NUMBERS] : NUMBERS;
  const [number, ...others] = numbers.flatMap((pattern) => first(pattern) ?? []);
  if (number === undefined) return null;
  const related = [...others, ...[first(OTHER_PAPERS) ?? []].flat()];
  const [ordered, day, name, taxId] = [ORDERS, DAYS, SUPPLIERS, TAX_IDS].map(first);
  const order = ordered === number ? undefined : ordered;
  const cellOf = (cells: Cells, column: Column | undefined) =>
    column === undefined ? '' : oneLine((cells[column.column] ?? '').trim());
  const numberOf = (cells: Cells, column: Column | undefined) => numberIn(cellOf(cells, column));
  let last: RowPaper | null = null;
  return (cells) => {
    const written = numberOf(cells, number);
    if (written === null) return cellOf(cells, number) === '' ? last : null;
    const supplier: Party = party(cellOf(cells, name), cellOf(cells, taxId), '');
    last = {
      type: typeOfNumber(written, headerWords(number.header ?? '').words),
      number: written,
      issuedAt: dayIn(cellOf(cells, day)),
      supplier,
      related: related.flatMap((column) => numberOf(cells, column) ?? []),
      orders: [numberOf(cells, order) ?? []].flat(),
    };
    return last;
  };
}

const numberIn = (text: string): string | null =>
  /\d/.test(text) && text.length <= LONGEST && !isOnlyDay(text) ? text : null;
