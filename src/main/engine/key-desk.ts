import type { Keyring, PassphraseAnswer, PassphraseWhy } from '../../host';
import type { KeyAnswer, KeyAsk } from './engine-messages';

interface KeyDeskOptions {
  readonly keyring: () => Promise<Keyring | null>;
  readonly askPassphrase: (why: PassphraseWhy) => Promise<PassphraseAnswer>;
}

/** The main process's end: only it reaches the system's keyring, and only it can show a window. */
export function createKeyDesk({ keyring, askPassphrase }: KeyDeskOptions): (ask: KeyAsk) => Promise<KeyAnswer> {
  let found: Promise<Keyring | null> | null = null;
  const find = () => (found ??= keyring());
  const work = async (ask: KeyAsk): Promise<unknown> => {
    if (ask.do === 'has_keyring') return (await find()) !== null;
    if (ask.do === 'ask_passphrase') return askPassphrase(ask.why);
    const ring = await find();
    if (!ring) throw new Error('this system has no keyring');
    return ask.do === 'seal' ? ring.seal(ask.text) : ring.open(ask.sealed);
  };
  return async (ask) => {
    try {
      return { ok: true, value: await work(ask) };
    } catch (cause) {
      return { ok: false, error: cause instanceof Error ? cause.message : String(cause) };
    }
  };
}
