import { EventEmitter } from 'node:events';
import { readdir } from 'node:fs/promises';
import type { MessagePortMain } from 'electron';
import { expect, onTestFinished, test } from 'vitest';
import { type Engine, type KeyGuard, startEngine } from '../../src/host';
import { createKeyDesk } from '../../src/main/engine/key-desk';
import { isFromEngine } from '../../src/main/engine/engine-messages';
import { type EngineClient, openLine } from '../../src/main/engine/engine-line';
import { runEngineRoom } from '../../src/main/engine/engine-room';
import type { ShopSign } from '../../src/main/tray/tray-menu';
import { watchShop } from '../../src/main/tray/shop-watch';
import { scratchFolder } from '../support/database';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The two ends of a utility process in one: what the main process says, and what the engine says and does. */
class Parent extends EventEmitter {
  readonly heard: unknown[] = [];
  readonly exits: number[] = [];
  postMessage(message: unknown) {
    this.heard.push(message);
    this.emit('heard');
  }
  send(data: unknown, ports: unknown[] = []) {
    this.emit('message', { data, ports });
  }
  exit = (code: number) => {
    this.exits.push(code);
    this.emit('exited');
  };
  until(event: 'heard' | 'exited') {
    return new Promise<void>((resolve) => this.once(event, () => resolve()));
  }
}

async function room(putsKeyAway = false) {
  const parent = new Parent();
  const dataFolder = await scratchFolder();
  const told: string[] = [];
  let engine: Engine | null = null;
  runEngineRoom(
    parent,
    async (guard: KeyGuard, reopen) => {
      const started = await startEngine({ dataFolder, env: {}, log: silent, guard, reopen });
      if (!started.ok)
        return { ok: false, problem: { code: started.problem.code, facts: { ...started.problem.facts } } };
      const running = (engine = started.value);
      return {
        ok: true,
        value: {
          router: running.router,
          events: (signal) => running.core.events.subscribe(signal),
          sleep: () => void told.push('sleep'),
          wake: () => void told.push('wake'),
          close: () => running.close(),
        },
      };
    },
    { exit: parent.exit, putsKeyAway },
  );
  const line = () => {
    const { port1, port2 } = new MessageChannel();
    onTestFinished(() => port1.close());
    const client = openLine(
      {
        handOver: (port) => {
          parent.send({ type: 'connect' }, [port]);
          return true;
        },
      },
      () => ({ port1: port1 as unknown as MessagePortMain, port2: port2 as unknown as MessagePortMain }),
    );
    return client as EngineClient;
  };
  const close = async () => {
    const gone = parent.until('exited');
    parent.send({ type: 'close' });
    await gone;
  };
  return { parent, dataFolder, line, close, told, engine: () => engine as unknown as Engine };
}

test('the contract is answered on every port, also on one that came before the engine was ready', async () => {
  const { parent, dataFolder, line, close } = await room();
  const early = line();
  expect(await early.master.init({})).toMatchObject({ dataFolder, created: true });
  expect(parent.heard).toEqual([{ type: 'ready' }]);
  const late = line();
  expect(await late.products.show({ sku: 'X' })).toMatchObject({ ok: false, problem: { code: 'product_unknown' } });
  await close();
  expect(parent.exits).toEqual([0]);
});

test('a restored backup ends the engine in order, so that another one opens what was put back', async () => {
  const { parent, line } = await room();
  const client = line();
  await client.master.init({});
  await client.settings.set({ shopName: 'Przed kopią' });
  const made = await client.backups.make({});
  if (!made.ok) throw new Error(made.problem.code);
  const ended = parent.until('exited');
  expect(await client.backups.restore({ path: made.value.backup.path })).toMatchObject({
    ok: true,
    value: { reopening: true },
  });
  await ended;
  expect(parent.heard).toEqual([{ type: 'ready' }, { type: 'reopening' }]);
  expect(parent.exits).toEqual([0]);
});

