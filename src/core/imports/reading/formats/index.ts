import type { Profile } from '../../types';
import { headerWords } from '../header-words';
import type { Format, RowRules } from './format';
import { prestashop, prestashopCombinations } from './prestashop';
import { shopify } from './shopify';
import { woocommerce } from './woocommerce';

export type { Format, RowRules } from './format';

/** Any table with a header that the general words explain. */
const plain: Format = { id: 'csv', recognises: () => true };

const FORMATS: readonly Format[] = [woocommerce, shopify, prestashopCombinations, prestashop, plain];

export function formatOf(headers: readonly string[]): Format {
  const words = headers.map((header) => headerWords(header).words);
  return FORMATS.find((format) => format.recognises(words)) ?? plain;
}

export function rowRulesOf(profile: Profile): RowRules {
  return FORMATS.find((format) => format.id === profile.format)?.rowRules?.(profile) ?? {};
}
