/**
 * A regular expression too long for a line, as a word list of the reader is: its line breaks, and the blanks around them,
 * are no part of it. Patterns within it are put in place; `pattern('i')` with flags.
 */
export const pattern =
  (flags = '') =>
  (text: TemplateStringsArray, ...within: readonly (string | RegExp)[]): RegExp => {
    const parts = within.map((part) => (typeof part === 'string' ? part : part.source));
    return new RegExp(String.raw(text, ...parts).replace(/\s*\n\s*/g, ''), flags);
  };
