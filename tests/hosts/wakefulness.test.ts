import { expect, test } from 'vitest';
import { createRounds, createWakefulness } from '../../src/host/background';

const HOUR = 3_600_000;

/** A shop whose clock and whose few seconds after waking are in our hands. */
function shop() {
  let now = Date.parse('2026-11-25T22:00:00Z');
  const did: string[] = [];
  let afterWaking: (() => void) | null = null;
  const log = { info() {}, warn() {}, error() {}, debug() {} };
  const rounds = createRounds({
    clock: { now: () => new Date(now) },
    log: log,
    syncEveryMinutes: async () => 15,
    tickPrices: async () => did.push('prices'),
    sync: async () => did.push('sync'),
    sendAlerts: async () => did.push('alerts'),
  });
  const ticks: Promise<void>[] = [];
  const wakefulness = createWakefulness({
    after: (work) => {
      afterWaking = work;
      return () => (afterWaking = null);
    },
    catchUp: () => void ticks.push(rounds.tick()),
  });
  return {
    did,
    wakefulness,
    minute: async () => {
      if (wakefulness.minute()) await rounds.tick();
      await Promise.all(ticks);
    },
    later: (ms: number) => (now += ms),
    networkIsBack: async () => {
      const work = afterWaking;
      afterWaking = null;
      work?.();
      await Promise.all(ticks);
    },
  };
}

test('after a night asleep everything is done once, however many turns were missed', async () => {
  const { did, wakefulness, minute, later, networkIsBack } = shop();
  await minute();
  expect(did).toEqual(['prices', 'sync', 'alerts']);
  did.length = 0;
  wakefulness.sleep();
  later(9 * HOUR);
  // Timers that fell due go off together on waking, and the system may say it twice.
  await minute();
  await minute();
  wakefulness.wake();
  await minute();
  wakefulness.wake();
  expect(did).toEqual([]);
  await networkIsBack();
  await networkIsBack();
  expect(did).toEqual(['prices', 'sync', 'alerts']);
  later(60_000);
  await minute();
  expect(did.filter((work) => work === 'sync')).toHaveLength(1);
});

test('a nap shorter than a turn syncs nothing; a laptop closed again at once waits for the next waking', async () => {
  const { did, wakefulness, minute, later, networkIsBack } = shop();
  await minute();
  wakefulness.sleep();
  later(2 * 60_000);
  wakefulness.wake();
  wakefulness.sleep();
  await networkIsBack();
  expect(did.filter((work) => work === 'prices')).toHaveLength(1);
  wakefulness.wake();
  await networkIsBack();
  expect(did).toEqual(['prices', 'sync', 'alerts', 'prices', 'alerts']);
});

test('a system that never says it woke does not stop the shop', async () => {
  const { did, wakefulness, minute } = shop();
  wakefulness.sleep();
  for (let n = 0; n < 9; n++) await minute();
  expect(did).toEqual([]);
  await minute();
  expect(did).toEqual(['prices', 'sync', 'alerts']);
  expect(wakefulness.isAwake()).toBe(true);
});
