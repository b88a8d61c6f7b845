import { expect, test } from 'vitest';
import { dayOf, lastDays, localDay } from '../../../src/core/foundation';

test('a day of the shop begins and ends at midnight in Poland', () => {
  expect(localDay('2026-11-24')).toEqual({
    day: '2026-11-24',
    from: '2026-11-23T23:00:00.000Z',
    to: '2026-11-24T23:00:00.000Z',
  });
  expect(localDay('2026-07-01').from).toBe('2026-06-30T22:00:00.000Z');
});

test('the night the clocks go forward the day has 23 hours, and 25 the night they go back', () => {
  expect(localDay('2026-03-29')).toMatchObject({ from: '2026-03-28T23:00:00.000Z', to: '2026-03-29T22:00:00.000Z' });
  expect(localDay('2026-10-25')).toMatchObject({ from: '2026-10-24T22:00:00.000Z', to: '2026-10-25T23:00:00.000Z' });
});

test('a moment late in the evening of UTC belongs to the next day of the shop', () => {
  expect(dayOf('2026-11-24T22:59:59.999Z')).toBe('2026-11-24');
  expect(dayOf('2026-11-24T23:00:00.000Z')).toBe('2026-11-25');
});

test('days follow one another without a gap across both changes of clocks', () => {
  const year = lastDays('2026-11-24T08:00:00.000Z', 300);
  expect(year).toHaveLength(300);
  expect(year.at(-1)?.day).toBe('2026-11-24');
  for (const [place, { from }] of year.entries()) if (place > 0) expect(year[place - 1]?.to).toBe(from);
});
