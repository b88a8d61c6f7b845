import { foldForSearch } from '../../../foundation';

const MAX_LENGTH = 40;

/**
 * Location codes for the warehouses of a file: a lone one is the shop's `main`, several are named after themselves.
 * `names` maps the file's id to what people call it. No two warehouses share a code.
 */
export function placeCodes(names: ReadonlyMap<string, string>): Map<string, string> {
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  for (const [id, name] of names) {
    const base = names.size === 1 ? 'main' : slug(name) || slug(id) || 'main';
    let code = base;
    for (let n = 2; taken.has(code); n++) code = `${base}-${n}`;
    taken.add(code);
    codes.set(id, code);
  }
  return codes;
}

function slug(text: string): string {
  return foldForSearch(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '');
}
