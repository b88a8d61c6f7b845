import { describe, expect, it } from 'vitest';
import { answersTo } from '../../src/renderer/parts/notices/answers-to';
import { createLongScroll } from '../../src/renderer/parts/tables/long-scroll';
import {
  ALL_SELECTED,
  countSelected,
  isSelected,
  NOTHING_SELECTED,
  withToggled,
} from '../../src/renderer/parts/tables/row-selection';

const VIEW = 800;
const MILLION = 36_000_000;

describe('a list taller than browsers can be', () => {
  const long = () => {
    const scroll = createLongScroll();
    scroll.resize(MILLION, VIEW);
    return scroll;
  };

  it('has a track of 8 million pixels, and a short list one of its own height', () => {
    expect(long().trackHeight()).toBe(8_000_000);
    const short = createLongScroll();
    short.resize(3_600, VIEW);
    expect([short.trackHeight(), short.moved(400), short.shift()]).toEqual([3_600, 400, 0]);
  });

  it('moves by the pixels of the wheel', () => {
    const scroll = long();
    let real = scroll.goTo(0);
    for (let place = 0; place < 3_000_000; place += 500) {
      expect(real + scroll.shift()).toBe(place);
      real = scroll.moved(real + 500);
    }
  });

  it('leads to the end when the bar is dragged to its end, and to the middle from its middle', () => {
    const scroll = long();
    scroll.goTo(0);
    const end = 8_000_000 - VIEW;
    expect(scroll.moved(end) + scroll.shift()).toBe(MILLION - VIEW);
    const middle = scroll.moved(4_000_000) + scroll.shift();
    expect(Math.abs(middle / MILLION - 0.5)).toBeLessThan(0.02);
  });

  it('stands just where it is sent, and never outside', () => {
    const scroll = long();
    for (const place of [0, 123_456, 17_999_999, MILLION - VIEW]) {
      expect(scroll.goTo(place) + scroll.shift()).toBe(place);
    }
    expect(scroll.goTo(MILLION) + scroll.shift()).toBe(MILLION - VIEW);
  });
});

describe('selecting rows', () => {
  it('counts all that match but those left out, seen or not', () => {
    const some = withToggled(withToggled(NOTHING_SELECTED, 'A'), 'B');
    expect([countSelected(some, 1_000_000), isSelected(some, 'A'), isSelected(some, 'C')]).toEqual([2, true, false]);
    const allButA = withToggled(ALL_SELECTED, 'A');
    expect([countSelected(allButA, 1_000_000), isSelected(allButA, 'A')]).toEqual([999_999, false]);
    expect(countSelected(withToggled(allButA, 'A'), 5)).toBe(5);
  });
});

it('the palette knows a command by the beginnings of its words, without Polish letters', () => {
  expect(answersTo('Przyjmij dostawę', 'dostawe prz')).toBe(true);
  expect(answersTo('Kanały', 'kanal')).toBe(true);
  expect(answersTo('Kanały', 'anal')).toBe(false);
});
