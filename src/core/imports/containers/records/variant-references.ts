import type { FieldedRecord } from './fielded-record';

const VARIANTS = /^(?:(?:product[_-]?)?(?:variants?|variations?|combinations?)|warian\w*|kombinacj\w*)$/i;
const NUMBER = /^\d+$/;
const DEEPEST = 3;

/** Variants a record only refers to by their numbers. */
interface VariantReferences {
  readonly path: string;
  readonly ids: readonly string[];
}

/**
 * The variants of a product that are told of elsewhere (`variations: [732, 733]`); null where there are none. What such a
 * record says of stock is theirs together, and of none of them.
 */
export function variantReferences(record: FieldedRecord, above = '', depth = 1): VariantReferences | null {
  for (const child of record.children) {
    const path = above === '' ? child.name : `${above}/${child.name}`;
    if (VARIANTS.test(child.name)) {
      const siblings = record.children.filter(({ name }) => name === child.name);
      const ids = (siblings.length > 1 ? siblings : child.children).flatMap((one) => idOf(one) ?? []);
      if (ids.length > 0 && (siblings.length === 1 || ids.length > 1)) return { path, ids };
    }
    const inside = depth < DEEPEST ? variantReferences(child, path, depth + 1) : null;
    if (inside !== null) return inside;
  }
  return null;
}

/** The number of an element that says nothing else. */
function idOf({ text, children, attributes }: FieldedRecord): string | null {
  const own = [...Object.keys(attributes), ...children.map(({ name }) => name)].filter((name) => name !== 'href');
  if (own.some((name) => name.toLowerCase() !== 'id')) return null;
  const id = (attributes['id'] ?? children[0]?.text ?? text).trim();
  return NUMBER.test(id) ? id : null;
}
