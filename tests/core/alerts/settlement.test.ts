import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MailResult, settle } from '../../../src/core/alerts';
import { addMilliseconds, problem, type Problem } from '../../../src/core/foundation';

const START = '2026-11-24T08:00:00.000Z';
const MINUTE = 60_000;
const later: MailResult = { status: 'deferred', problem: problem('mail_deferred', { reply: '451 later' }) };
const away: MailResult = {
  status: 'unreachable',
  problem: problem('smtp_unreachable', { server: 'mx:25', reason: 'x' }),
};

/** Follows a server that puts a message off for ever; returns the minutes at which it was asked. */
function askForEver(delayOfEachRun: number[] = []): { minutes: number[]; end: string } {
  const minutes: number[] = [];
  let at = START;
  let known: Problem | null = null;
  for (let attempts = 1; attempts < 1_000; attempts++) {
    minutes.push((Date.parse(at) - Date.parse(START)) / MINUTE);
    const settlement = settle({ attempts, problem: known }, later, at);
    if (settlement.state !== 'queued') return { minutes, end: settlement.problem?.code ?? settlement.state };
    known = settlement.problem;
    at = addMilliseconds(settlement.retryAt ?? at, (delayOfEachRun[attempts] ?? 0) * MINUTE);
  }
  return { minutes, end: 'never' };
}

test('a message put off is tried again after 5, 10, 20 … minutes, at most 4 hours apart, and given up after 48 hours', () => {
  const { minutes, end } = askForEver();
  expect(minutes.slice(0, 8)).toEqual([0, 5, 15, 35, 75, 155, 315, 555]);
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

test('a server that is away costs the message no attempt and no time', () => {
  expect(settle({ attempts: 1, problem: null }, away, START)).toEqual({
    state: 'queued',
    problem: away.status === 'unreachable' ? away.problem : null,
    retryAt: null,
    uncounted: true,
  });
  const since = problem('mail_deferred', { reply: '451', since: START });
  expect(settle({ attempts: 4, problem: since }, away, START)).toMatchObject({ problem: since });
});
