import { describe, expect, it } from 'vitest';
import { freePlace } from '../../../src/renderer/notices/free-place';

/** The screen beside the navigation, and a notice of two lines. */
const AREA = { left: 200, top: 0, right: 1400, bottom: 900 };
const NOTICE = { width: 440, height: 60 };
const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('where a notice stands', () => {
  it('is the lower right corner as long as nothing can be pressed there', () => {
    const elsewhere = box(220, 850, 100, 36);
    expect(freePlace(NOTICE, AREA, [elsewhere])).toEqual(box(944, 824, 440, 60));
  });

  it('is above the button that ends the work', () => {
    const button = box(1250, 840, 120, 44);
    const { right, bottom } = freePlace(NOTICE, AREA, [button]);
    expect(right).toBe(1384);
    // As little higher as clears it, in steps of 8.
    expect(bottom).toBe(836);
  });

  it('is in the middle, then at the left, where the right side has a button on every line', () => {
    const right = Array.from({ length: 25 }, (_, line) => box(1300, line * 36, 80, 30));
    expect(freePlace(NOTICE, AREA, right)).toEqual(box(580, 824, 440, 60));
    const middle = Array.from({ length: 25 }, (_, line) => box(800, line * 36, 80, 30));
    expect(freePlace(NOTICE, AREA, [...right, ...middle])).toEqual(box(216, 824, 440, 60));
  });

  it('is higher up when the lower third is full from side to side', () => {
    const lines = Array.from({ length: 10 }, (_, line) => box(200, 580 + line * 32, 1200, 30));
    const { right, bottom } = freePlace(NOTICE, AREA, lines);
    expect(right).toBe(1384);
    expect(bottom).toBeLessThanOrEqual(580);
    expect(bottom).toBeGreaterThan(572);
  });

  it('covers as few as can be where no place is free, and stays on the screen', () => {
    const phone = { left: 44, top: 0, right: 320, bottom: 640 };
    const lines = Array.from({ length: 16 }, (_, line) => box(44, line * 40, 276, 38));
    const place = freePlace({ width: 244, height: 60 }, phone, lines.toSpliced(3, 1));
    // The one gap of 42 is met, so that two of three lines are not: 60 pixels meet at least one of the others.
    const covered = lines.toSpliced(3, 1).filter(({ top, bottom }) => place.top < bottom && top < place.bottom);
    expect(covered).toHaveLength(1);
    expect(place.top).toBeGreaterThanOrEqual(0);
    expect(place.bottom).toBeLessThanOrEqual(640);
  });
});
