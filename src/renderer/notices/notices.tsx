import { notifications, Notifications, useNotifications } from '@mantine/notifications';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { type Box, countCovered, freePlace, MARGIN } from './free-place';
import { pressableBoxes } from './pressable';

const DONE_MS = 7_000;
/** What lies under a notice changes without telling: lists scroll, screens and dialogs open. */
const LOOK_MS = 250;
/** Between two notices. */
const GAP = 16;
const ROOT = '.mantine-Notifications-root[data-position="bottom-right"]';
const BUSY_WITH_ESCAPE = '[role="dialog"], [role="menu"], [role="listbox"]';
const NEEDS_ESCAPE = `${BUSY_WITH_ESCAPE}, input, textarea, select, aside`;

/**
 * Short words about what was just done. They never cover what can be pressed next: they stand where nothing can be, and
 * move aside when something comes to lie there. Escape closes the latest.
 */
export function Notices() {
  const said = useNotifications().notifications;
  const place = useRef<Box | null>(null);
  useLayoutEffect(() => {
    if (said.length === 0) {
      place.current = null;
      return;
    }
    const look = () => void (place.current = stepAside(place.current));
    look();
    const looking = window.setInterval(look, LOOK_MS);
    return () => window.clearInterval(looking);
  }, [said]);
  useEffect(() => {
    const latest = said.at(-1)?.id;
    if (latest === undefined) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !isForSomethingElse(event)) notifications.hide(latest);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [said]);
  return <Notifications position="bottom-right" limit={4} autoClose={DONE_MS} />;
}

/** Where the notices are from now on; they stay where they were as long as nothing lies under them. */
function stepAside(before: Box | null): Box | null {
  const root = document.querySelector<HTMLElement>(ROOT);
  // Nothing runs away from the pointer or from the keys.
  if (root === null || root.matches(':hover, :focus-within')) return before;
  const room = area();
  const { style } = document.documentElement;
  // Beside the way around a phone has room for less than they would take.
  style.setProperty('--os-notices-width', `${room.right - room.left - 2 * MARGIN}px`);
  const size = { width: root.offsetWidth, height: heightOf(root) };
  const taken = pressableBoxes();
  if (before !== null) {
    const now = { ...before, left: before.right - size.width, top: before.bottom - size.height };
    if (now.top >= 0 && now.right <= window.innerWidth && countCovered(now, taken) === 0) return now;
  }
  const next = freePlace(size, room, taken);
  style.setProperty('--os-notices-right', `${window.innerWidth - next.right}px`);
  style.setProperty('--os-notices-bottom', `${window.innerHeight - next.bottom}px`);
  return next;
}

/** As high as they will be: they grow into their place. */
function heightOf(root: HTMLElement): number {
  const heights = [...root.querySelectorAll('.mantine-Notification-root')].map((notice) => notice.scrollHeight);
  return heights.reduce((sum, height) => sum + height, 0) + GAP * Math.max(0, heights.length - 1);
}

/** Beside the way around, where there is one. */
function area(): Box {
  const main = document.getElementById('main')?.getBoundingClientRect();
  return main ?? { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
}

/** A field is emptied by it, a dialog or menu closed. */
function isForSomethingElse(event: KeyboardEvent): boolean {
  const { target } = event;
  const isInside = target instanceof Element && target.closest(NEEDS_ESCAPE) !== null;
  return event.defaultPrevented || isInside || document.querySelector(BUSY_WITH_ESCAPE) !== null;
}
