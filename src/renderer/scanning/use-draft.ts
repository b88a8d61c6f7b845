import { useEffect, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from './drafts';

export interface DraftState<T> {
  readonly value: T;
  readonly set: (change: (before: T) => T) => void;
  /** Begins anew; nothing is kept until something is done again. */
  readonly clear: () => void;
  /** When what was found at first had been kept; null where there was nothing. */
  readonly found: string | null;
}

/** State that is kept on this device under a name, and found again there. The name must not change while in use. */
export function useDraft<T>(name: string, empty: () => T, isValid: (value: unknown) => value is T): DraftState<T> {
  const [kept] = useState(() => readDraft(window.localStorage, name, isValid));
  const [state, setState] = useState<{ value: T; isEmpty: boolean }>(() =>
    kept ? { value: kept.value, isEmpty: false } : { value: empty(), isEmpty: true },
  );
  useEffect(() => {
    if (state.isEmpty) dropDraft(window.localStorage, name);
    else keepDraft(window.localStorage, name, state.value, new Date().toISOString());
  }, [name, state]);
  return {
    value: state.value,
    set: (change) => setState((before) => ({ value: change(before.value), isEmpty: false })),
    clear: () => setState({ value: empty(), isEmpty: true }),
    found: kept?.at ?? null,
  };
}
