/** UNECE recommendation 20 codes with a unit every Polish shop uses; packs (`BX`, `XCT`, …) stay as written. */
const UNITS: Readonly<Record<string, string>> = {
  EA: 'szt',
  H87: 'szt',
  C62: 'szt',
  PCE: 'szt',
  NAR: 'szt',
  NMB: 'szt',
  KGM: 'kg',
  GRM: 'g',
  TNE: 't',
  LTR: 'l',
  MLT: 'ml',
  MTR: 'm',
  MTK: 'm2',
  MTQ: 'm3',
  SET: 'kpl',
  PR: 'para',
};

/** The unit as a shop writes it. */
export function unitOf(code: string): string {
  return UNITS[code.trim().toUpperCase()] ?? code.trim();
}
