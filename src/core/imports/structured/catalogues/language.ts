import type { XmlElement } from '../xml';

/**
 * The text of the Polish one of several elements that say the same in different languages; without a Polish one, the
 * first that says anything.
 */
export function inPolish(elements: readonly XmlElement[]): string {
  const spoken = elements.filter(({ text }) => text !== '');
  const polish = spoken.find(({ attributes }) => /^(pl|pol)\b/i.test(attributes.lang ?? ''));
  return (polish ?? spoken[0])?.text ?? '';
}
