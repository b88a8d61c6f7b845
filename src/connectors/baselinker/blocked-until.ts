const ZONE = 'Europe/Warsaw';
const HOUR_MS = 3_600_000;
/** A typo must not silence a channel for years. */
const LONGEST_MS = 24 * HOUR_MS;
const SHORTEST_MS = 1000;

const wallClock = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' });

/**
 * How long BaseLinker asked to be left alone, in milliseconds from `now`, by the Polish wall clock in its message ("token
 * blocked until 2022-05-03 17:15:34"); null when it did not say. An hour that comes twice in October is the next of the two
 * to come, since blocks are short; an hour that March leaves out is read as if the clocks had not been changed.
 */
export function blockedForMs(message: string, now: Date): number | null {
  const wall = /\b(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\b/.exec(message)?.[1];
  if (wall === undefined) return null;
  const asUtc = Date.parse(`${wall.replace(' ', 'T')}Z`);
  if (Number.isNaN(asUtc)) return null;
  const summer = asUtc - 2 * HOUR_MS;
  const winter = asUtc - HOUR_MS;
  const possible = [summer, winter].filter((at) => wallClock.format(at) === wall);
  const until = possible.find((at) => at > now.getTime()) ?? possible.at(-1) ?? winter;
  return Math.min(Math.max(SHORTEST_MS, until - now.getTime()), LONGEST_MS);
}
