import type { KeyGuard, Keyring, PassphraseAnswer } from '../../host';
import type { FromEngine, KeyAnswer, KeyAsk } from './engine-messages';

/** The engine's end of the line on which it asks the main process for the system's keyring and for a passphrase. */
export interface KeyLine {
  readonly guard: KeyGuard;
  hear(id: number, answer: KeyAnswer): void;
}

export function openKeyLine(tell: (message: FromEngine) => void, putsAway: boolean): KeyLine {
  const waiting = new Map<number, (answer: KeyAnswer) => void>();
  let last = 0;
  const ask = async <T>(question: KeyAsk): Promise<T> => {
    const id = ++last;
    const answer = await new Promise<KeyAnswer>((resolve) => {
      waiting.set(id, resolve);
      tell({ type: 'key', id, ask: question });
    });
    if (!answer.ok) throw new Error(answer.error);
    // Each question has its own kind of answer, made by our own main process (key-desk.ts).
    return answer.value as T;
  };
  const keyring: Keyring = {
    seal: (text) => ask({ do: 'seal', text }),
    open: (sealed) => ask({ do: 'open', sealed }),
  };
  return {
    guard: {
      putsAway,
      keyring: async () => ((await ask<boolean>({ do: 'has_keyring' })) ? keyring : null),
      askPassphrase: (why) => ask<PassphraseAnswer>({ do: 'ask_passphrase', why }),
    },
    hear(id, answer) {
      waiting.get(id)?.(answer);
      waiting.delete(id);
    },
  };
}
