/**
 * Does one piece of work under a signal of its own, which aborts with a lasting one. Whatever the work hangs on its signal
 * goes with it; on the lasting one it would pile up: Node 20 keeps, for every `AbortSignal.any`, a reference in the sources.
 */
export async function withOwnSignal<T>(
  lasting: AbortSignal,
  work: (call: { readonly signal: AbortSignal }) => Promise<T>,
): Promise<T> {
  const own = new AbortController();
  const stop = () => own.abort(lasting.reason);
  if (lasting.aborted) stop();
  lasting.addEventListener('abort', stop, { once: true });
  try {
    return await work({ signal: own.signal });
  } finally {
    lasting.removeEventListener('abort', stop);
  }
}
