import { useEffect, useState } from 'react';
import { useWords } from '../language';
import { NOTHING } from '../language/format';

const REFRESH_MS = 30_000;

/** Looked at every half a minute, and when `at` changes: what has just happened is not about to. */
function useNow(at: string | null): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const look = () => setNow(new Date());
    const soon = window.setTimeout(look);
    const timer = window.setInterval(look, REFRESH_MS);
    return () => {
      window.clearTimeout(soon);
      window.clearInterval(timer);
    };
  }, [at]);
  return now;
}

/** How long ago, with the full local time on hover. */
export function Ago({ at }: { at: string | null }) {
  const { ago, moment } = useWords();
  const now = useNow(at);
  if (at === null) return <span className="dim">{NOTHING}</span>;
  return (
    <time dateTime={at} title={moment(at)} className="num">
      {ago(at, now)}
    </time>
  );
}

/** The full local date and time. */
export function Moment({ at }: { at: string | null }) {
  const { moment } = useWords();
  if (at === null) return <span className="dim">{NOTHING}</span>;
  return (
    <time dateTime={at} className="num">
      {moment(at)}
    </time>
  );
}
