/**
 * What people type where a percentage, an amount or a number of pieces is asked for: with a comma or a point, with the
 * sign of the unit or without. Empty is null; undefined is what cannot be understood.
 */
export type Typed = number | null | undefined;

const SPACES = /[\s\u00a0\u202f]/g;

/** `12,5`, `+10 %`, `−5` in basis points; two decimals at most. */
export function parsePercent(text: string): Typed {
  const bare = text.replaceAll(SPACES, '').replace(/%$/, '');
  if (bare === '') return text.includes('%') ? undefined : null;
  const [, sign, whole, decimals = ''] = /^([+\-−–])?(\d{1,5})(?:[.,](\d{1,2}))?$/.exec(bare) ?? [];
  if (whole === undefined) return undefined;
  const points = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  return sign === undefined || sign === '+' || points === 0 ? points : -points;
}

/** `1 234,50`, `12,5 zł`, `7` in minor units of the currency. `1,234` is refused: it may be a thousand or a fraction. */
export function parseMoney(text: string, currency: string): Typed {
  const bare = text.trim().replace(/\s*(zł|[a-z]{3}|[€$£])$/i, '');
  if (bare === '') return text.trim() === '' ? null : undefined;
  const digits = minorDigits(currency);
  const [, whole, decimals = ''] = /^(\d{1,3}(?:[\s\u00a0\u202f]\d{3})+|\d{1,12})(?:[.,](\d+))?$/.exec(bare) ?? [];
  if (whole === undefined || decimals.length > digits) return undefined;
  return Number(whole.replaceAll(SPACES, '') + decimals.padEnd(digits, '0'));
}

/** Pieces: whole and not below nothing. */
export function parsePieces(text: string): Typed {
  const bare = text.replaceAll(SPACES, '');
  if (bare === '') return null;
  return /^\d{1,9}$/.test(bare) ? Number(bare) : undefined;
}

/** As one would type it: 1250 → `12,5` in Polish, `12.5` in English. */
export function typedPercent(basisPoints: number, mark: ',' | '.'): string {
  return decimal(basisPoints, 2)
    .replace(/\.?0+$/, '')
    .replace('.', mark);
}

export function typedMoney(minor: number, currency: string, mark: ',' | '.'): string {
  return decimal(minor, minorDigits(currency)).replace('.', mark);
}

/** An integer with the last `digits` of it behind a point. */
function decimal(value: number, digits: number): string {
  const text = String(Math.abs(value)).padStart(digits + 1, '0');
  const cut = text.length - digits;
  return `${value < 0 ? '-' : ''}${text.slice(0, cut)}${digits > 0 ? `.${text.slice(cut)}` : ''}`;
}

function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
