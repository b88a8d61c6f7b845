/** Where an element stood while it had the focus; once it is gone, it can no longer tell. */
interface FocusPlace {
  readonly element: HTMLElement;
  /** The row, line or list item it stood in, what holds the rows, and which of them it was. */
  readonly row: Element | null;
  readonly rows: Element | null;
  readonly rowIndex: number;
  readonly section: Element | null;
  /** In a dialog or a menu, which go as they came: what had the focus before them gets it back. */
  readonly passing: boolean;
}

const ROW = '[role="row"], tr, li, [data-row]';
const SECTION = 'section, [role="tabpanel"]';
const CONTROL = 'a[href], button, input, select, textarea, [tabindex]';

export function placeOf(element: HTMLElement): FocusPlace {
  const row = element.closest(ROW);
  const rows = row?.parentElement ?? null;
  return {
    element,
    row,
    rows,
    rowIndex: row === null || rows === null ? -1 : [...rows.children].indexOf(row),
    section: element.closest(SECTION),
    passing: document.getElementById('root')?.contains(element) !== true,
  };
}

/**
 * Where the focus goes when what had it is gone, `places` from the oldest to the newest: to what had it before a
 * dialog, else the same row or the one that moved up into its place, else the heading above, so that Enter pressed
 * once more does nothing. Null while the screen has no heading yet.
 */
export function nextFocus(places: readonly FocusPlace[]): HTMLElement | null {
  for (const place of [...places].reverse()) {
    if (place.element.isConnected && canFocus(place.element)) return place.element;
    if (!place.passing)
      return besideRow(place) ?? headingOf(place.section) ?? headingOf(document.querySelector('main'));
  }
  return headingOf(document.querySelector('main'));
}

function besideRow({ row, rows, rowIndex }: FocusPlace): HTMLElement | null {
  if (row?.isConnected) return firstIn(row);
  if (!rows?.isConnected) return null;
  // Rows of a long list that were scrolled out of sight have not moved up: the list itself takes the keys.
  if (row?.hasAttribute('data-index')) return rows.closest<HTMLElement>('[role="group"]');
  const left = [...rows.children];
  const next = left[rowIndex] ?? left.at(-1);
  return next === undefined ? null : firstIn(next);
}

function firstIn(row: Element): HTMLElement | null {
  const within = [...row.querySelectorAll<HTMLElement>(CONTROL)].find(canFocus);
  return within ?? (row instanceof HTMLElement && canFocus(row) ? row : null);
}

function headingOf(part: Element | null): HTMLElement | null {
  const heading = part?.isConnected ? part.querySelector<HTMLElement>('h1, h2, h3') : null;
  // Only for this one time: a heading is no stop on the way through the page.
  if (heading && !heading.hasAttribute('tabindex')) {
    heading.tabIndex = -1;
    heading.addEventListener('blur', () => heading.removeAttribute('tabindex'), { once: true });
  }
  return heading ?? null;
}

export function canFocus(element: HTMLElement): boolean {
  return element.matches(CONTROL) && !element.matches(':disabled') && element.checkVisibility();
}
