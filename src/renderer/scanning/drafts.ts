/** Work that is not booked yet, kept on this device: it survives a reload, a crash and the person's lunch. */
export interface Draft<T> {
  readonly at: string;
  readonly value: T;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'oneshelf.draft.';
/** What was kept in another shape is not read. */
const VERSION = 1;

export function readDraft<T>(store: Store, name: string, isValid: (value: unknown) => value is T): Draft<T> | null {
  try {
    const kept = JSON.parse(store.getItem(PREFIX + name) ?? 'null') as {
      version?: number;
      at?: string;
      value?: unknown;
    };
    if (kept?.version !== VERSION || typeof kept.at !== 'string' || !isValid(kept.value)) return null;
    return { at: kept.at, value: kept.value };
  } catch {
    return null;
  }
}

/** A full disk must not stop a person from scanning: then there is no draft. */
export function keepDraft(store: Store, name: string, value: unknown, at: string): void {
  try {
    store.setItem(PREFIX + name, JSON.stringify({ version: VERSION, at, value }));
  } catch {
    store.removeItem(PREFIX + name);
  }
}

export function dropDraft(store: Store, name: string): void {
  store.removeItem(PREFIX + name);
}

/** A draft as another device has told it; undefined where it is none. */
export function parsedDraft(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
