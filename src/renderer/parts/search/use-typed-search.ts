import { useDebouncedCallback, useThrottledCallback } from '@mantine/hooks';
import { useState } from 'react';

interface TypedSearch {
  readonly typed: string;
  /** Asked at the pace of the field; what was typed last is always asked. */
  readonly type: (text: string) => void;
  readonly askNow: (text: string) => void;
}

/** Milliseconds: once nothing was typed for so long, or at once and from then on as often as that. */
type Pace = { readonly after: number } | { readonly every: number };

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
  const inTheEnd = useDebouncedCallback(askNow, 'after' in pace ? pace.after : 0);
  const meanwhile = useThrottledCallback(askNow, 'every' in pace ? pace.every : 0);
  const type = (text: string) => {
    setTyped(text);
    ('every' in pace ? meanwhile : inTheEnd)(text);
  };
  return { typed, type, askNow };
}
