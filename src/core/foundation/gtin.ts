/** Checks the GS1 check digit of a GTIN-8, -12, -13 or -14 given as digits. */
export function hasValidCheckDigit(digits: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length - 1; i++) {
    const weight = (digits.length - 1 - i) % 2 === 1 ? 3 : 1;
    sum += (digits.charCodeAt(i) - 48) * weight;
  }
  return (10 - (sum % 10)) % 10 === digits.charCodeAt(digits.length - 1) - 48;
}

/** The 14-digit form in which two spellings of one GTIN (UPC-12 and EAN-13 with a leading zero) are equal. */
export function canonicalGtin(digits: string): string {
  return digits.padStart(14, '0');
}
