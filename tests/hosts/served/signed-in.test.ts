import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { createEventHub } from '../../../src/core/events';
import { systemClock } from '../../../src/host/system';
import { tellWhileSignedIn } from '../../../src/host/signed-in';

function device() {
  const [call, session] = [new AbortController(), new AbortController()];
  const hub = createEventHub(systemClock);
  const told = tellWhileSignedIn(hub, {
    signal: call.signal,
    session: { id: 1, name: 'Anna', ended: session.signal },
  });
  const listeners = () => [call, session].map(({ signal }) => getEventListeners(signal, 'abort').length);
  return { call, session, hub, told, listeners };
}

test('what happens is told until the session ends, and nothing after', async () => {
  const { session, hub, told, listeners } = device();
  expect((await told.next()).value).toMatchObject({ type: 'heartbeat' });
  hub.publish({ type: 'changed', what: 'settings' });
  expect((await told.next()).value).toEqual({ type: 'changed', what: 'settings' });
  const next = told.next();
  session.abort();
  hub.publish({ type: 'changed', what: 'people' });
  expect(await next).toEqual({ done: true, value: undefined });
  expect(listeners()).toEqual([0, 0]);
});

test('a device that comes and goes leaves nothing on the session that lasts, however it goes', async () => {
  const { session } = device();
  const hub = createEventHub(systemClock);
  for (const leaves of ['returns', 'aborts', 'aborts'] as const) {
    const call = new AbortController();
    const told = tellWhileSignedIn(hub, {
      signal: call.signal,
      session: { id: 1, name: 'Anna', ended: session.signal },
    });
    await told.next();
    expect(getEventListeners(session.signal, 'abort')).toHaveLength(1);
    if (leaves === 'aborts') {
      const next = told.next();
      call.abort();
      await next;
    } else await told.return();
    expect(getEventListeners(session.signal, 'abort')).toEqual([]);
    expect(getEventListeners(call.signal, 'abort')).toEqual([]);
  }
});

test('a session that had ended before is told nothing that happens', async () => {
  const { session, hub, told } = device();
  session.abort();
  hub.publish({ type: 'changed', what: 'settings' });
  await told.next();
  expect(await told.next()).toEqual({ done: true, value: undefined });
});
