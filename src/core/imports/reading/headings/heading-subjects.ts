import { pattern } from '../../../foundation';
import { headerWords } from './header-words';

/** Whether a header speaks of tax, so that a bare price beside it may be with or without it. */
export const speaksOfTax = (header: string): boolean => /\b(vat|tax|ptu|podat\w*)\b/.test(headerWords(header).words);

/** Whether a header speaks of money or tax, so that the numbers under it are no stock and no code whatever they look like. */
export const speaksOfMoney = (header: string): boolean => speaksOfTax(header) || MONEY.test(headerWords(header).words);

const MONEY = pattern()`
  \b(prices?|cen[ay]?|kwota|wartosc|value|netto|brutto|mrp|rrp|srp|msrp|celkem|spolu|dph|castka|suma|betrag|
  summe|preis|prix|prezzo|precio|pln|zl|eur|usd|gbp|czk)\b
`;

/** Whether a header names a place, a document, a party or a way to pay: no code of goods, however it differs by row. */
export const speaksOfOthers = (header: string): boolean => OTHERS.test(headerWords(header).words);

const OTHERS = pattern()`
  \b(lokalizacj\w*|miejsc\w*|polk\w*|regal\w*|shelf|shelves|rack|bin|location|lagerort|emplacement|umisteni|
  dokument\w*|doklad\w*|objednavk\w*|odberatel\w*|zakaznik\w*|dodavatel\w*|raport\w*|reports?|faktur\w*|
  paragon\w*|zamowien\w*|document|invoice|receipt|order|kontrahent\w*|klient\w*|customer\w*|nip|metod\w*|
  method|platnosc\w*|payment|employees?|pracowni\w*|regions?|territor\w*|shippers?|carriers?|przewoznik\w*|
  alias\w*|users?|uzytkownik\w*|compan(?:y|ies)|firm[ay]?|address\w*|adres\w*)\b
`;