test('a data folder that another engine has is refused with its reason, and the process ends', async () => {
  const first = await room();
  await first.line().master.init({});
  const parent = new Parent();
  const ended = parent.until('exited');
  runEngineRoom(
    parent,
    async () => {
      const second = await startEngine({ dataFolder: first.dataFolder, env: {}, log: silent });
      if (second.ok) throw new Error('two engines in one folder');
      return { ok: false, problem: { code: second.problem.code, facts: { ...second.problem.facts } } };
    },
    { exit: parent.exit, putsKeyAway: false },
  );
  await ended;
  expect(parent.heard).toMatchObject([{ type: 'refused', problem: { code: 'engine_running' } }]);
  expect(parent.exits).toEqual([0]);
  await first.close();
});

test('the tray follows the shop: its concerns, and the language chosen for it', async () => {
  const { line, close } = await room();
  const client = line();
  const signs: ShopSign[] = [];
  const languages: string[] = [];
  const concerns: number[] = [];
  const seen = new EventEmitter();
  const watching = new AbortController();
  const ended = watchShop(
    client,
    {
      onSign: (sign) => {
        signs.push(sign);
        seen.emit('sign');
      },
      onConcerns: (found) => void concerns.push(found.length),
      onLanguage: (language) => void languages.push(language),
    },
    watching.signal,
  ).catch((cause: unknown) => cause);
  const until = async (ready: () => boolean) => {
    while (!ready()) await new Promise<void>((resolve) => seen.once('sign', () => resolve()));
  };
  await until(() => signs.length > 0);
  expect(signs.at(-1)).toEqual({ state: 'running', health: 'ok', concerns: 0, syncing: false });
  await client.settings.set({ language: 'en' });
  await until(() => languages.includes('en'));
  expect(languages[0]).toBe('pl');
  watching.abort();
  await ended;
  await close();
});

test('sleep, waking and work under way travel between the processes', async () => {
  const { parent, line, close, told, engine } = await room();
  await line().master.init({});
  parent.send({ type: 'sleep' });
  parent.send({ type: 'wake' });
  const progress = {
    type: 'progress',
    task: 't1',
    kind: 'import',
    subject: 'a.csv',
    phase: 'reading',
    done: 0,
    total: null,
    perSecond: null,
    secondsLeft: null,
  } as const;
  const heard = parent.until('heard');
  engine().core.events.publish({ ...progress, finished: false });
  await heard;
  const ended = parent.until('heard');
  engine().core.events.publish({ ...progress, finished: true });
  await ended;
  expect(told).toEqual(['sleep', 'wake']);
  expect(parent.heard).toEqual([{ type: 'ready' }, { type: 'busy', busy: true }, { type: 'busy', busy: false }]);
  await close();
});

test('the engine asks the main process for the keyring and never writes the key itself to the disk', async () => {
  const asked: string[] = [];
  const desk = createKeyDesk({
    keyring: async () => ({
      seal: async (text) => Buffer.from(`sealed ${text}`).toString('base64'),
      open: async (sealed) => ({ text: Buffer.from(sealed, 'base64').toString().replace('sealed ', ''), again: false }),
    }),
    askPassphrase: async () => 'later',
  });
  const { parent, dataFolder, line, close } = await room(true);
  parent.on('heard', () => {
    const message = parent.heard.at(-1);
    if (!isFromEngine(message) || message.type !== 'key') return;
    asked.push(message.ask.do);
    void desk(message.ask).then((answer) => parent.send({ type: 'key', id: message.id, answer }));
  });
  // The first question was put before anybody listened.
  parent.emit('heard');
  expect(await line().key.show({})).toEqual({ kept: 'keyring' });
  expect(asked).toEqual(['has_keyring', 'seal', 'open']);
  expect((await readdir(dataFolder)).filter((name) => name.startsWith('secret'))).toEqual(['secret.key.json']);
  await close();
});
