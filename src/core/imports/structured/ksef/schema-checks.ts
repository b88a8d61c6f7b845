import { type Problem, problem } from '../../../foundation';
import { isoDate } from '../documents/facts';
import { plainDecimal } from '../documents/decimals';
import type { XmlElement } from '../xml';

/** The most decimal places the schema allows, by element; anything in the list is an xs:decimal. */
const PLACES: Readonly<Record<string, number>> = { P_8B: 6, P_9A: 8, P_9B: 8, P_10: 8, P_11: 2, P_11A: 2, P_15: 2 };
const TAX_TOTAL = /^P_1[34]_[\dW_]+$/;
const DATES = new Set(['P_1', 'P_6']);
const PLACEHOLDER = /#\w{1,200}#|\{\{.{0,200}?\}\}|\$\{.{0,200}?\}|%\w{1,200}%/;

/**
 * What the schema of KSeF has against a value, or null. KSeF lets no such invoice in: a file that has one is damaged,
 * edited by hand or was never sent, and its numbers are not to be guessed at (`1,000` may be one or a thousand).
 */
export function schemaFault({ name, text, line }: XmlElement): Problem | null {
  const facts = { element: name, value: text, line };
  if (DATES.has(name)) return text === '' || isoDate(text) === text ? null : problem('document_invalid', facts);
  const places = TAX_TOTAL.test(name) ? 2 : PLACES[name];
  if (places === undefined || text === '') return null;
  const fraction = text.split('.')[1] ?? '';
  return plainDecimal(text) === null || fraction.length > places ? problem('document_invalid', facts) : null;
}

/** Whether a value was never filled in: `#nip#`, `{{number}}`. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}
