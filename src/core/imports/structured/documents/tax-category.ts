/** Codes of UNTDID 5305 that say more than a rate. */
const CATEGORIES: Readonly<Record<string, string>> = { E: 'zw', AE: 'oo', O: 'np', K: '0', G: '0', Z: '0' };

/** VAT as it is written in Poland, from a category (`S`, `E`, `AE`, …) and a percentage. */
export function vatOf(category: string, percent: string): string {
  return CATEGORIES[category.trim().toUpperCase()] ?? percent.replace(/\.0*$/, '');
}
