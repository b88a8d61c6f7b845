/**
 * PrestaShop tells moments as the clock on the shop's wall shows them ("2026-11-22 10:12:00"), without saying where that is.
 */
export function localOf(at: number, zone: string): string {
  const parts = new Map(
    new Intl.DateTimeFormat('en', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}:${part('second')}`;
}

const DAY_MS = 24 * 60 * 60_000;

/**
 * The moment a wall clock in the zone shows this; null for what is no time. Of an hour that comes twice in autumn the first is
 * meant, and of one that spring leaves out the moment it would have been.
 */
export function utcOf(local: string, zone: string): number | null {
  const wall = wallTime(local);
  if (wall === null) return null;
  const offsets = [wall - DAY_MS, wall + DAY_MS].map((near) => offsetAt(near, zone));
  const fitting = offsets.map((offset) => wall - offset).filter((at) => at + offsetAt(at, zone) === wall);
  return fitting.length > 0 ? Math.min(...fitting) : wall - (offsets[0] ?? 0);
}

/** A wall time some milliseconds earlier, on the wall. */
export function localBefore(local: string, milliseconds: number): string | null {
  const wall = wallTime(local);
  return wall === null ? null : new Date(wall - milliseconds).toISOString().slice(0, 19).replace('T', ' ');
}

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    // The only way to ask: an unknown zone is a RangeError.
    return false;
  }
}

function wallTime(local: string): number | null {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(local)) return null;
  const at = Date.parse(`${local.replace(' ', 'T')}Z`);
  return Number.isNaN(at) ? null : at;
}

function offsetAt(at: number, zone: string): number {
  return (wallTime(localOf(at, zone)) ?? at) - Math.floor(at / 1000) * 1000;
}
