/** At the latest, in milliseconds: a screen that never rests shall have its drawings, too. */
const LATEST_MS = 1_000;
/** Safari cannot tell when it rests. */
const SOON_MS = 200;

/** Resolves once the browser rests: what draws charts is a quarter of the console, and nobody came to wait for it. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: LATEST_MS });
    else setTimeout(resolve, SOON_MS);
  });
}
