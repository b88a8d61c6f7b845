/** What browsers say when nobody answers: a question to the engine, or a part of the program that was not loaded yet. */
const SAID =
  /failed to fetch|networkerror|load failed|dynamically imported module|importing a module script|unable to preload/i;

/** Whether something failed only because OneShelf cannot be reached from here. */
export const isUnreachable = (error: unknown): boolean => error instanceof Error && SAID.test(error.message);

/** Whether whoever served this page answers now. */
export async function isServed(): Promise<boolean> {
  try {
    return (await fetch(window.location.pathname, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
