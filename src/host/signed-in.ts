import type { CoreEvent } from '../contract';
import type { Call, EventHub } from '../core';

/**
 * What happens, until the call ends or, at another device, its session does: nothing is told any more to who is signed out.
 * A session outlasts very many subscriptions, so that each takes off both signals what it hung on them; Node 20 keeps for
 * every `AbortSignal.any` a reference in its sources.
 */
export async function* tellWhileSignedIn(
  events: EventHub,
  { signal, session }: Pick<Call, 'signal' | 'session'>,
): AsyncGenerator<CoreEvent, void, void> {
  const own = new AbortController();
  const stop = () => own.abort();
  const sources = session ? [signal, session.ended] : [signal];
  if (sources.some(({ aborted }) => aborted)) stop();
  for (const source of sources) source.addEventListener('abort', stop, { once: true });
  try {
    yield* events.subscribe(own.signal);
  } finally {
    for (const source of sources) source.removeEventListener('abort', stop);
  }
}
