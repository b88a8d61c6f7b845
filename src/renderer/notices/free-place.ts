/** A rectangle of the window, in pixels from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** From the edges of the area. */
export const MARGIN = 16;
const STEP = 8;
/** A notice is looked for at the bottom: another side of it is better than the other end. */
const NEAR_THE_BOTTOM = 1 / 3;

/**
 * Where something of `size` stands in `area` without covering any of `taken`: as low as can be, at the right, else in the
 * middle, else at the left. Where there is no such place, the one that covers fewest.
 */
export function freePlace(size: Size, area: Box, taken: readonly Box[]): Box {
  let best: Box | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const place of places(size, area)) {
    const covered = countCovered(place, taken);
    if (covered === 0) return place;
    if (covered < fewest) [best, fewest] = [place, covered];
  }
  return best ?? standing(size, area.right - MARGIN, area.bottom - MARGIN);
}

export const countCovered = (place: Box, taken: readonly Box[]): number =>
  taken.filter((one) => meet(place, one)).length;

function* places(size: Size, area: Box): Generator<Box> {
  const lowest = area.bottom - MARGIN;
  const highest = Math.min(lowest, area.top + MARGIN + size.height);
  const near = Math.max(highest, area.bottom - (area.bottom - area.top) * NEAR_THE_BOTTOM);
  for (const [from, to] of [
    [lowest, near],
    [near - STEP, highest],
  ] as const) {
    for (const right of sides(size, area)) {
      for (let bottom = from; bottom >= to; bottom -= STEP) yield standing(size, right, bottom);
    }
  }
}

function sides({ width }: Size, { left, right }: Box): readonly number[] {
  return [right - MARGIN, (left + right + width) / 2, left + MARGIN + width];
}

const standing = ({ width, height }: Size, right: number, bottom: number): Box => ({
  left: right - width,
  top: bottom - height,
  right,
  bottom,
});

function meet(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
