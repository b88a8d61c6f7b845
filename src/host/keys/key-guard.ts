/** Where the operating system keeps secrets for the person who is signed in. */
export interface Keyring {
  /** As base64. */
  seal(text: string): Promise<string>;
  /** `again`: the system wants it sealed anew, as its own key has changed. Throws when it cannot be opened. */
  open(sealed: string): Promise<{ readonly text: string; readonly again: boolean }>;
}

/** new: one is to be chosen; open: the chosen one is needed; wrong: the last answer did not fit. */
export type PassphraseWhy = 'new' | 'open' | 'wrong';

/** plain: leave the key in an ordinary file for good; later: not now. */
export type PassphraseAnswer = { readonly passphrase: string } | 'plain' | 'later';

/** Who can help to keep the key of a data folder; each host brings its own. */
export interface KeyGuard {
  /** Null for a host that reaches no keyring at all; gives null where this system has none worth the name. */
  readonly keyring: (() => Promise<Keyring | null>) | null;
  readonly askPassphrase: (why: PassphraseWhy) => Promise<PassphraseAnswer>;
  /** Whether a key in an ordinary file is to be put into safer keeping. */
  readonly putsAway: boolean;
}

/** How a data folder's key is kept. */
export type KeyKept = 'environment' | 'plain' | 'keyring' | 'passphrase';

export interface OpenedKey {
  readonly key: Buffer;
  readonly kept: KeyKept;
}
