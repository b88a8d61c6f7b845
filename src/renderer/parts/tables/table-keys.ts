import type { KeyboardEvent } from 'react';

const CONTROLS = 'a[href], button, input, select, textarea, [tabindex]';

/** Index of the row an element stands in; null above the rows and beside them. */
export function indexOf(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest('[data-index]') : null;
  return row ? Number(row.getAttribute('data-index')) : null;
}

interface RowsInSight {
  readonly top: number;
  readonly count: number;
  readonly total: number;
}

/** Where a key leads from the row it was pressed on, or from above the first one in sight; null for all other keys. */
export function rowAfterKey(event: KeyboardEvent<HTMLElement>, { top, count, total }: RowsInSight): number | null {
  const here = indexOf(event.target);
  const inTable = here !== null || event.target === event.currentTarget;
  if (!inTable || total === 0 || event.ctrlKey || event.metaKey || event.altKey) return null;
  const from = here ?? top - 1;
  const keys: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: Math.max(0, from) + count,
    PageUp: from - count,
    Home: 0,
    End: total - 1,
  };
  const next = keys[event.key];
  return next === undefined ? null : Math.max(0, Math.min(next, total - 1));
}

/** Its link, so that what is opened is said aloud; the row itself while there is none. */
export function focusRow(table: HTMLElement | null, index: number): boolean {
  const row = table?.querySelector<HTMLElement>(`[data-index="${index}"]`);
  (row?.querySelector<HTMLElement>('a') ?? row)?.focus({ preventScroll: true });
  return row !== undefined && row !== null;
}

/** From the search above the table into what it found; false while that is nothing. */
export function focusFirstRow(): boolean {
  return focusRow(document.querySelector('[role="table"]'), 0);
}

/**
 * Where Tab leads inside a table: its controls above the rows, then those of one row, then out. A million rows are
 * not a million stops: the arrow keys choose the row.
 */
export type TabStep = 'by itself' | 'into the rows' | 'out below' | 'above the rows';

export function tabStep(event: KeyboardEvent<HTMLElement>): TabStep {
  const { target, currentTarget, shiftKey } = event;
  if (!(target instanceof HTMLElement)) return 'by itself';
  const row = target.closest<HTMLElement>('[data-index]');
  if (row === null) return !shiftKey && target === lastAboveRows(currentTarget) ? 'into the rows' : 'by itself';
  const controls = controlsIn(row);
  if (shiftKey) return target === row || target === controls[0] ? 'above the rows' : 'by itself';
  const last = controls.at(-1);
  return last === undefined || target === last ? 'out below' : 'by itself';
}

export function focusAboveRows(table: HTMLElement | null): void {
  if (table) lastAboveRows(table).focus({ preventScroll: true });
}

/** The browser, which moves the focus right after this, finds no stop in the rows below. */
export function passRowsBelow(target: EventTarget): void {
  const below: HTMLElement[] = [];
  let row = target instanceof Element ? target.closest('[data-index]') : null;
  while ((row = row?.nextElementSibling ?? null) instanceof HTMLElement) below.push(...controlsIn(row));
  const before = below.map((control) => control.getAttribute('tabindex'));
  for (const control of below) control.tabIndex = -1;
  window.setTimeout(() => {
    below.forEach((control, place) => {
      const own = before[place];
      if (own === null || own === undefined) control.removeAttribute('tabindex');
      else control.setAttribute('tabindex', own);
    });
  });
}

/** Coming back from below, the keys stand on the last control of the row they left. */
export function focusEndOfRow(table: HTMLElement | null, index: number): boolean {
  const row = table?.querySelector<HTMLElement>(`[data-index="${index}"]`);
  if (!row) return false;
  (controlsIn(row).at(-1) ?? row).focus({ preventScroll: true });
  return true;
}

/** The last heading that sorts or selects; the table itself where there is none. */
function lastAboveRows(table: HTMLElement): HTMLElement {
  const headings = table.querySelector<HTMLElement>('[role="rowgroup"]');
  return (headings && controlsIn(headings).at(-1)) ?? table;
}

function controlsIn(element: HTMLElement): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) => control.tabIndex >= 0 && !control.matches(':disabled'),
  );
}
