import { retryAfterMs } from '../../foundation';
import type { RequestGate } from './request-gate';

/**
 * `fetch` behind a channel's gate. `onWait` hears for how long a request is going to wait, which is not the channel's fault and must not
 * count against its deadline. A request that would have to wait longer than `patienceMs` does not leave: it is answered in
 * the channel's name with 429 and the wait.
 */
export function gatedFetch(
  inner: typeof fetch,
  gate: RequestGate,
  options: { readonly patienceMs: number; readonly now: () => Date; readonly onWait: (ms: number) => void },
): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    const { patienceMs, onWait } = options;
    const wait = await gate.pass({ method, url }, { patienceMs, signal, onWait });
    if (wait > 0) return tooEarly(wait);
    const response = await inner(input, init);
    const asked = retryAfterMs(response.headers, options.now());
    gate.answered(response.status === 429 || (response.status === 503 && asked !== null), asked);
    return response;
  };
}

function tooEarly(waitMs: number): Response {
  const headers = { 'content-type': 'application/json', 'retry-after': String(Math.ceil(waitMs / 1000)) };
  return new Response('{"message":"Held back by OneShelf: the channel\'s own limit is used up."}', {
    status: 429,
    headers,
  });
}
