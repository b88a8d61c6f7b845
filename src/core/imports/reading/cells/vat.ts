/** VAT codes as written in Poland, each with its rate in percent. */
const RATES: Readonly<Record<string, number>> = { '23': 23, '8': 8, '5': 5, '0': 0, zw: 0, np: 0, oo: 0 };

const WORDS: Readonly<Record<string, string>> = {
  zw: 'zw',
  zwolniony: 'zw',
  zwolnione: 'zw',
  exempt: 'zw',
  np: 'np',
  npi: 'np',
  npii: 'np',
  oo: 'oo',
};

/** The code a cell means (`23`, `23%`, `23,00`, `0,23`, `VAT 8%`, `zw.`), or null when it is none of them. */
export function readVatCode(text: string): string | null {
  const bare = text
    .toLowerCase()
    .replace(/vat|stawka|ptu|[\s\u00a0%]/g, '')
    .replace(',', '.');
  const word = WORDS[bare.replace(/\./g, '')];
  if (word !== undefined) return word;
  const share = /^0?\.(\d{1,2})0*$/.exec(bare);
  const percent = share ? String(Number((share[1] ?? '').padEnd(2, '0'))) : /^(\d{1,2})(?:\.0*)?$/.exec(bare)?.[1];
  if (percent === undefined) return null;
  const code = String(Number(percent));
  return code in RATES ? code : null;
}

/** A rate of another country of the Union, as a share of a hundred. */
export const isForeignRate = (cell: string): boolean =>
  /^(?:VAT\s*)?(?:[3-9]|1\d|2[0-7])(?:[.,]0+|[.,]5)?\s*%?$/i.test(cell.trim());

/** The rates behind the letters of a fiscal printer as Polish printers are set; a file that uses them is asked about. */
const FISCAL_LETTERS: Readonly<Record<string, string>> = { A: '23', B: '8', C: '5', D: '0' };

export const isFiscalLetter = (cell: string): boolean => cell.trim().toUpperCase() in FISCAL_LETTERS;

/** The code a cell of a table means: as `readVatCode`, and the letters of a fiscal printer. */
export const vatCodeInTable = (cell: string): string | null =>
  readVatCode(cell) ?? FISCAL_LETTERS[cell.trim().toUpperCase()] ?? null;

export function vatRate(code: string): number | null {
  return RATES[code] ?? null;
}
