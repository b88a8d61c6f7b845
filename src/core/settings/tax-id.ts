const WEIGHTS = [6, 5, 7, 2, 3, 4, 5, 6, 7] as const;

/** The ten digits of a NIP as people write it (`PL 525-244-57-67`); null where the check digit says it is mistyped. */
export function readTaxId(text: string): string | null {
  const digits = text.replace(/^\s*PL/i, '').replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(digits)) return null;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return sum % 11 === Number(digits[9]) ? digits : null;
}
