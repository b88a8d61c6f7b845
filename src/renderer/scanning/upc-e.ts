import { hasCheckDigit } from './check-digit';

/**
 * Where the zeros go that a UPC-E leaves out, by its last digit (GS1 General Specifications, 5.2.2.4; JsBarcode and ZXing
 * have the same table): x is the next digit of the six.
 */
const EXPANSIONS = [
  'xx00000xxx',
  'xx10000xxx',
  'xx20000xxx',
  'xxx00000xx',
  'xxxx00000x',
  'xxxxx00005',
  'xxxxx00006',
  'xxxxx00007',
  'xxxxx00008',
  'xxxxx00009',
] as const;

/**
 * The UPC-A that a UPC-E stands for, as scanners send it: number system 0 or 1, six digits, check digit. Null for
 * anything else; the check digit is the long form’s.
 */
export function expandUpcE(code: string): string | null {
  const [, system, body, check] = /^([01])(\d{6})(\d)$/.exec(code) ?? [];
  if (system === undefined || body === undefined || check === undefined) return null;
  const digits = [...body];
  const long = [...(EXPANSIONS[Number(digits[5])] ?? '')].map((place) => (place === 'x' ? digits.shift() : place));
  const full = `${system}${long.join('')}${check}`;
  return hasCheckDigit(full) ? full : null;
}
