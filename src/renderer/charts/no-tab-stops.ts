import { type RefObject, useEffect } from 'react';

/**
 * A drawing is one picture. React listens to its layers as to everything it renders into, and Chromium takes what
 * listens for the focus in an SVG for a stop of Tab.
 */
export function useNoTabStops(drawing: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = drawing.current;
    if (element === null) return;
    const clear = () => {
      for (const layer of element.querySelectorAll('g:not([tabindex]), svg[tabindex="0"]'))
        layer.setAttribute('tabindex', '-1');
    };
    clear();
    const observer = new MutationObserver(clear);
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [drawing]);
}
