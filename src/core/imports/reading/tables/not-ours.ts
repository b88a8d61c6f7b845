import { type Problem, problem, pattern } from '../../../foundation';
import type { Column, Profile } from '../../types';
import type { Cells } from '../text/csv';
import { headerWords, meaningOf } from '../headings/header-words';

/** Words of headers by what a table with several of them is; none of it can change stock or prices. */
const ADDRESS = pattern()`
  ^(e ?mail|adres e ?mail|email address|telefon\w*|tel|phone\w*|phone number|mobile|komorka|nip|tax id|
  vat number|pesel|ulica|street|address\w*( \d)?|adres\w*|city|miasto|miejscowosc|kod pocztowy|zip|zip code|
  zipcode|postcode|postal code|first name|last name|imie|nazwisko|imie i nazwisko|birthday|data urodzenia|
  newsletter)$
`;
const BANK = pattern()`
  ^(saldo\w*|saldo po operacji|balance|kwota( operacji| transakcji)?|amount|rachunek\w*|numer rachunku|
  nr rachunku|iban|tytul( operacji| przelewu)?|opis operacji|data (operacji|ksiegowania|waluty|transakcji)|
  booking date|value date|transaction date|nadawca odbiorca|debit|credit|uznani[ae]|obciazeni[ae]|
  typ operacji|rodzaj operacji|wn|ma|konto)$
`;
const CATEGORY = pattern()`
  ^(category id|id kategorii|category name|nazwa kategorii|parent category|kategoria nadrzedna|root category|
  parent category id|parent category external id|id kategorii nadrzednej)$
`;
/** Record numbers of what is no goods, in which the rows of a list of it begin. */
const OTHER_THING = pattern()`
  ^(?:(?:supplier|vendor|manufacturer|brand|producer|shipper|carrier|alias|store|customer|employee|user|
  contact|region|territory|country|state|currency|zone|attribute|feature|tax|warehouse|location) id|
  id (?:dostawcy|producenta|marki|przewoznika|sklepu|klienta|kontrahenta|pracownika|uzytkownika|regionu|kraju|
  waluty|cechy|magazynu))$
`;
/** A header that speaks of goods after all. */
const GOODS = pattern()`
  \b(?:product\w*|produkt\w*|towar\w*|item\w*|article\w*|artykul\w*|asortyment\w*|sku|part|symbol\w*|
  indeks\w*|index|model\w*|kod\w*|codes?|price\w*|cen[ay]|stock|qty|quantity|ilosc\w*|stan\w*)\b
`;
const DOCUMENT_HEADS = pattern()`
  \b(order (id|no|nr|number|date|reference|status)|supply order|purchase order|invoice (no|number|date)|
  invoiceno|nr (faktury|zamowienia|dokumentu)|numer (faktury|zamowienia|dokumentu)|data (zamowienia|
  wystawienia|sprzedazy))\b
`;

/** What rows of anything may be numbered with. */
const RECORD_NUMBER = /^(id|no|nr|external id)$/;

/** Codes of what sets are made of, beside those of the sets: their quantities are no stock. */
const CODE = '(?:kod|symbol|indeks|sku|code|nr|numer|no|item)';
const PART_OF_SET = pattern()`
  \b(?:${CODE} (?:skladnik\w*|komponent\w*|surowc\w*)|component (?:sku|code|item|no)|
  (?:skladnik|komponent|surowiec) ${CODE})\b
`;
const SET = pattern()`
  \b(?:${CODE} (?:zestaw\w*|komplet\w*|wyrob\w*|receptur\w*)|
  (?:bundle|kit|set|parent|product|finished) (?:sku|code|item|no)|(?:zestaw|wyrob) ${CODE})\b
`;

/** Above a table without known headings. */
const SEARCHED_ROWS = 10;

/**
 * What a table without goods plainly is instead: file_is_customers, file_is_bank_statement, file_is_categories,
 * file_is_documents, file_lists_no_goods; null where nothing says so. A table whose headers name a barcode, a price or a stock is never one of
 * them; what was only guessed from cells is no reason to believe in goods. `rows` are the first of the table, which may be
 * headings that say nothing of goods.
 */
export function notOurs(file: string, profile: Profile, rows: readonly Cells[]): Problem | null {
  const { format, kind, headerLine, columns } = profile;
  if (!format.startsWith('csv') && kind !== 'orders') return null;
  if (headerLine === null) {
    return rows.slice(0, SEARCHED_ROWS).reduce<Problem | null>((found, cells) => found ?? headedAs(file, cells), null);
  }
  const named = columns.map(({ header }) => (header === null ? null : meaningOf(header)?.field));
  const words = columns.flatMap(({ header }) => (header === null ? [] : [headerWords(header).words]));
  const count = (kind: RegExp) => words.filter((word) => kind.test(word)).length;
  const facts = { file, columns: foundHeaders(columns) };
  // A balance is called as a stock may be.
  if (count(BANK) >= 4 && !named.includes('gtin') && !named.includes('price')) {
    return problem('file_is_bank_statement', facts);
  }
  if (
    words.some((word) => PART_OF_SET.test(word)) &&
    words.some((word) => SET.test(word)) &&
    !named.includes('price')
  ) {
    return problem('file_is_components', facts);
  }
  if ((['gtin', 'price', 'stock', 'quantity'] as const).some((field) => named.includes(field))) return null;
  if (columns.some(({ field }) => field === 'quantity')) return null;
  if (count(ADDRESS) >= 2) return problem('file_is_customers', facts);
  if (count(BANK) >= 3) return problem('file_is_bank_statement', facts);
  if (count(DOCUMENT_HEADS) >= 1) return problem('file_is_documents', facts);
  const coded = columns.some(({ header }, i) => named[i] === 'sku' && !RECORD_NUMBER.test(wordsOr(header)));
  if (!coded && count(CATEGORY) >= 1) return problem('file_is_categories', facts);
  const [first] = columns;
  if (first && OTHER_THING.test(wordsOr(first.header)) && count(GOODS) === 0) {
    return problem('file_lists_no_goods', { ...facts, column: first.header ?? '' });
  }
  return null;
}

/** A row that is the headings of accounts or of people. */
function headedAs(file: string, cells: Cells): Problem | null {
  const words = cells.map((cell) => headerWords(cell).words);
  const facts = { file, columns: cells.slice(0, 20).join(', ') };
  const count = (kind: RegExp) => words.filter((word) => kind.test(word)).length;
  if (count(BANK) >= 3) return problem('file_is_bank_statement', facts);
  return count(ADDRESS) >= 3 ? problem('file_is_customers', facts) : null;
}

const wordsOr = (header: string | null): string => (header === null ? '' : headerWords(header).words);

export function foundHeaders(columns: readonly Column[]): string {
  return columns
    .flatMap(({ header }) => (header === null ? [] : [header]))
    .slice(0, 20)
    .join(', ');
}
