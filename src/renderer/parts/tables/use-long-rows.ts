import { observeElementOffset, useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { PlaceKeeper } from '../page/kept-places';
import { createLongScroll } from './long-scroll';

const OVERSCAN = 6;
/** The head stays above the rows, and covers as much of them. */
export const HEAD_HEIGHT = 34;

interface LongRows {
  readonly items: readonly VirtualItem[];
  /** Indexes of the first and last row that should be there. */
  readonly first: number;
  readonly last: number;
  readonly trackHeight: number;
  /** To be taken off `start` of an item. */
  readonly shift: number;
  /** Scrolls just so far that the row is in sight. */
  readonly show: (index: number) => void;
  /** Index of the first row that is wholly in sight. */
  readonly top: number;
  readonly rowsInSight: number;
}

/** The rows of a list of any length that are in sight, all of one height; the list stands where it was left. */
export function useLongRows(
  scroll: RefObject<HTMLDivElement | null>,
  { count, rowHeight, question, places }: { count: number; rowHeight: number; question: string; places: PlaceKeeper },
): LongRows {
  const [long] = useState(createLongScroll);
  const latest = useRef(places);
  useEffect(() => {
    latest.current = places;
  }, [places]);
  const observe = useCallback(
    (rows: Virtualizer<HTMLDivElement, Element>, tell: (offset: number, isScrolling: boolean) => void) =>
      observeElementOffset(rows, (real, isScrolling) => {
        const meant = long.moved(real);
        if (meant !== real && scroll.current) scroll.current.scrollTop = meant;
        tell(meant + long.shift(), isScrolling);
        if (isScrolling) latest.current.keep({ offset: meant + long.shift() });
      }),
    [long, scroll],
  );
  // eslint-disable-next-line react-hooks/incompatible-library -- its rows are read in this component only, never memoized
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    observeElementOffset: observe,
  });
  const view = Math.max(0, (virtualizer.scrollRect?.height ?? 0) - HEAD_HEIGHT);
  long.resize(count * rowHeight, view);
  const goTo = useCallback(
    (place: number) => {
      if (scroll.current) scroll.current.scrollTop = long.goTo(place);
    },
    [long, scroll],
  );

  const height = useRef(rowHeight);
  useEffect(() => {
    if (height.current === rowHeight) return;
    const top = (virtualizer.scrollOffset ?? 0) / height.current;
    height.current = rowHeight;
    virtualizer.measure();
    goTo(top * rowHeight);
  }, [virtualizer, rowHeight, goTo]);

  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (count === 0 || asked.current === question) return;
    const first = asked.current === null;
    asked.current = question;
    goTo(first ? (places.find()?.offset ?? 0) : 0);
  }, [count, question, places, goTo]);

  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 };
  return {
    items: virtualizer.getVirtualItems(),
    first: Math.max(0, startIndex - OVERSCAN),
    last: Math.min(endIndex + OVERSCAN, count - 1),
    trackHeight: long.trackHeight(),
    shift: long.shift(),
    show(index) {
      const top = virtualizer.scrollOffset ?? 0;
      if (index * rowHeight < top) goTo(index * rowHeight);
      else if ((index + 1) * rowHeight > top + view) goTo((index + 1) * rowHeight - view);
    },
    top: Math.max(0, Math.min(Math.ceil((virtualizer.scrollOffset ?? 0) / rowHeight), count - 1)),
    rowsInSight: Math.max(1, Math.floor(view / rowHeight)),
  };
}
