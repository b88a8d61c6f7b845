import { useCallback, useEffect, useState } from 'react';

const STORED = 'oneshelf.last-look';
/** Whoever comes back sooner is still reading the same list. */
const SAME_VISIT_MS = 15 * 60_000;
const NOTED_EVERY_MS = 30_000;

/** Since when news is counted, and when the overview was last in sight on this device. */
interface LastLook {
  readonly since: string;
  readonly seenAt: string;
}

/** A visit that begins: news is counted from the end of the last one, unless that has hardly ended. */
export function beginVisit(before: LastLook | null, now: string): LastLook {
  if (before === null) return { since: now, seenAt: now };
  const away = Date.parse(now) - Date.parse(before.seenAt);
  return away > SAME_VISIT_MS ? { since: before.seenAt, seenAt: now } : { ...before, seenAt: now };
}

export interface LastLookState {
  readonly since: string;
  readonly markSeen: () => void;
}

/** Since when news is counted for the person at this browser; leaving the overview marks everything as seen. */
export function useLastLook(): LastLookState {
  const [look, setLook] = useState(() => beginVisit(read(), new Date().toISOString()));
  useEffect(() => {
    write(look);
    const note = () => {
      if (document.visibilityState === 'visible') write({ ...look, seenAt: new Date().toISOString() });
    };
    const timer = window.setInterval(note, NOTED_EVERY_MS);
    // Somebody who had the window open over night comes back to it as to a new visit.
    const come = () => {
      if (document.visibilityState === 'visible') setLook(beginVisit(read(), new Date().toISOString()));
    };
    document.addEventListener('visibilitychange', come);
    return () => {
      note();
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', come);
    };
  }, [look]);
  const markSeen = useCallback(() => {
    const now = new Date().toISOString();
    setLook({ since: now, seenAt: now });
  }, []);
  return { since: look.since, markSeen };
}

function read(): LastLook | null {
  try {
    const { since, seenAt } = JSON.parse(window.localStorage.getItem(STORED) ?? '{}') as Partial<LastLook>;
    if (Number.isNaN(Date.parse(since ?? '')) || Number.isNaN(Date.parse(seenAt ?? ''))) return null;
    return { since: since ?? '', seenAt: seenAt ?? '' };
  } catch {
    return null;
  }
}

function write(look: LastLook): void {
  window.localStorage.setItem(STORED, JSON.stringify(look));
}
