const ASKED_WHY = 'oneshelf:asked-why';

/** Tells a tour under way that somebody asked where numbers come from; nobody else listens. */
export function noteAskedWhy(): void {
  window.dispatchEvent(new Event(ASKED_WHY));
}

/** Calls back at each of these questions; returns how to stop. */
export function onAskedWhy(then: () => void): () => void {
  window.addEventListener(ASKED_WHY, then);
  return () => window.removeEventListener(ASKED_WHY, then);
}
