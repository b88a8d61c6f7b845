import { type RefObject, useLayoutEffect, useState } from 'react';

/** The width inside an element in pixels, without its scrollbar, and again whenever it changes; null before it exists. */
export function useWidth(element: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const measure = () => setWidth(watched.clientWidth);
    // Before the first paint, so that no row is seen in two shapes.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
