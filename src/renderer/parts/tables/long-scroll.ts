/** Browsers cut off elements somewhere between 17 and 33 million pixels; half a million rows are more than that. */
const TALLEST = 8_000_000;
/** The real track is walked through in so many stretches; within one a pixel of the wheel is a pixel of the list. */
const STRETCHES = 100;

/**
 * Scrolls a list of any height on a track no taller than a browser can have. The bar stands for the whole list: dragging it
 * leads anywhere, while the wheel and the keys move by pixels. Places are in pixels of the list, `real` ones of the track.
 */
export interface LongScroll {
  /** Tells how high all rows and the window on them are now, in pixels. */
  resize(rows: number, view: number): void;
  trackHeight(): number;
  /** What to take off a row's place in the list to have its place on the track. */
  shift(): number;
  /** The browser has scrolled to `real`; answers where it should stand instead, which may be the same. */
  moved(real: number): number;
  /** Where on the track to stand so that the list is at `place`. */
  goTo(place: number): number;
}

export function createLongScroll(): LongScroll {
  let rows = 0;
  let view = 0;
  let track = 0;
  let shift = 0;
  let last = 0;

  const stretch = () => track / STRETCHES;
  const stretches = () => Math.max(1, Math.floor(rows / stretch()));
  const shiftOf = (number: number) => {
    const count = stretches();
    return count === 1 ? 0 : Math.round((Math.min(count - 1, Math.max(0, number)) * (rows - track)) / (count - 1));
  };
  const place = (at: number) => Math.max(0, Math.min(at, Math.max(0, rows - view)));
  const goTo = (wanted: number) => {
    const at = place(wanted);
    shift = rows <= TALLEST ? 0 : shiftOf(Math.floor(at / stretch()));
    last = at - shift;
    return last;
  };

  return {
    resize(nowRows, nowView) {
      if (nowRows === rows && nowView === view) return;
      rows = nowRows;
      view = nowView;
      track = Math.min(rows, TALLEST);
      if (rows <= TALLEST) shift = 0;
    },
    trackHeight: () => track,
    shift: () => shift,
    moved(real) {
      if (rows <= TALLEST || real === last) {
        last = real;
        return real;
      }
      if (Math.abs(real - last) < view) return goTo(real + shift);
      const share = (real * (rows - view)) / Math.max(1, track - view);
      shift = shiftOf(Math.floor(share / stretch()));
      last = real;
      return real;
    },
    goTo,
  };
}
