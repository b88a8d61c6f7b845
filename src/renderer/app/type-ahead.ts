import { typeInto } from '../parts/type-into';

/** A screen that was never opened before has to be loaded first. */
const LONGEST_MS = 3_000;

/**
 * Between the key that calls for a field and the field's focus a person types on: those letters are the field's, and no
 * shortcut answers to them. `field` is null while it is not there; Escape, or a focus elsewhere, calls it off.
 */
export function typeAhead(field: () => HTMLInputElement | null): void {
  let typed = '';
  const began = performance.now();
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return end();
    if (event.key === 'Backspace') typed = typed.slice(0, -1);
    else if (event.key.length === 1) typed += event.key;
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const end = () => window.removeEventListener('keydown', onKey, { capture: true });
  const look = () => {
    const element = field();
    if (element !== null && document.activeElement === element) {
      end();
      if (typed !== '') typeInto(element, typed);
    } else if (performance.now() - began < LONGEST_MS) requestAnimationFrame(look);
    else end();
  };
  // Before the document's own listeners: a scanner is listened for there.
  window.addEventListener('keydown', onKey, { capture: true });
  look();
}
