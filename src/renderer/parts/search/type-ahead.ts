import { typeInto } from './type-into';

/** A screen that was never opened before has to be loaded first. */
const LONGEST_MS = 3_000;

let waiting: { typed: string } | null = null;

/**
 * Between the key that calls for a field and the field's focus a person types on: those letters are the field's, and no
 * shortcut answers to them. `field` is null while it is not there; Escape calls it off.
 */
export function typeAhead(field: () => HTMLInputElement | null): void {
  const until = performance.now() + LONGEST_MS;
  const own = (waiting = { typed: '' });
  const look = () => {
    if (waiting !== own) return;
    const element = field();
    if (element !== null && document.activeElement === element) {
      waiting = null;
      if (own.typed !== '') typeInto(element, own.typed);
    } else if (performance.now() < until) requestAnimationFrame(look);
    else waiting = null;
  };
  look();
}

/** Whether the key was typed ahead; then nobody else gets it. */
export function takeTypedAhead(event: KeyboardEvent): boolean {
  if (waiting === null || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === 'Escape') waiting = null;
  else if (event.key === 'Backspace') waiting.typed = waiting.typed.slice(0, -1);
  else if (event.key.length === 1) waiting.typed += event.key;
  else return false;
  event.preventDefault();
  event.stopImmediatePropagation();
  return true;
}
