/** What browsers say when nobody answers: a question to the engine, or a part of the program that was not loaded yet. */
const SAID =
  /failed to fetch|networkerror|load failed|dynamically imported module|importing a module script|unable to preload/i;

/** Whether something failed only because OneShelf cannot be reached from here. */
export const isUnreachable = (error: unknown): boolean => error instanceof Error && SAID.test(error.message);

/** The served console answers 403 to whoever has no key or an old one. */
export const isRefused = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'status' in error && error.status === 403;

/** Whether this page is cut off from OneShelf: nobody answers, or nobody answers this page any more. */
export const isCutOff = (error: unknown): boolean => isUnreachable(error) || isRefused(error);

/** How whoever served this page answers now. */
export async function howServed(): Promise<'served' | 'refused' | 'unreachable'> {
  try {
    const answer = await fetch(window.location.pathname, { method: 'HEAD', cache: 'no-store' });
    if (isRefused(answer)) return 'refused';
    return answer.ok ? 'served' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}
