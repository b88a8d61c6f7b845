import { expect, test } from 'vitest';
import { polishTime } from '../../../../../src/core/imports/structured/catalogues/polish-time';

// Worked out with Python's zoneinfo.
test.each([
  ['winter', '2026-02-22 13:50:50', '2026-02-22T12:50:50.000Z'],
  ['summer, on the day before in UTC', '2026-07-01 00:30:00', '2026-06-30T22:30:00.000Z'],
  ['the last second of winter time', '2026-03-29 01:59:59', '2026-03-29T00:59:59.000Z'],
  ['the first of summer time', '2026-03-29 03:00:00', '2026-03-29T01:00:00.000Z'],
  ['the night summer time ends', '2026-10-25 03:30:00', '2026-10-25T02:30:00.000Z'],
  ['a Polish date', '14.06.2025 13:06:48', '2025-06-14T11:06:48.000Z'],
  ['a date without seconds', '2026-02-22T13:50', '2026-02-22T12:50:00.000Z'],
  ['a time with its zone', '2026-02-22T13:50:50+00:00', '2026-02-22T13:50:50.000Z'],
  ['a day alone', '2026-02-22', null],
  ['no day of the calendar', '2026-13-42 10:00:00', null],
  ['nothing', '', null],
])('%s', (_, written, expected) => {
  expect(polishTime(written)).toBe(expected);
});
