import { GROUP_SEPARATOR } from './key-reading';

/** What a GS1 element string (GS1-128, DataMatrix) says of the goods; the rest of it is of no use on a shelf. */
export interface Gs1Elements {
  /** AI 01, or 02 where the label is on a box of them. */
  readonly gtin: string;
  readonly batch: string | null;
  /** AI 17, `YYYY-MM-DD`; day 00 is the last of its month. */
  readonly expires: string | null;
  /** AI 37 or 30: how many of the product are in there. */
  readonly count: number | null;
  /** AI 310n in kilograms. */
  readonly weightKg: number | null;
}

/** Lengths of values that have one; all others run to the separator. */
const FIXED: Readonly<Record<string, number>> = {
  '00': 18,
  '01': 14,
  '02': 14,
  '11': 6,
  '12': 6,
  '13': 6,
  '15': 6,
  '16': 6,
  '17': 6,
  '20': 2,
};
/** Values without a length of their own, and the longest they may be. */
const OPEN: Readonly<Record<string, number>> = {
  '10': 20,
  '21': 20,
  '22': 20,
  '30': 8,
  '37': 8,
  '240': 30,
  '241': 30,
  '250': 30,
  '400': 30,
  '410': 13,
  '414': 13,
  '415': 13,
  '8008': 12,
};
/** Measures: four digits name one, the last of them where the decimal point is. */
const MEASURE = /^3[1-6]\d\d/;
const MEASURE_LENGTH = 6;
const SYMBOLOGY = /^\](C1|d2|Q3|e0|J1)/i;

/** Null where the text is no element string with a GTIN in it. */
export function readGs1(text: string): Gs1Elements | null {
  const found = elementsOf(text);
  const gtin = found?.get('01') ?? found?.get('02');
  if (!found || gtin === undefined || !/^\d{14}$/.test(gtin)) return null;
  const count = Number(found.get('37') ?? found.get('30') ?? 'none');
  return {
    gtin,
    batch: found.get('10') ?? null,
    expires: dateOf(found.get('17')),
    count: Number.isSafeInteger(count) && count > 0 ? count : null,
    weightKg: weightOf(found),
  };
}

function elementsOf(text: string): Map<string, string> | null {
  const bare = text.replace(SYMBOLOGY, '');
  const printed = [...bare.matchAll(/\((\d{2,4})\)([^(]+)/g)];
  if (bare.startsWith('(')) {
    return new Map(printed.map(([, ai = '', value = '']) => [ai, value.replaceAll(GROUP_SEPARATOR, '').trim()]));
  }
  const found = new Map<string, string>();
  for (let rest = withoutSeparator(bare); rest !== '';) {
    const ai = aiOf(rest);
    if (ai === null) return null;
    const body = rest.slice(ai.length);
    const end = body.indexOf(GROUP_SEPARATOR);
    const fixed = MEASURE.test(ai) ? MEASURE_LENGTH : FIXED[ai];
    const value = fixed === undefined ? (end < 0 ? body : body.slice(0, end)) : body.slice(0, fixed);
    if (value === '' || value.length < (fixed ?? 1) || value.length > (fixed ?? OPEN[ai] ?? 0)) return null;
    found.set(ai, value);
    rest = withoutSeparator(body.slice(value.length));
  }
  return found.size > 0 ? found : null;
}

const withoutSeparator = (text: string) => (text.startsWith(GROUP_SEPARATOR) ? text.slice(1) : text);

function aiOf(text: string): string | null {
  const measure = MEASURE.exec(text)?.[0];
  if (measure !== undefined) return measure;
  return [2, 3, 4].map((n) => text.slice(0, n)).find((ai) => ai in FIXED || ai in OPEN) ?? null;
}

function dateOf(value: string | undefined): string | null {
  const [, year, month, day] = /^(\d\d)(\d\d)(\d\d)$/.exec(value ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const last = new Date(Date.UTC(2000 + Number(year), Number(month), 0)).getUTCDate();
  const monthIs = Number(month);
  if (monthIs < 1 || monthIs > 12 || Number(day) > last) return null;
  return `20${year}-${month}-${day === '00' ? String(last).padStart(2, '0') : day}`;
}

function weightOf(found: ReadonlyMap<string, string>): number | null {
  for (const [ai, value] of found) {
    if (/^310[0-5]$/.test(ai)) return Number(value) / 10 ** Number(ai[3]);
  }
  return null;
}
