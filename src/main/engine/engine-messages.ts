import type { ProblemView } from '../../contract';
import type { PassphraseWhy } from '../../host';

/** Argument of the installed program's engine: the secret key goes into the keyring, or under a passphrase. */
export const PUT_KEY_AWAY = '--put-key-away';

/** What the main process tells the engine; `connect` carries one MessagePort, on which the contract is spoken. */
export type ToEngine =
  | { readonly type: 'connect' }
  | { readonly type: 'close' }
  /** The PC goes to sleep, and is awake again. */
  | { readonly type: 'sleep' }
  | { readonly type: 'wake' }
  | { readonly type: 'key'; readonly id: number; readonly answer: KeyAnswer };

/** What the engine tells the main process. */
export type FromEngine =
  | { readonly type: 'ready' }
  /** The data folder cannot be opened, and why; the engine ends by itself. */
  | { readonly type: 'refused'; readonly problem: ProblemView }
  /** Whether an import, a sync or a sending of mails is under way; said whenever that changes. */
  | { readonly type: 'busy'; readonly busy: boolean }
  /** A backup has been restored: this engine ends in order, and another is to open what was put back. */
  | { readonly type: 'reopening' }
  | { readonly type: 'key'; readonly id: number; readonly ask: KeyAsk };

/** What only the main process can do about the secret key. */
export type KeyAsk =
  | { readonly do: 'has_keyring' }
  | { readonly do: 'seal'; readonly text: string }
  | { readonly do: 'open'; readonly sealed: string }
  | { readonly do: 'ask_passphrase'; readonly why: PassphraseWhy };

export type KeyAnswer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };

const TO_ENGINE = new Set<unknown>(['connect', 'close', 'sleep', 'wake', 'key'] satisfies ToEngine['type'][]);
const FROM_ENGINE = new Set<unknown>(['ready', 'refused', 'busy', 'reopening', 'key'] satisfies FromEngine['type'][]);

export const isToEngine = (data: unknown): data is ToEngine => isTyped(data) && TO_ENGINE.has(data.type);

export const isFromEngine = (data: unknown): data is FromEngine => isTyped(data) && FROM_ENGINE.has(data.type);

const isTyped = (data: unknown): data is { readonly type: unknown } =>
  typeof data === 'object' && data !== null && 'type' in data;
