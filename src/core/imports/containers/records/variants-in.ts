import { meaningOf } from '../../reading/headings/header-words';
import type { FieldedRecord } from './fielded-record';
import { fieldsOf } from './fields';
import { isName, labelOfVariant, TABLE_BEFORE } from './variant-label';

export type KeyKind = 'sku' | 'gtin' | 'id';

/** A variant as its record tells of it. */
export interface Variant {
  readonly fields: ReadonlyMap<string, string>;
  readonly label: string;
  readonly keys: Readonly<Record<KeyKind, Key | null>>;
}

export interface Key {
  readonly field: string;
  readonly value: string;
}

const NUMBER = /^\d+$/;

/** A record without its variants, and these, of the elements at `path` within it (`sizes/size`). */
export function takeApart(
  record: FieldedRecord,
  path: string,
): { readonly own: FieldedRecord; readonly variants: readonly Variant[] } {
  const variants: Variant[] = [];
  const without = (
    element: FieldedRecord,
    names: readonly string[],
    around: readonly FieldedRecord[],
  ): FieldedRecord => {
    const [wanted, ...deeper] = names;
    const children = element.children.flatMap((child) => {
      if (child.name !== wanted && !(wanted === '#' && NUMBER.test(child.name))) return [child];
      if (deeper.length > 0) {
        const rest = without(child, deeper, [...around, bare(child, deeper[0] ?? '')]);
        return rest.children.length > 0 || Object.keys(rest.attributes).length > 0 ? [rest] : [];
      }
      variants.push(variantOf(NUMBER.test(child.name) ? numbered(child) : child, around));
      return [];
    });
    return { ...element, children };
  };
  const own = without(record, path.split('/'), []);
  return { own, variants };
}

/** Objects of JSON under their numbers are told apart by these. */
const numbered = (child: FieldedRecord): FieldedRecord => ({
  ...child,
  attributes: child.children.some(({ name }) => name === 'id') ? {} : { id: child.name },
});

/** What a field of a variant is called where a product says the same. */
export function variantField(field: string): string {
  const named = `prod_${field.replace(TABLE_BEFORE, '')}`;
  return TABLE_BEFORE.test(field) && meaningOf(field) === null && meaningOf(named) !== null ? named : field;
}

/** What an element says itself, without the elements of the next name on the way to the variants. */
const bare = (element: FieldedRecord, next: string): FieldedRecord => ({
  ...element,
  children: element.children.filter(({ name }) => name !== next),
});

/** A variant, called after what stands around it as well: the colour of a size; its price is that of the colour, too. */
function variantOf(element: FieldedRecord, around: readonly FieldedRecord[]): Variant {
  const fields = new Map([...fieldsOf(element)].map(([field, value]) => [variantField(field), value] as const));
  const isPrice = (field: string) => meaningOf(field)?.field === 'price';
  for (const outer of around.toReversed()) {
    if ([...fields.keys()].some(isPrice)) break;
    for (const [field, value] of fieldsOf(outer)) if (isPrice(field)) fields.set(field, value);
  }
  const labels = [...around, element]
    .map((one) => labelOfVariant(one).replace(/\s+/g, ' '))
    .filter((one) => one !== '');
  return {
    fields,
    label: [...new Set(labels)].join(', '),
    keys: { sku: codeIn(fields), gtin: keyIn(fields, 'gtin'), id: keyIn(fields, 'sku') },
  };
}

/** A code people use, the best of those there are; no number of a record. */
export function codeIn(fields: ReadonlyMap<string, string>): Key | null {
  let best: (Key & { readonly rank: number }) | null = null;
  for (const [field, value] of fields) {
    const meaning = meaningOf(field);
    if (meaning?.field !== 'sku' || meaning.isId) continue;
    if (best === null || meaning.rank < best.rank) best = { field, value, rank: meaning.rank };
  }
  return best;
}

export function keyIn(fields: ReadonlyMap<string, string>, wanted: 'sku' | 'gtin'): Key | null {
  for (const [field, value] of fields) if (meaningOf(field)?.field === wanted) return { field, value };
  return null;
}

/** The field of a record's name; a description where there is none. */
export function nameFieldOf(fields: ReadonlyMap<string, string>): string | null {
  let other: string | null = null;
  for (const field of fields.keys()) {
    if (isName(field)) return field;
    if (meaningOf(field)?.field === 'name') other ??= field;
  }
  return other;
}
