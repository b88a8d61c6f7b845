import { expect, test } from 'vitest';
import { createRounds } from '../../src/host/background';
import { testClock } from '../support/clock';
import { quietLog } from './test-engine';

function shop(sync: () => Promise<unknown> = () => Promise.resolve()) {
  const clock = testClock();
  const done: string[] = [];
  const ticks = { count: 0 };
  const rounds = createRounds({
    clock,
    log: quietLog,
    syncEveryMinutes: () => Promise.resolve(15),
    tickPrices: () => {
      ticks.count += 1;
      return Promise.resolve();
    },
    sync: () => {
      done.push('sync');
      return sync();
    },
    sendAlerts: () => {
      done.push('alerts');
      return Promise.resolve();
    },
  });
  const after = async (minutes: number) => {
    clock.advance(minutes * 60_000);
    done.length = 0;
    await rounds.tick();
    return [...done];
  };
  return { clock, rounds, done, ticks, after };
}

test('alerts go out every minute, syncs as often as the settings say', async () => {
  const { after } = shop();
  expect(await after(0)).toEqual(['sync', 'alerts']);
  expect(await after(1)).toEqual(['alerts']);
  expect(await after(13)).toEqual(['alerts']);
  expect(await after(1)).toEqual(['sync', 'alerts']);
});

test('due price plans are carried out every minute, and before an import is synced', async () => {
  const { after, rounds, ticks } = shop();
  await after(0);
  await after(1);
  await rounds.goRound();
  expect(ticks.count).toBe(3);
});

test('after eight hours of sleep there is one sync, not thirty-two', async () => {
  const { after } = shop();
  await after(0);
  expect(await after(480)).toEqual(['sync', 'alerts']);
  expect(await after(1)).toEqual(['alerts']);
});

test('a clock that is set back does not stop the syncs', async () => {
  const { after } = shop();
  await after(0);
  expect(await after(-2_880)).toEqual(['sync', 'alerts']);
});

test('an import is followed by a sync and then the alerts, and resets the rhythm', async () => {
  const { after, rounds, done } = shop();
  await after(0);
  await after(10);
  done.length = 0;
  await rounds.goRound();
  expect(done).toEqual(['sync', 'alerts']);
  expect(await after(10)).toEqual(['alerts']);
});

test('a sync that breaks stops neither the alerts nor the next round', async () => {
  const { after } = shop(() => Promise.reject(new Error('no network')));
  expect(await after(0)).toEqual(['sync', 'alerts']);
  expect(await after(15)).toEqual(['sync', 'alerts']);
});

test('rounds never overlap', async () => {
  let running = 0;
  let most = 0;
  const { rounds } = shop(async () => {
    most = Math.max(most, ++running);
    await Promise.resolve();
    running -= 1;
  });
  await Promise.all([rounds.tick(), rounds.tick(), rounds.goRound(), rounds.goRound()]);
  expect(most).toBe(1);
});
