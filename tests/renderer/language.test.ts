import { describe, expect, it } from 'vitest';
import { en } from '../../src/renderer/language/en';
import { pl } from '../../src/renderer/language/pl';

type Texts = { readonly [key: string]: string | Texts };

/** Every text with its dotted key; plural forms are folded into one. */
function flatten(texts: Texts, path = ''): Map<string, string[]> {
  const flat = new Map<string, string[]>();
  for (const [key, value] of Object.entries(texts)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') {
      const stem = at.replace(/_(one|few|many|other)$/, '');
      flat.set(stem, [...(flat.get(stem) ?? []), value]);
    } else for (const [inner, found] of flatten(value, at)) flat.set(inner, found);
  }
  return flat;
}

const polish = flatten(pl);
const english = flatten(en);
const blanks = (texts: readonly string[]) =>
  [...new Set(texts.flatMap((text) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1])))].sort();

describe('the words of the console', () => {
  it('exist in both languages, none empty', () => {
    expect([...english.keys()].sort()).toEqual([...polish.keys()].sort());
    for (const texts of [...polish.values(), ...english.values()]) {
      for (const text of texts) expect(text.trim()).not.toBe('');
    }
  });

  it('leave the same blanks to be filled', () => {
    for (const [key, texts] of polish) expect(blanks(english.get(key) ?? []), key).toEqual(blanks(texts));
  });

  it('have all four Polish plural forms wherever they have one', () => {
    const forms = new Map<string, number>();
    const count = (texts: Texts, path: string): void => {
      for (const [key, value] of Object.entries(texts)) {
        if (typeof value !== 'string') count(value, `${path}.${key}`);
        else if (/_(one|few|many|other)$/.test(key)) {
          const stem = `${path}.${key.replace(/_\w+$/, '')}`;
          forms.set(stem, (forms.get(stem) ?? 0) + 1);
        }
      }
    };
    count(pl, '');
    expect([...forms].filter(([, number]) => number !== 4)).toEqual([]);
  });
});
