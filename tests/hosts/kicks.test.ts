import { expect, test } from 'vitest';
import { createEventHub } from '../../src/core/events';
import { followChanges } from '../../src/host/background';
import { testClock } from '../support/clock';
import { quietLog } from './test-engine';

/** A host whose pushes are counted and end when the test says so. */
async function host() {
  const hub = createEventHub(testClock());
  const leaving = new AbortController();
  const pushes: (() => void)[] = [];
  let onPush: () => void = () => {};
  const nextPush = () => new Promise<void>((resolve) => (onPush = resolve));
  const events = hub.subscribe(leaving.signal);
  await events.next();
  const following = followChanges({
    log: quietLog,
    events,
    gatherMs: 1,
    push: () => {
      onPush();
      return new Promise<void>((resolve) => pushes.push(resolve));
    },
  });
  const change = () => hub.publish({ type: 'changed', what: 'products' });
  const leave = async () => {
    leaving.abort();
    for (const end of pushes) end();
    await following;
  };
  return { hub, pushes, nextPush, change, leave };
}

test('a change goes out by itself, and changes close together go out as one', async () => {
  const { pushes, nextPush, change, leave } = await host();
  const pushed = nextPush();
  change();
  change();
  change();
  await pushed;
  expect(pushes).toHaveLength(1);
  await leave();
  expect(pushes).toHaveLength(1);
});

test('a change during a sending is sent after it', async () => {
  const { pushes, nextPush, change, leave } = await host();
  const first = nextPush();
  change();
  await first;
  change();
  await new Promise(setImmediate);
  const second = nextPush();
  pushes[0]?.();
  await second;
  expect(pushes).toHaveLength(2);
  await leave();
});

test('what has nothing to do with products wakes nobody', async () => {
  const { hub, pushes, nextPush, change, leave } = await host();
  hub.publish({ type: 'changed', what: 'waitlist' });
  hub.publish({ type: 'changed', what: 'channels' });
  const pushed = nextPush();
  change();
  await pushed;
  expect(pushes).toHaveLength(1);
  await leave();
});
