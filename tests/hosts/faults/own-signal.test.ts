import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { withOwnSignal } from '../../../src/host/background/own-signal';

test('work under a signal of its own leaves nothing on the lasting one, however it ends', async () => {
  const lasting = new AbortController();
  const made = await withOwnSignal(lasting.signal, async ({ signal }) => {
    AbortSignal.any([signal]).addEventListener('abort', () => undefined);
    expect(getEventListeners(lasting.signal, 'abort')).toHaveLength(1);
    return 'made';
  });
  await expect(withOwnSignal(lasting.signal, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(made).toBe('made');
  expect(getEventListeners(lasting.signal, 'abort')).toEqual([]);
});

test('what ends the lasting signal ends the work, with its reason, also when it came before', async () => {
  const lasting = new AbortController();
  const reason = await withOwnSignal(lasting.signal, async ({ signal }) => {
    lasting.abort('leaving');
    return signal.reason as unknown;
  });
  expect(reason).toBe('leaving');
  expect(await withOwnSignal(lasting.signal, async ({ signal }) => signal.aborted)).toBe(true);
});
