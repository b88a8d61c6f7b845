import type { KeyboardEvent } from 'react';

/** Arrow keys lead from the field that searches to what it found, along it and back; what can be chosen has `data-offer`. */
export function walkOffers(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const { currentTarget } = event;
  const field = currentTarget.querySelector<HTMLElement>('input[type=search]');
  const places = [field, ...currentTarget.querySelectorAll<HTMLElement>('[data-offer]')];
  const at = places.findIndex((place) => place !== null && place === document.activeElement);
  const next = at === -1 ? null : places[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next == null) return;
  event.preventDefault();
  next.focus();
}
