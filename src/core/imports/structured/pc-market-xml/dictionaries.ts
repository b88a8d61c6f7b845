import { textAt, type XmlElement } from '../xml';

/** What the lists beside the goods of a transmission say their numbers mean. */
export interface Dictionaries {
  /** Unit by jm_id. */
  readonly units: Map<string, string>;
  /** VAT code or rate by vat_id. */
  readonly vat: Map<string, string>;
  /** Name by magazyn_id. */
  readonly warehouses: Map<string, string>;
}

export function noDictionaries(): Dictionaries {
  return { units: new Map(), vat: new Map(), warehouses: new Map() };
}

const LIST = /\/(jm|jednostk[ai]\w*|miar[ay]|vat|stawk[ai]\w*|magazyn)$/i;

/** An entry of a list of units, rates or warehouses; the ones inside goods belong to the goods. */
export function isDictionary(path: string): boolean {
  return LIST.test(path) && !path.includes('/towar/');
}

/**
 * Lists are called differently from one version of PC-Market to another, their keys are not: an entry has the number that
 * goods refer to, and a name in one of a few fields.
 */
export function addEntries(element: XmlElement, known: Dictionaries): void {
  const child = (name: string) => textAt(element, name);
  const first = (...names: readonly string[]) => names.map(child).find((text) => text !== '') ?? '';
  const [unit, rate, warehouse] = [child('jm_id'), child('vat_id'), child('magazyn_id')];
  if (unit !== '') addTo(known.units, unit, first('jm_nazwa', 'nazwa', 'jm', 'skrot', 'jm_skrot', 'symbol'));
  if (rate !== '') addTo(known.vat, rate, first('vat_stawka', 'stawka', 'vat_nazwa', 'nazwa', 'symbol', 'vat'));
  if (warehouse !== '') addTo(known.warehouses, warehouse, first('magazyn_nazwa', 'nazwa', 'skrot', 'symbol'));
  if (unit + rate + warehouse === '') for (const inner of element.children) addEntries(inner, known);
}

function addTo(list: Map<string, string>, id: string, meaning: string): void {
  if (meaning !== '') list.set(id, meaning);
}
