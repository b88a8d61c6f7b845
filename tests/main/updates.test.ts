import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { createUpdates, type Updater } from '../../src/main/system/updates';
import { settled, started } from './support/desktop';
import { preventable } from './support/electron';

class StandInUpdater extends EventEmitter {
  autoDownload = false;
  autoInstallOnAppQuit = false;
  logger = null;
  did: unknown[] = [];
  offline = false;
  checkForUpdates = () => {
    this.did.push('check');
    return this.offline ? Promise.reject(new Error('net::ERR_INTERNET_DISCONNECTED')) : Promise.resolve(null);
  };
  quitAndInstall = (...how: unknown[]) => void this.did.push(['install', ...how]);
}

function shop(answers: boolean[] = [], wanted = true) {
  const updater = new StandInUpdater();
  const asked: string[] = [];
  let day = () => undefined as void;
  const updates = createUpdates({
    load: async () => updater as unknown as Updater,
    wanted: () => wanted,
    everyDay: (work) => (day = work),
    ask: async (version) => {
      asked.push(version);
      return answers.shift() ?? false;
    },
    beforeInstall: async () => void updater.did.push('engine ended'),
    log: () => undefined,
  });
  return { updater, updates, asked, day: () => day() };
}

test('a new version is looked for at the start and daily, fetched by itself, and asked about once', async () => {
  const { updater, updates, asked, day } = shop([false]);
  updates.start();
  await settled();
  expect(updates.state()).toEqual({ state: 'checking', version: null });
  updater.emit('update-not-available', {});
  day();
  await settled();
  expect(updater.did).toEqual(['check', 'check']);
  expect([updater.autoDownload, updater.autoInstallOnAppQuit]).toEqual([true, true]);
  updater.emit('update-available', { version: '2.0.0' });
  expect(updates.state()).toEqual({ state: 'downloading', version: '2.0.0' });
  updater.emit('update-downloaded', { version: '2.0.0' });
  await settled();
  day();
  await settled();
  expect(asked).toEqual(['2.0.0']);
  expect(updates.state()).toEqual({ state: 'ready', version: '2.0.0' });
  expect(updater.did).toEqual(['check', 'check']);
});

test('while an import is under way nobody is asked and nothing is installed', async () => {
  const { updater, updates, asked } = shop([true]);
  updates.start();
  await settled();
  updates.busy(true);
  updater.emit('update-downloaded', { version: '2.0.0' });
  await settled();
  expect(asked).toEqual([]);
  updates.busy(false);
  await settled();
  expect(asked).toEqual(['2.0.0']);
  expect(updater.did).toEqual(['check', 'engine ended', ['install', false, true]]);
});

test('asked for from the settings in the middle of an import, it is installed when that has ended', async () => {
  const { updater, updates } = shop([false]);
  updates.start();
  await settled();
  updater.emit('update-downloaded', { version: '2.0.0' });
  await settled();
  updates.busy(true);
  await updates.install();
  await settled();
  expect(updater.did).toEqual(['check']);
  updates.busy(false);
  await settled();
  expect(updater.did).toEqual(['check', 'engine ended', ['install', false, true]]);
});

test('offline is no trouble: it is said in the settings and tried again another day', async () => {
  const { updater, updates, day } = shop();
  updater.offline = true;
  updates.start();
  await settled();
  expect(updates.state()).toEqual({ state: 'failed', version: null });
  updater.offline = false;
  day();
  await settled();
  expect(updates.state()).toEqual({ state: 'checking', version: null });
});

test('who wants none is left alone, and can still ask; from sources there are none', async () => {
  const { updater, updates, day } = shop([], false);
  updates.start();
  day();
  await settled();
  expect(updater.did).toEqual([]);
  await updates.check();
  expect(updater.did).toEqual(['check']);
  const none = createUpdates({
    load: null,
    wanted: () => true,
    everyDay: () => expect.fail('nothing to look for'),
    ask: async () => true,
    beforeInstall: async () => undefined,
    log: () => undefined,
  });
  none.start();
  await none.check();
  expect(none.state()).toEqual({ state: 'off', version: null });
});

test('installing ends the engine first, and then quitting is not held up', async () => {
  const updater = new StandInUpdater();
  const { app, children } = await started(['oneshelf'], {}, { updater: async () => updater as unknown as Updater });
  await settled();
  updater.emit('update-downloaded', { version: '2.0.0' });
  await settled();
  expect(children[0]?.child.told).toMatchObject([{ message: { type: 'close' } }]);
  expect(updater.did).toEqual(['check']);
  children[0]?.child.emit('exit', 0);
  await settled();
  expect(updater.did).toEqual(['check', ['install', false, true]]);
  const quitting = preventable({});
  app.emit('before-quit', quitting);
  expect(quitting.prevented).toBe(false);
});
