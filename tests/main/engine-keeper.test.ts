import { EventEmitter } from 'node:events';
import type { MessagePortMain, UtilityProcess } from 'electron';
import { expect, test } from 'vitest';
import { keepEngine } from '../../src/main/engine/engine-keeper';

/** A child process as the keeper sees it; records what it was told. */
class Child extends EventEmitter {
  readonly told: { message: unknown; ports: number }[] = [];
  killed = false;
  postMessage(message: unknown, ports: unknown[] = []) {
    this.told.push({ message, ports: ports.length });
  }
  kill() {
    this.killed = true;
    return true;
  }
}

function room() {
  const children: Child[] = [];
  const happened: unknown[] = [];
  let now = 0;
  const keeper = keepEngine({
    fork: () => {
      const child = new Child();
      children.push(child);
      return child as unknown as UtilityProcess;
    },
    now: () => now,
    onReady: () => happened.push('ready'),
    onBusy: (busy) => void (busy && happened.push('busy')),
    onKey: async (ask) => ({ ok: true, value: `answer to ${ask.do}` }),
    onRefused: (problem) => happened.push(problem.code),
    onReopen: () => happened.push('reopened'),
    onCrash: (again) => happened.push(again ? 'restarted' : 'gave up'),
  });
  return {
    keeper,
    children,
    happened,
    later: (minutes: number) => {
      now += minutes * 60_000;
    },
    crash: () => children.at(-1)?.emit('exit', 1),
  };
}

const port = {} as MessagePortMain;

test('an engine that dies is started again, and given up when it keeps dying', () => {
  const { keeper, children, happened, crash } = room();
  keeper.start();
  for (let n = 0; n < 4; n++) crash();
  expect(happened).toEqual(['restarted', 'restarted', 'restarted', 'gave up']);
  expect(children).toHaveLength(4);
  expect(keeper.handOver(port)).toBe(false);
});

test('an engine that ends for a restored backup is opened again as often as it likes, and that is no crash', () => {
  const { keeper, children, happened } = room();
  keeper.start();
  for (let n = 0; n < 5; n++) {
    children.at(-1)?.emit('message', { type: 'reopening' });
    children.at(-1)?.emit('exit', 0);
  }
  expect(happened).toEqual(Array.from({ length: 5 }, () => 'reopened'));
  expect(children).toHaveLength(6);
  expect(keeper.handOver(port)).toBe(true);
});

test('an engine that dies while it ends for a restored backup has crashed', () => {
  const { keeper, children, happened } = room();
  keeper.start();
  children[0]?.emit('message', { type: 'reopening' });
  children[0]?.emit('exit', 1);
  expect(happened).toEqual(['restarted']);
});

test('crashes long ago do not count', () => {
  const { keeper, happened, crash, later } = room();
  keeper.start();
  for (let n = 0; n < 6; n++) {
    crash();
    later(10);
  }
  expect(happened).toEqual(Array.from({ length: 6 }, () => 'restarted'));
});

test('an engine that cannot run here is not started again by itself', () => {
  const { keeper, children, happened, crash } = room();
  keeper.start();
  children[0]?.emit('message', { type: 'refused', problem: { code: 'engine_running', facts: {} } });
  crash();
  expect(happened).toEqual(['engine_running']);
  expect(children).toHaveLength(1);
  keeper.start();
  children[1]?.emit('message', { type: 'ready' });
  expect(happened).toEqual(['engine_running', 'ready']);
});

test('ports go to the engine that runs now', () => {
  const { keeper, children, crash } = room();
  keeper.start();
  crash();
  expect(keeper.handOver(port)).toBe(true);
  expect(children.map(({ told }) => told)).toEqual([[], [{ message: { type: 'connect' }, ports: 1 }]]);
});

test('closing asks the engine to end, waits until it is gone and starts no other', async () => {
  const { keeper, children, crash } = room();
  keeper.start();
  let closed = false;
  const closing = keeper.close().then(() => {
    closed = true;
  });
  await Promise.resolve();
  expect(children[0]?.told).toEqual([{ message: { type: 'close' }, ports: 0 }]);
  expect([closed, keeper.handOver(port)]).toEqual([false, false]);
  crash();
  await closing;
  expect([closed, children.length, children[0]?.killed]).toEqual([true, 1, false]);
});

test('closing without an engine is done at once', async () => {
  const { keeper } = room();
  await expect(keeper.close()).resolves.toBeUndefined();
});

test('messages that are not ours are ignored', () => {
  const { keeper, children, happened } = room();
  keeper.start();
  for (const message of [null, 'ready', 7, {}, { type: 'other' }]) children[0]?.emit('message', message);
  expect(happened).toEqual([]);
});

test('the engine is told of sleep and waking, says when it works, and gets answers about its key', async () => {
  const { keeper, children, happened } = room();
  keeper.tell('sleep');
  keeper.start();
  const [child] = children;
  keeper.tell('sleep');
  keeper.tell('wake');
  child?.emit('message', { type: 'busy', busy: true });
  child?.emit('message', { type: 'key', id: 7, ask: { do: 'has_keyring' } });
  await Promise.resolve();
  expect(happened).toEqual(['busy']);
  expect(child?.told.map(({ message }) => message)).toEqual([
    { type: 'sleep' },
    { type: 'wake' },
    { type: 'key', id: 7, answer: { ok: true, value: 'answer to has_keyring' } },
  ]);
});
