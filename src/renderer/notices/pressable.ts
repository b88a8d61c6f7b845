import type { Box } from './free-place';

const CONTROLS =
  'a[href], button, input, select, textarea, label, summary, [role="button"], [role="tab"], [role="option"], [role="menuitem"]';
const NOTICES = '.mantine-Notifications-root';

/** Whatever in sight can be pressed or typed into; notices themselves are left out. */
export function pressableBoxes(): Box[] {
  return [...document.querySelectorAll<HTMLElement>(CONTROLS)].flatMap((control) => {
    if (control.closest(NOTICES) !== null) return [];
    const box = control.getBoundingClientRect();
    return isInSight(control, box) ? [box] : [];
  });
}

/** Scrolled out of its list, or under a dialog, it has a place in the window, and yet nobody can press it there. */
function isInSight(control: HTMLElement, { left, right, top, bottom }: Box): boolean {
  if (right - left < 2 || bottom - top < 2) return false;
  const x = (Math.max(0, left) + Math.min(window.innerWidth, right)) / 2;
  const y = (Math.max(0, top) + Math.min(window.innerHeight, bottom)) / 2;
  const there = document.elementsFromPoint(x, y).find((element) => element.closest(NOTICES) === null);
  return there !== undefined && control.contains(there);
}
