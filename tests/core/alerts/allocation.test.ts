import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freePlaces, nextWave, windowStartAt } from '../../../src/core/alerts';
import { addMilliseconds } from '../../../src/core/foundation';
import { cases } from '../../support/cases';

const HOUR = 3_600_000;
const NOON = '2026-11-24T12:00:00.000Z';
const RULES = { peoplePerUnit: 3, alertWindowHours: 12 };
const queue = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    entryId: index + 1,
    emailHash: `h${index + 1}`,
    since: addMilliseconds('2026-11-01T00:00:00.000Z', index * HOUR),
  }));
const fresh = (available: number) => ({ available, lastWaveAt: null, outstanding: 0, toldAt: [] });
const ids = (wave: ReturnType<typeof nextWave>) => wave.chosen.map(({ entryId }) => entryId);

test('the first wave tells three people per unit, those who wait longest', () => {
  const wave = nextWave(fresh(2), queue(10).reverse(), RULES, NOON);
  expect(ids(wave)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(wave.windowStart).toBe(NOON);
});

test('within the window nobody else is told, unless more stock arrived', () => {
  const told = { ...fresh(2), lastWaveAt: NOON, toldAt: Array.from({ length: 6 }, () => NOON) };
  const later = addMilliseconds(NOON, 11 * HOUR);
  expect(ids(nextWave(told, queue(10).slice(6), RULES, later))).toEqual([]);
  expect(ids(nextWave({ ...told, available: 3 }, queue(10).slice(6), RULES, later))).toEqual([7, 8, 9]);
});

test('when the window has passed and stock is left, the next ones are told', () => {
  const told = { ...fresh(2), lastWaveAt: NOON, toldAt: Array.from({ length: 6 }, () => NOON) };
  const later = addMilliseconds(NOON, 12 * HOUR);
  const wave = nextWave(told, queue(14).slice(6), RULES, later);
  expect(ids(wave)).toEqual([7, 8, 9, 10, 11, 12]);
  expect(wave.windowStart).toBe(later);
});

test('people still to be mailed keep their places in the next window', () => {
  const stuck = { ...fresh(1), lastWaveAt: NOON, outstanding: 3 };
  expect(ids(nextWave(stuck, queue(6).slice(3), RULES, addMilliseconds(NOON, 24 * HOUR)))).toEqual([]);
});

test('a clock that was put back opens no new window', () => {
  expect(windowStartAt(NOON, RULES, addMilliseconds(NOON, -48 * HOUR))).toBe(NOON);
});

test('no rules of chance make a wave unfair', () => {
  const waiting = fc.array(
    fc.record({ emailHash: fc.integer({ min: 0, max: 40 }).map(String), hours: fc.integer({ min: 0, max: 50 }) }),
    { maxLength: 60 },
  );
  const state = fc.record({
    available: fc.integer({ min: 0, max: 12 }),
    peoplePerUnit: fc.integer({ min: 1, max: 5 }),
    alertWindowHours: fc.integer({ min: 1, max: 48 }),
    outstanding: fc.integer({ min: 0, max: 10 }),
    toldHoursAgo: fc.array(fc.integer({ min: 0, max: 72 }), { maxLength: 20 }),
    lastWaveHoursAgo: fc.option(fc.integer({ min: 0, max: 72 })),
  });
  fc.assert(
    fc.property(waiting, state, (people, { toldHoursAgo, lastWaveHoursAgo, available, outstanding, ...rules }) => {
      const list = people.map(({ emailHash, hours }, index) => ({
        entryId: index,
        emailHash,
        since: addMilliseconds(NOON, -hours * HOUR),
      }));
      const restock = {
        available,
        outstanding,
        toldAt: toldHoursAgo.map((hours) => addMilliseconds(NOON, -hours * HOUR)),
        lastWaveAt: lastWaveHoursAgo === null ? null : addMilliseconds(NOON, -lastWaveHoursAgo * HOUR),
      };
      const { chosen, windowStart } = nextWave(restock, list, rules, NOON);
      const told = restock.toldAt.filter((at) => at >= windowStart).length;

      // Never more people than the stock can hope to serve.
      if (chosen.length > 0)
        expect(chosen.length + told + outstanding).toBeLessThanOrEqual(available * rules.peoplePerUnit);
      // Nobody twice.
      expect(new Set(chosen.map(({ emailHash }) => emailHash)).size).toBe(chosen.length);
      // Oldest first: nobody left out has waited longer than somebody chosen.
      const longest = new Map<string, string>();
      for (const { emailHash, since } of list) {
        const known = longest.get(emailHash);
        if (known === undefined || since < known) longest.set(emailHash, since);
      }
      const lastChosen = chosen.at(-1)?.since ?? '';
      for (const { emailHash } of chosen) longest.delete(emailHash);
      if (chosen.length > 0) for (const since of longest.values()) expect(since >= lastChosen).toBe(true);
      // No place stays empty while somebody waits.
      const free = Math.max(0, freePlaces(restock, windowStartAt(restock.lastWaveAt, rules, NOON), rules));
      expect(chosen.length).toBe(Math.min(free, new Set(list.map(({ emailHash }) => emailHash)).size));
    }),
    { numRuns: cases(500) },
  );
});

test('over a whole restock everybody is told once, in order, never faster than stock allows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 30 }),
      (people, stockByHour) => {
        const told: { id: number; at: string }[] = [];
        let lastWaveAt: string | null = null;
        for (const [hour, available] of stockByHour.entries()) {
          const now = addMilliseconds(NOON, hour * HOUR);
          const left = queue(people).filter(({ entryId }) => !told.some(({ id }) => id === entryId));
          const progress = { available, lastWaveAt, outstanding: 0, toldAt: told.map(({ at }) => at) };
          const wave = nextWave(progress, left, RULES, now);
          if (wave.chosen.length > 0) lastWaveAt = wave.windowStart;
          told.push(...wave.chosen.map(({ entryId }) => ({ id: entryId, at: now })));
          const inWindow = told.filter(({ at }) => lastWaveAt !== null && at >= lastWaveAt).length;
          const most = Math.max(...stockByHour.slice(0, hour + 1));
          expect(inWindow).toBeLessThanOrEqual(most * RULES.peoplePerUnit);
        }
        expect(told.map(({ id }) => id)).toEqual(told.map((_, index) => index + 1));
      },
    ),
  );
});
