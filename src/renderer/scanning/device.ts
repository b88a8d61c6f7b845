const STORED = 'oneshelf.device';
let known: string | null = null;

/** What this browser is called among the shop's devices: made once, and anew where it keeps nothing. */
export function deviceId(): string {
  known ??= window.localStorage.getItem(STORED) ?? crypto.randomUUID();
  try {
    window.localStorage.setItem(STORED, known);
  } catch {
    // A full store must not stop a person from scanning.
  }
  return known;
}
