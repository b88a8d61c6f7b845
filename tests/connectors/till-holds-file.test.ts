import type * as fs from 'node:fs/promises';
import { readFile } from 'node:fs/promises';
import { beforeEach, expect, test, vi } from 'vitest';
import { patience } from './conformance-shop';
import { item, push, read, tillScene } from './till-scene';

/** The operating system of a till that has the file open while it reads it. */
const till = vi.hoisted(() => ({ holds: false }));
vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof fs>();
  return {
    ...real,
    rename: (from: string, to: string) => {
      if (!till.holds || !to.endsWith('offers.csv')) return real.rename(from, to);
      const busy = { code: 'EBUSY', syscall: 'rename', path: from, dest: to };
      return Promise.reject(Object.assign(new Error('EBUSY: resource busy or locked'), busy));
    },
  };
});

beforeEach(() => {
  till.holds = false;
});

test('a till that holds its file open is a passing problem by its own name, and sees the old file whole', async () => {
  const { connector, at, folder } = await tillScene();
  const [old, fresh] = [
    { priceMinor: 100, quantity: 1 },
    { priceMinor: 200, quantity: 2 },
  ];
  await push(connector, item('A', old));
  const before = await readFile(at('offers.csv'));
  till.holds = true;
  expect(await connector.push([item('A', fresh)], patience())).toEqual({
    ok: false,
    problem: {
      code: 'file_in_use',
      class: 'transient',
      facts: { file: 'offers.csv', folder },
      retryAfterMs: null,
    },
  });
  expect(await readFile(at('offers.csv'))).toEqual(before);
  expect(await read(connector, 'A')).toEqual({ A: old });
  till.holds = false;
  await push(connector, item('A', fresh));
  expect(await read(connector, 'A')).toEqual({ A: fresh });
});
