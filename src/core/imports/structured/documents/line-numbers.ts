import { problem } from '../../../foundation';
import type { XmlElement } from '../xml';
import { plainDecimal, quotient } from './decimals';
import { type OpenDocument, refuse } from './facts';

/**
 * The number in an element, or an empty string where there is none. One that cannot be read without guessing refuses its
 * document: with the rest of the lines booked, nobody would look for the goods of this one.
 */
export function quantityIn(
  element: XmlElement | null,
  document: OpenDocument,
  read: (text: string) => string | null = plainDecimal,
): string {
  if (element === null || element.text === '') return '';
  const number = read(element.text);
  if (number !== null) return number;
  refuse(
    document,
    problem('document_number_unreadable', { element: element.name, value: element.text, line: element.line }),
  );
  return '';
}

/** The price of one where a price is for `per`; empty where it is not known. Only people look at it, so it may be rounded. */
export function priceOfOne(price: string, per: string): string {
  const amount = plainDecimal(price);
  if (amount === null) return '';
  const base = per === '' ? '1' : plainDecimal(per);
  return base === null ? '' : (quotient(amount, base)?.value ?? '');
}
