import { useEffect } from 'react';
import { canFocus, nextFocus, placeOf } from './kept-focus';

/** Dialogs give the focus back by themselves, a moment after they close. */
const OTHERS_FIRST_MS = 60;
const REMEMBERED = 8;

/**
 * Whoever works by keyboard is never without a place: what is taken away or locked while it has the focus (a removed
 * line, a button that is busy, the screen before this one) would leave the keys to nobody.
 */
export function useFocusKeeper(): void {
  useEffect(() => {
    let places: ReturnType<typeof placeOf>[] = [];
    let locked = false;
    let byKeys = true;
    let timer: number | null = null;

    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      places = [...places.filter(({ element }) => element !== target), placeOf(target)].slice(-REMEMBERED);
      locked = false;
    };
    const onKey = () => (byKeys = true);
    // A press beside everything lets go on purpose.
    const onRelease = () => {
      byKeys = false;
      if (nobodyHasIt()) places = [];
    };
    const lost = () => {
      const last = places.at(-1)?.element;
      if (last === undefined || !nobodyHasIt()) return false;
      return isBusy(last) ? false : locked || !canFocus(last);
    };
    const mend = () => {
      timer = null;
      if (lost()) nextFocus(places)?.focus({ preventScroll: locked || !byKeys });
    };
    const onChange = () => {
      const isLocked = places.at(-1)?.element.matches(':disabled') === true;
      if (isLocked) locked = true;
      // What is locked keeps the focus until the next frame.
      if (timer === null && (lost() || isLocked)) timer = window.setTimeout(mend, OTHERS_FIRST_MS);
    };
    const observer = new MutationObserver(onChange);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', onFocus);
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('mouseup', onRelease, true);
    return () => {
      observer.disconnect();
      if (timer !== null) window.clearTimeout(timer);
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('mouseup', onRelease, true);
    };
  }, []);
}

function nobodyHasIt(): boolean {
  return document.activeElement === document.body || document.activeElement === null;
}

/** Its own work is on its way: it comes back where it is. */
function isBusy(element: HTMLElement): boolean {
  return element.isConnected && element.matches(':disabled[data-loading]');
}
