import { pattern } from '../../../foundation';
import { meaningOf } from '../../reading/headings/header-words';
import type { FieldedRecord } from './fielded-record';

const OPTION = pattern('i')`
  ^(?:sizes?|rozmiar\w*|kolor\w*|colou?rs?|labels?|warian\w*|variants?|options?[_-]?\d?|opcj\w*|values?|
  wartos\w*|cech\w*|attribut\w*|atrybut\w*|param\w*|features?|(?:opt|option)[_-]?value|val)$
`;
/** Beside the value it is the name of what is chosen (`Rozmiar`), or a number of it. */
const NOT_VALUE = /^(?:name|nazwa|key|id|slug|group|grupa|type|typ|code|kod|.*_id)$/i;
/** Programs that put the table's name before every field have one for variants, too: `opt_ean`, `var_symbol`. */
export const TABLE_BEFORE = /^(?:opt|opcja|option|var|wariant|variant|size|rozmiar|comb|child|sub)[_-]/i;
/** What a product of which there is only one kind says instead of a size. */
const ONLY_KIND =
  /^(?:uniw\w*|universal\w*|one ?-?size|default(?: title)?|domy[sś]ln\w*|standard\w*|jeden rozmiar|bez rozmiaru|brak|none|n\/a|-|—|0)?$/i;
const MOST = 4;

/** Whether a variant is called what only goods without variants are called. */
export const isOnlyKind = (label: string): boolean => ONLY_KIND.test(label.trim());

/** What tells a variant from its siblings in words (`S`, `czerwony, M`); empty where it says nothing. */
export function labelOfVariant(variant: FieldedRecord): string {
  const name = namesOf(variant).find((text) => text !== '');
  if (name !== undefined) return name;
  const found: string[] = [];
  for (const [key, value] of Object.entries(variant.attributes)) if (isOption(key)) found.push(value.trim());
  for (const child of variant.children) if (isOption(child.name)) found.push(...valuesOf(child));
  const own = variant.children.length === 0 ? [variant.text.trim()] : [];
  return [...new Set([...found, ...own])]
    .filter((text) => text !== '')
    .slice(0, MOST)
    .join(', ');
}

/** Whether a field says what is chosen; `wariant_id` and `wariant_ean` are called a variant's, and say nothing of it. */
function isOption(field: string): boolean {
  const bare = field.replace(TABLE_BEFORE, '');
  return OPTION.test(field) && (bare === field || (!NOT_VALUE.test(bare) && meaningOf(`prod_${bare}`) === null));
}

/** Whether a field holds a name, rather than a description or a word that may be one. */
export function isName(field: string): boolean {
  const meaning = meaningOf(field);
  return meaning?.field === 'name' && meaning.rank === 1;
}

function namesOf({ attributes, children }: FieldedRecord): string[] {
  const named = children.filter(({ name, children: inner }) => inner.length === 0 && isName(name));
  return [
    ...Object.entries(attributes).flatMap(([key, value]) => (isName(key) ? [value.trim()] : [])),
    ...named.map(({ text }) => text.trim()),
  ];
}

/** The chosen values inside an element of options: its text, or the leaves that are no names of options. */
function valuesOf({ children, text, attributes }: FieldedRecord): string[] {
  if (children.length === 0) {
    const value = attributes['value'] ?? attributes['wartosc'];
    return [text.trim() || value?.trim() || ''];
  }
  return children.flatMap((child) => (NOT_VALUE.test(child.name) ? [] : valuesOf(child)));
}
