import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

interface TypedSearch {
  readonly typed: string;
  /** Asked once somebody stops typing; with `leading` the first text after a pause at once, too. */
  readonly type: (text: string) => void;
  readonly askNow: (text: string) => void;
}

interface Pace {
  /** Milliseconds. */
  readonly delay: number;
  readonly leading?: boolean;
}

/**
 * What stands in a search field, and what was asked with it. Its own questions come back as `value` while the person types
 * on, and must not take the newest letters away; any other value came from outside (back, a link) and is shown.
 */
export function useTypedSearch(value: string, onAsk: (text: string) => void, pace: Pace): TypedSearch {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  /** Asked and not back yet, oldest first. */
  const [underWay, setUnderWay] = useState<readonly string[]>([]);
  if (known !== value) {
    setKnown(value);
    const at = underWay.lastIndexOf(value);
    setUnderWay(underWay.slice(at < 0 ? underWay.length : at + 1));
    if (at < 0) setTyped(value);
  }
  const askNow = (text: string) => {
    const asked = text.trim();
    setUnderWay((before) => (asked === (before.at(-1) ?? value) ? before : [...before, asked]));
    onAsk(asked);
  };
  const later = useDebouncedCallback(askNow, pace);
  const type = (text: string) => {
    setTyped(text);
    later(text);
  };
  return { typed, type, askNow };
}
