/** Digits in the length of an EAN-8, UPC-A, EAN-13 or GTIN-14. */
export const isGtin = (code: string): boolean => /^(\d{8}|\d{12,14})$/.test(code);

/** The last digit makes the weighted sum a multiple of ten. */
export function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reduceRight((total, digit, i) => {
    const fromRight = digits.length - 1 - i;
    return total + Number(digit) * (fromRight % 2 === 1 ? 3 : 1);
  }, 0);
  return sum % 10 === 0;
}
