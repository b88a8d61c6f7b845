// What the package says of its maker that is made up: an address nobody has yet must not be shipped unnoticed.

/** Domains for examples only (RFC 2606): nobody owns them, so that whoever publishes names addresses of their own. */
const MADE_UP = /[\w.+-]*@?[\w.-]+\.(?:example|test|invalid)\b/;

/** The fields of `tree`, as `a.b`, whose text names a made-up address. */
export function placeholders(tree, path = []) {
  if (typeof tree === 'string') return MADE_UP.test(tree) ? [{ field: path.join('.'), value: tree }] : [];
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => placeholders(value, [...path, key]));
}
