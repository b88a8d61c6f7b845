import { expect, test } from 'vitest';
import { isDue, outdated } from '../../../../src/core/operations/backups/retention';

const daily = (madeAt: string) => ({ name: madeAt, kind: 'daily' as const, madeAt });
const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, i) => daily(new Date(Date.parse(from) - i * 86_400_000).toISOString()));

test('after two months of daily backups, seven days and four weeks are kept', () => {
  // Wednesday, 25 November 2026, is the newest; weeks begin on Monday.
  const made = days('2026-11-25T08:00:00.000Z', 60);
  const gone = new Set(outdated(made));
  expect(made.filter((one) => !gone.has(one)).map(({ madeAt }) => madeAt.slice(0, 10))).toEqual([
    '2026-11-25',
    '2026-11-24',
    '2026-11-23',
    '2026-11-22',
    '2026-11-21',
    '2026-11-20',
    '2026-11-19',
    '2026-11-15',
    '2026-11-08',
  ]);
});

test('days on which the PC was off do not eat up the seven', () => {
  const made = [...days('2026-11-25T08:00:00.000Z', 3), ...days('2026-10-02T08:00:00.000Z', 4)];
  expect(outdated(made)).toEqual([]);
});

test('what a person made, and what a restore replaced, is never outdated', () => {
  const old = [
    { ...daily('2020-01-01T08:00:00.000Z'), kind: 'manual' as const },
    { ...daily('2020-01-02T08:00:00.000Z'), kind: 'before_restore' as const },
  ];
  expect(outdated([...days('2026-11-25T08:00:00.000Z', 60), ...old]).filter(({ kind }) => kind !== 'daily')).toEqual(
    [],
  );
});

test('the backup of the day is due after 23 hours, and when the clock was set back', () => {
  const last = [daily('2026-11-24T08:00:00.000Z')];
  expect(isDue([], '2026-11-24T08:00:00.000Z')).toBe(true);
  expect(isDue(last, '2026-11-25T06:59:59.000Z')).toBe(false);
  expect(isDue(last, '2026-11-25T07:00:00.000Z')).toBe(true);
  expect(isDue(last, '2026-11-01T08:00:00.000Z')).toBe(true);
  expect(isDue([{ ...daily('2026-11-24T08:00:00.000Z'), kind: 'manual' }], '2026-11-24T09:00:00.000Z')).toBe(true);
});
