/** Checks the GS1 check digit of a GTIN-8, -12, -13 or -14 given as digits. */
export function hasValidCheckDigit(digits: string): boolean {
  const { length } = digits;
  if (length !== 8 && (length < 12 || length > 14)) return false;
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const digit = digits.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return false;
    // The check digit itself weighs one: with it the sum is a multiple of ten.
    sum += (length - 1 - i) % 2 === 1 ? digit * 3 : digit;
  }
  return sum % 10 === 0;
}

/** The 14-digit form in which two spellings of one GTIN (UPC-12 and EAN-13 with a leading zero) are equal. */
export function canonicalGtin(digits: string): string {
  return digits.padStart(14, '0');
}
