import { currencyIn } from '../../reading/cells/currency-words';

/** Shows a whole number as its cell does. */
export type CodeFormat = (digits: string) => string;

/** A text in quotes, an escaped character, a zero, or a mark that stands for itself. */
const TOKEN = /"([^"]*)"|\\(.)|(0)|([-/])/y;
/** A word right before the digits belongs to a code (`TW-`); one with a blank between speaks of the number. */
const BELONGS = /\p{L}$|[-/_.]$/u;

/**
 * What a number format makes of a whole number where the result is a code rather than a quantity: `00000` adds zeros,
 * `"TW-"0000` a word, `000-000` a line between. Null for formats of quantities, prices and shares (`0" szt."`, `0.00`),
 * whose words must not become part of the number.
 */
export function codeFormat(format: string | undefined): CodeFormat | null {
  const parts = format === undefined ? null : partsOf(format.split(';')[0] ?? '');
  if (parts === null) return null;
  const zeros = parts.filter((part) => part === null).length;
  const words = parts.filter((part) => part !== null).join('');
  const front = parts.slice(0, parts.indexOf(null)).join('');
  const isNamed = /\p{L}/u.test(front) && BELONGS.test(front) && currencyIn([front]) === null;
  if (zeros === 0 || words.includes(' ') || currencyIn([words]) !== null || (zeros < 2 && !isNamed)) return null;
  return (digits) => {
    let left = digits.padStart(zeros, '0');
    let shown = '';
    let open = zeros;
    for (const part of parts) {
      if (part !== null) {
        shown += part;
        continue;
      }
      const taken = left.slice(0, left.length - open + 1);
      shown += taken;
      left = left.slice(taken.length);
      open--;
    }
    return shown;
  };
}

/** Literal texts, and null for every digit; null where the format has anything else in it. */
function partsOf(format: string): (string | null)[] | null {
  const parts: (string | null)[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < format.length) {
    const match = TOKEN.exec(format);
    if (match === null) return null;
    parts.push(match[3] === undefined ? (match[1] ?? match[2] ?? match[4] ?? '') : null);
  }
  return parts;
}
