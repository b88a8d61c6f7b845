const LONGEST_MS = 24 * 60 * 60 * 1000;

/**
 * How long a server asked to be left alone, in milliseconds, from a Retry-After in seconds or as an HTTP date; null when it
 * did not say or did not make sense. A date is measured against the server's own `Date`, so a wrong clock here does no
 * harm. Never more than a day: a typo of the host must not silence a channel for years.
 */
export function retryAfterMs(headers: Headers, now: Date): number | null {
  const text = headers.get('retry-after')?.trim();
  if (!text) return null;
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, LONGEST_MS);
  const until = Date.parse(text);
  if (Number.isNaN(until)) return null;
  const serverNow = Date.parse(headers.get('date') ?? '');
  const from = Number.isNaN(serverNow) ? now.getTime() : serverNow;
  return Math.min(Math.max(0, until - from), LONGEST_MS);
}
