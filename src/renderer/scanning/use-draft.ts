import { useEffect, useState } from 'react';
import { useMay } from '../client/may';
import { dropDraft, keepDraft, parsedDraft, readDraft } from './drafts';
import { draftMirror, watchDrafts } from './shared-drafts';

export interface DraftState<T> {
  readonly value: T;
  readonly set: (change: (before: T) => T) => void;
  /** Begins anew; nothing is kept until something is done again. */
  readonly clear: () => void;
  /** When what was found at first had been kept; null where there was nothing. */
  readonly found: string | null;
}

/** One part of some work, as it is kept. */
interface DraftKind<T> {
  readonly work: string;
  readonly part: string;
  readonly empty: () => T;
  readonly isValid: (value: unknown) => value is T;
  /** How many lines of goods are in it. */
  readonly linesOf?: (value: T) => number;
  /** What of it is worth keeping. */
  readonly kept?: (value: T) => T;
}

/**
 * State that is kept on this device, found again there, and told to the master, so that another device can go on with it.
 * Work and part must not change while in use.
 */
export function useDraft<T>({
  work,
  part,
  empty,
  isValid,
  linesOf,
  kept = (value) => value,
}: DraftKind<T>): DraftState<T> {
  const name = `${work}.${part}`;
  const [before] = useState(() => readDraft(window.localStorage, name, isValid));
  const [state, setState] = useState<{ value: T; isEmpty: boolean }>(() =>
    before ? { value: before.value, isEmpty: false } : { value: empty(), isEmpty: true },
  );
  const mayShare = useMay('drafts.keep');
  useEffect(() => {
    const value = kept(state.value);
    if (state.isEmpty) dropDraft(window.localStorage, name);
    else keepDraft(window.localStorage, name, value, new Date().toISOString());
    if (!mayShare) return;
    draftMirror.set(work, part, state.isEmpty ? null : { text: JSON.stringify(value), lines: linesOf?.(value) ?? 0 });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the functions say the same each time
  }, [name, state, mayShare]);
  useEffect(
    () =>
      watchDrafts((taken, parts) => {
        if (taken !== work || parts === null) return;
        const value = parsedDraft(parts[part]);
        setState(isValid(value) ? { value, isEmpty: false } : { value: empty(), isEmpty: true });
      }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the functions say the same each time
    [name],
  );
  return {
    value: state.value,
    set: (change) => setState((earlier) => ({ value: change(earlier.value), isEmpty: false })),
    clear: () => setState({ value: empty(), isEmpty: true }),
    found: before?.at ?? null,
  };
}
