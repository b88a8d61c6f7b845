import { useEffect, useState } from 'react';
import { useWords } from '../language';
import { NOTHING } from '../language/format';
import { timeLeft } from './time-left';

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

/** How long something has gone on, with its beginning on hover. */
export function Lasting({ since }: { since: string | null }) {
  const words = useWords();
  const now = useNow(since);
  if (since === null) return <span className="dim">{NOTHING}</span>;
  const seconds = Math.max(0, (now.getTime() - Date.parse(since)) / 1_000);
  return (
    <time dateTime={since} title={words.moment(since)} className="num">
      {timeLeft(seconds, words)}
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
