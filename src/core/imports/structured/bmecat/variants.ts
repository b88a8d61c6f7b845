import { inPolish } from '../catalogues/language';
import { childAt, textAt, type XmlElement } from '../xml';

/** One thing of an article that comes in several: its code is the article's with this behind it. */
export interface BmecatVariant {
  readonly supplement: string;
  /** What tells it from the others: its size, its colour. */
  readonly values: readonly string[];
}

/** Of more no shop sells an article; what a file asks for beyond is a fault of it. */
const MOST_VARIANTS = 1000;

/**
 * The variants of an article, none where it is one thing. Every feature with variants multiplies them; the supplements
 * stand behind the article's code in the order the features give themselves (`VORDER`). Null where they are too many.
 */
export function variantsOf(article: XmlElement): readonly BmecatVariant[] | null {
  const features = article.children
    .filter(({ name }) => /^(ARTICLE|PRODUCT)_FEATURES$/.test(name))
    .flatMap(({ children }) => children.filter(({ name }) => name === 'FEATURE'))
    .flatMap((feature) => childAt(feature, 'VARIANTS') ?? [])
    .toSorted((a, b) => orderOf(a) - orderOf(b));
  let variants: BmecatVariant[] = [];
  for (const feature of features) {
    const choices = feature.children.filter(({ name }) => name === 'VARIANT').map(choiceOf);
    if (choices.length === 0) continue;
    const before = variants.length === 0 ? [{ supplement: '', values: [] }] : variants;
    if (before.length * choices.length > MOST_VARIANTS) return null;
    variants = before.flatMap(({ supplement, values }) =>
      choices.map((choice) => ({
        supplement: supplement + choice.supplement,
        values: [...values, ...choice.values],
      })),
    );
  }
  return variants;
}

function orderOf(variants: XmlElement): number {
  const order = Number(textAt(variants, 'VORDER') || 'none');
  return Number.isFinite(order) ? order : Number.MAX_SAFE_INTEGER;
}

function choiceOf(variant: XmlElement): BmecatVariant {
  const value = inPolish(variant.children.filter(({ name }) => name === 'FVALUE'));
  const supplement = textAt(variant, 'SUPPLIER_AID_SUPPLEMENT') || textAt(variant, 'SUPPLIER_PID_SUPPLEMENT');
  return { supplement, values: value === '' ? [] : [value] };
}
