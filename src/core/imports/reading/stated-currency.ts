import type { Detection } from '../types';
import { type Outcome, problem } from '../../foundation';
import { currencyColumn } from './cells/currency-words';
import type { InspectHints } from './tables/inspect-hints';
import { withDoubts } from './with-doubts';

/** A currency named anywhere in a feed, as an element, an attribute or a key. */
const STATED =
  /(?:currency|waluta)(?:[_-]?code)?["']?\s*(?:[:=]\s*["']|(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[)?)([A-Za-z]{3})\b/gi;

/**
 * A feed may name its currency once, above its records. Where that is another than the shop's, and the prices themselves
 * name none, the prices are in it and a person is asked.
 */
export function inStatedCurrency(
  found: Outcome<Detection>,
  head: string,
  { currency: expected, overrides, stored }: InspectHints,
): Outcome<Detection> {
  if (!found.ok || stored !== undefined || overrides?.currency !== undefined) return found;
  const { profile, doubts } = found.value;
  const isSaid = profile.currency !== expected || currencyColumn(profile) !== null;
  if (isSaid || !profile.columns.some(({ field }) => field === 'price')) return found;
  const stated = new Set([...head.matchAll(STATED)].map(([, code]) => code?.toUpperCase()));
  const [currency] = stated;
  if (stated.size !== 1 || currency === undefined || currency === expected) return found;
  const asked = withDoubts(found.value, [...doubts, problem('currency_differs', { currency, expected })]);
  return { ok: true, value: { ...asked, profile: { ...asked.profile, currency } } };
}
