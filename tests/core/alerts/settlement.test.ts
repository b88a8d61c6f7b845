import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settle } from '../../../src/core/alerts';
import { addMilliseconds, problem, type Problem } from '../../../src/core/foundation';

const START = '2026-11-24T08:00:00.000Z';
const MINUTE = 60_000;
const later = { status: 'deferred', problem: problem('mail_deferred', { reply: '451 later' }) } as const;
const away = {
  status: 'unreachable',
  problem: problem('smtp_unreachable', { server: 'mx:25', reason: 'x' }),
} as const;

/** Follows a server that puts a message off for ever; returns the minutes at which it was asked. */
function askForEver(delayOfEachRun: number[] = []): { minutes: number[]; end: string } {
  const minutes: number[] = [];
  let at = START;
  let known: Problem | null = null;
  for (let attempt = 1; attempt < 1_000; attempt++) {
    minutes.push((Date.parse(at) - Date.parse(START)) / MINUTE);
    const settlement = settle(known, later, at);
    if (settlement.state !== 'queued') return { minutes, end: settlement.problem?.code ?? settlement.state };
    known = settlement.problem;
    at = addMilliseconds(settlement.retryAt ?? at, (delayOfEachRun[attempt] ?? 0) * MINUTE);
  }
  return { minutes, end: 'never' };
}

test('a message put off is tried again after 5, 10, 20, 40 … minutes, at most 4 hours apart, and given up after 48 hours', () => {
  const { minutes, end } = askForEver();
  expect(minutes.slice(0, 10)).toEqual([0, 5, 10, 20, 40, 80, 160, 320, 560, 800]);
  expect(minutes.at(-1)).toBeGreaterThan(44 * 60);
  expect(minutes.at(-1)).toBeLessThanOrEqual(48 * 60);
  expect(end).toBe('mail_gave_up');
});

test('late runs do not stretch the 48 hours', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 40 }), (delays) => {
      const { end } = askForEver(delays);
      expect(end).toBe('mail_gave_up');
    }),
  );
});

test('a server that is away delays a message, but is no reason to give it up', () => {
  const known = problem('mail_deferred', { reply: '451', since: START });
  const afterAWeek = addMilliseconds(START, 7 * 24 * 60 * MINUTE);
  expect(settle(null, away, afterAWeek)).toEqual({ state: 'queued', problem: away.problem, retryAt: null });
  expect(settle(known, away, afterAWeek)).toEqual({ state: 'queued', problem: known, retryAt: null });
});
