import { wrongUsage } from './answer';

/** A percentage with at most two decimals as basis points: `12,5` is 1250. Throws wrong usage for anything else. */
export function parsePercent(text: string): number {
  const [, sign, whole, decimals = ''] = /^([+-])?(\d{1,4})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim()) ?? [];
  if (whole === undefined) throw wrongUsage('cli_percent_expected', { given: text });
  const points = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  return sign === '-' ? -points : points;
}

/** An amount such as `12,50` in minor units; `toMinor` reads a decimal with a point. */
export function readAmount(text: string, toMinor: (decimal: string) => number | null): number {
  const minor = toMinor(text.trim().replace(',', '.'));
  if (minor === null || minor < 0) throw wrongUsage('cli_amount_expected', { given: text });
  return minor;
}

/** The same, which may be below zero: `-1,50`. */
export function readSignedAmount(text: string, toMinor: (decimal: string) => number | null): number {
  const minor = toMinor(text.trim().replace(/^\+/, '').replace(',', '.'));
  if (minor === null) throw wrongUsage('cli_amount_expected', { given: text });
  return minor;
}
