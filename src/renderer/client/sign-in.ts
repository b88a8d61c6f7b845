import { useSyncExternalStore } from 'react';
import type { SignInAnswer } from '../../contract';

/** Whether this device must sign in before anything goes on. Calls that met the end of the session wait here. */
let waiting: { readonly promise: Promise<void>; readonly done: () => void } | null = null;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Resolves once somebody has signed in; the sign-in shows itself meanwhile. Rejects when the call is given up. */
export function untilSignedIn(signal: AbortSignal | undefined): Promise<void> {
  if (waiting === null) {
    let done = (): void => undefined;
    const promise = new Promise<void>((resolve) => (done = resolve));
    waiting = { promise, done };
    tell();
  }
  const { promise } = waiting;
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new DOMException('given up', 'AbortError'));
    if (signal?.aborted) return giveUp();
    signal?.addEventListener('abort', giveUp, { once: true });
    void promise.then(resolve);
  });
}

export function useSignInNeeded(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting !== null,
  );
}

/** Asks for a session. A fault (no line, no answer) is thrown. */
export async function signIn(name: string, passphrase: string): Promise<SignInAnswer> {
  const response = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, passphrase }),
  });
  return (await response.json()) as SignInAnswer;
}

/** What waited goes on. */
export function goOn(): void {
  waiting?.done();
  waiting = null;
  tell();
}

export async function signOut(): Promise<void> {
  await fetch('/session', { method: 'DELETE' });
  window.location.reload();
}
