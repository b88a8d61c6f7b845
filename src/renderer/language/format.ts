import type { Language } from '../../contract';

const LOCALES: Record<Language, string> = { pl: 'pl-PL', en: 'en-GB' };

/** What stands where there is nothing to show. */
export const NOTHING = '–';

const cache = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let format = cache.get(key);
  if (!format)
    cache.set(key, (format = new Intl.NumberFormat(LOCALES[language], { useGrouping: 'always', ...options })));
  return format;
}

/** Integer minor units as money: 123450 → `1 234,50 zł`. Currencies without minor units are respected. */
export function formatMoney(minor: number | null, currency: string | null, language: Language): string {
  if (minor === null) return NOTHING;
  if (currency === null) return numberFormat(language, { minimumFractionDigits: 2 }).format(minor / 100);
  const format = numberFormat(language, { style: 'currency', currency });
  const amount = format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
  // As wide as a plus, as beside quantities.
  return amount.replace('-', '−');
}

/** From here on the last digits of an amount say nothing: a million millions. */
const LARGE_MINOR = 1e14;

/** An amount no wider than a figure has room for: `90,07 bln zł`, and `≥` before the largest that can be told. */
export function formatLargeMoney(minor: number, currency: string, language: Language): string {
  if (Math.abs(minor) < LARGE_MINOR) return formatMoney(minor, currency, language);
  const format = numberFormat(language, {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumFractionDigits: 2,
  });
  const most = minor >= Number.MAX_SAFE_INTEGER ? '≥\u00a0' : '';
  return most + format.format(minor / 100);
}

/** Short, for the axis of a chart: `1,2 tys.`. */
export function formatShort(value: number, language: Language): string {
  return numberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

export function formatCount(value: number, language: Language): string {
  return numberFormat(language, {}).format(value);
}

/** Basis points as a percentage: 1250 → `12,5%`; with its sign where it is a change. */
export function formatPercent(basisPoints: number, language: Language, signed = false): string {
  const format = numberFormat(language, {
    style: 'percent',
    maximumFractionDigits: 2,
    signDisplay: signed ? 'exceptZero' : 'auto',
  });
  return format.format(basisPoints / 10_000).replace('-', '−');
}

/** A quantity in its unit: pieces as they are, goods by weight (scale 1000, counted in grams) in the unit itself. */
export function formatQuantity(quantity: number | null, unitScale: number, language: Language): string {
  if (quantity === null) return NOTHING;
  const digits = unitScale === 1 ? 0 : Math.round(Math.log10(unitScale));
  return numberFormat(language, { minimumFractionDigits: 0, maximumFractionDigits: digits }).format(
    quantity / unitScale,
  );
}

/** With its sign, for movements and differences. */
export function formatSigned(quantity: number, unitScale: number, language: Language): string {
  const text = formatQuantity(Math.abs(quantity), unitScale, language);
  return quantity < 0 ? `−${text}` : `+${text}`;
}

/** Made once: to make one costs a hundred times what it says. The zone is that of the device, which a page keeps. */
const moments = new Map<Language, Intl.DateTimeFormat>();
const ages = new Map<Language, Intl.RelativeTimeFormat>();

/** Local date and time of a UTC instant. */
export function formatMoment(iso: string | null, language: Language): string {
  if (iso === null) return NOTHING;
  let format = moments.get(language);
  if (!format) {
    moments.set(
      language,
      (format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeStyle: 'short' })),
    );
  }
  return format.format(new Date(iso));
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** Nothing that is measured is exact to the second: `teraz` would say that it goes on. */
const BELOW_A_MINUTE: Record<Language, readonly [past: string, future: string]> = {
  pl: ['przed chwilą', 'za chwilę'],
  en: ['just now', 'in a moment'],
};

/** `5 minut temu`, `za 2 godziny`; below a minute `przed chwilą`. */
export function formatAgo(iso: string, now: Date, language: Language): string {
  const seconds = (new Date(iso).getTime() - now.getTime()) / 1000;
  const step = STEPS.find(([, length]) => Math.abs(seconds) >= length);
  if (step === undefined) return BELOW_A_MINUTE[language][seconds > 0 ? 1 : 0];
  const [unit, size] = step;
  let relative = ages.get(language);
  if (!relative) ages.set(language, (relative = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' })));
  return relative.format(Math.trunc(seconds / size), unit);
}
