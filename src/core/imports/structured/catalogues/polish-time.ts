const ISO = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;
const POLISH = /^(\d{2})\.(\d{2})\.(\d{4}) (\d{2}):(\d{2})(?::(\d{2}))?$/;

const warsaw = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Warsaw',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/**
 * A moment as a Polish program writes it (`2026-02-22 13:50:50`, `22.02.2026 13:50`), in UTC. A time without a zone is
 * the clock on the wall in Poland. Null when it is no moment: a date alone does not say whether a sale came after it.
 */
export function polishTime(text: string): string | null {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed);
  const [day, month, year] = POLISH.exec(trimmed)?.slice(1) ?? [];
  const local = iso ? trimmed : `${year}-${month}-${day} ${trimmed.slice(11)}`;
  if (iso === null && year === undefined) return null;
  if (iso?.[7] !== undefined) return isoOrNull(Date.parse(trimmed.replace(' ', 'T')));
  const asIfUtc = Date.parse(`${local.replace(' ', 'T').replace(/\.\d+$/, '')}Z`);
  if (Number.isNaN(asIfUtc)) return null;
  // The offset at the guess may be the one of the other side of a clock change; at the second guess it is right.
  const guess = asIfUtc - offsetAt(asIfUtc);
  return isoOrNull(asIfUtc - offsetAt(guess));
}

function offsetAt(time: number): number {
  return Date.parse(`${warsaw.format(time).replace(' ', 'T')}Z`) - time;
}

function isoOrNull(time: number): string | null {
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
