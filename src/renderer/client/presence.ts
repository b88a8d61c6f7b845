/** Screens refresh themselves; only somebody's hand within the last minute counts as somebody being there. */
const RECENT_MS = 60_000;

let touchedAt = Date.now();

for (const event of ['pointerdown', 'keydown', 'wheel'] as const) {
  window.addEventListener(event, () => (touchedAt = Date.now()), { capture: true, passive: true });
}

/** Whether a person is at this screen. */
export function somebodyIsHere(): boolean {
  return Date.now() - touchedAt < RECENT_MS;
}
