import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settled, started } from './support/desktop';
import { preventable, StandInContents, type StandInNotification } from './support/electron';

const OWN = { url: 'app://oneshelf/index.html', parent: null };

test('no page is given an experiment, a Blink feature or a webview', async () => {
  const { windows, children } = await started();
  children[0]?.child.emit('message', { type: 'key', id: 1, ask: { do: 'ask_passphrase', why: 'new' } });
  await settled();
  expect(windows).toHaveLength(2);
  for (const { options, loaded } of windows) {
    expect(options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      devTools: false,
    });
    for (const key of ['experimentalFeatures', 'enableBlinkFeatures', 'enableDeprecatedWebviewTag'])
      expect(Object.keys(options.webPreferences ?? {})).not.toContain(key);
    expect(loaded.every((address) => address.startsWith('app://oneshelf/'))).toBe(true);
  }
});

test('every message is taken in one place, which looks at its sender first', async () => {
  const folder = join(import.meta.dirname, '..', '..', 'src', 'main');
  for (const file of await readdir(folder)) {
    if (file === 'page-calls.ts' || !file.endsWith('.ts')) continue;
    const text = await readFile(join(folder, file), 'utf8');
    expect([file, text.match(/\b(ipcMain|ipc)\.(handle|on|once|handleOnce)\(/)]).toEqual([file, null]);
  }
  const { ipc } = await started();
  expect([...ipc.keys()].sort()).toEqual([
    'oneshelf:connect',
    'oneshelf:desktop',
    'oneshelf:passphrase',
    'oneshelf:print',
  ]);
  for (const handler of ipc.values()) {
    for (const senderFrame of [null, { ...OWN, url: 'https://evil.example/' }, { ...OWN, parent: {} }])
      expect(() => handler({ senderFrame }, { do: 'look' })).toThrow('not a page of OneShelf');
  }
});

test('the bridges hand on functions and plain data, never Electron itself', async () => {
  const folder = join(import.meta.dirname, '..', '..', 'src', 'preload');
  for (const file of await readdir(folder)) {
    const text = await readFile(join(folder, file), 'utf8');
    expect(text.match(/exposeInMainWorld\(/g)).toHaveLength(1);
    expect(text).not.toMatch(/exposeInMainWorld\([^)]*ipcRenderer[,)]|callback\(_?event|sendSync|require\(/);
  }
});

test('the settings page asks for what there is, and for nothing else', async () => {
  const { ipc, spelling, folder } = await started();
  const ask = (input: unknown) => ipc.get('oneshelf:desktop')?.({ senderFrame: OWN }, input) as Promise<unknown>;
  expect(await ask({ do: 'look' })).toEqual({
    version: '1.2.3',
    preferences: { closeToTray: true, notifications: true, updates: true, spelling: false },
    startWithSystem: false,
    update: { state: 'off', version: null },
    spellingFetches: true,
  });
  expect(spelling).toEqual([false]);
  await ask({ do: 'choose', preferences: { spelling: true, closeToTray: undefined }, startWithSystem: true });
  expect(spelling).toEqual([false, true, ['pl', 'en-GB']]);
  expect(await ask({ do: 'look' })).toMatchObject({ startWithSystem: true, preferences: { closeToTray: true } });
  expect(await readFile(join(folder, 'autostart', 'oneshelf.desktop'), 'utf8')).toContain(
    'Exec="/opt/OneShelf/oneshelf" --hidden',
  );
  for (const input of [null, {}, { do: 'quit' }, { do: 'choose', preferences: { updates: 'x' } }, { do: 'look', x: 1 }])
    await expect(ask(input)).rejects.toThrow();
});

test('only the window that was asked may answer with a passphrase', async () => {
  const { windows, children, ipc } = await started(['oneshelf', '--hidden'], { backend: 'basic_text' });
  const child = children[0]?.child;
  expect(children[0]?.args).toEqual(['--put-key-away']);
  child?.emit('message', { type: 'key', id: 1, ask: { do: 'has_keyring' } });
  child?.emit('message', { type: 'key', id: 2, ask: { do: 'ask_passphrase', why: 'new' } });
  await settled();
  expect(windows[0]?.loaded).toEqual(['app://oneshelf/passphrase.html?why=new&language=pl']);
  const answer = (sender: unknown) =>
    ipc.get('oneshelf:passphrase')?.({ senderFrame: OWN, sender }, { passphrase: 'x' });
  expect(() => answer(new StandInContents())).toThrow('nobody asked');
  answer(windows[0]?.webContents);
  await settled();
  expect(child?.told.map(({ message }) => message)).toEqual([
    { type: 'key', id: 1, answer: { ok: true, value: false } },
    { type: 'key', id: 2, answer: { ok: true, value: { passphrase: 'x' } } },
  ]);
  child?.emit('message', { type: 'ready' });
  expect(windows[0]?.did).toContain('destroy');
});

test('closing quits where the person wants that; sleep and waking reach the engine', async () => {
  const { app, windows, ipc, powerMonitor, children } = await started();
  await (ipc.get('oneshelf:desktop')?.(
    { senderFrame: OWN },
    { do: 'choose', preferences: { closeToTray: false } },
  ) as Promise<unknown>);
  const closing = preventable({});
  windows[0]?.emit('close', closing);
  expect(closing.prevented).toBe(false);
  // A window that only asked for something does not end the program.
  app.emit('window-all-closed');
  expect(app.quit).not.toHaveBeenCalled();
  windows[0]?.emit('closed');
  expect(app.quit).toHaveBeenCalledOnce();
  powerMonitor.emit('suspend');
  powerMonitor.emit('resume');
  expect(children[0]?.child.told.map(({ message }) => message)).toEqual([{ type: 'sleep' }, { type: 'wake' }]);
});

test('a page that dies is loaded again with a word, then asked about; one that hangs is asked about', async () => {
  const { windows, notifications, dialogs, answers } = await started();
  const [window] = windows;
  for (let n = 0; n < 3; n++) window?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  expect(window?.loaded).toHaveLength(4);
  expect(notifications.map((shown: StandInNotification) => shown.options.title)).toEqual(
    Array<string>(3).fill('Okno OneShelf nieoczekiwanie się zamknęło i zostało wczytane ponownie.'),
  );
  window?.webContents.emit('render-process-gone', {}, { reason: 'oom' });
  await settled();
  expect([dialogs.length, window?.loaded.length]).toEqual([1, 5]);
  answers.push(1);
  window?.emit('unresponsive');
  window?.emit('unresponsive');
  await settled();
  expect(dialogs).toHaveLength(2);
  expect(window?.webContents.did).toEqual(['crash']);
});

test('a right click offers corrections and what can be done with the text', async () => {
  const { app, popups } = await started();
  const contents = new StandInContents();
  app.emit('web-contents-created', {}, contents);
  const editFlags = { canCut: true, canCopy: true, canPaste: false, canSelectAll: true };
  const word = {
    misspelledWord: 'towr',
    dictionarySuggestions: ['towar'],
    selectionText: '',
    isEditable: true,
    editFlags,
  };
  contents.emit('context-menu', {}, word);
  contents.emit('context-menu', {}, { ...word, misspelledWord: '', isEditable: false });
  expect(popups).toHaveLength(1);
  expect(popups[0]?.map(({ label, enabled }) => [label, enabled ?? true])).toEqual([
    ['towar', true],
    ['Dodaj do słownika', true],
    [undefined, true],
    ['Wytnij', true],
    ['Kopiuj', true],
    ['Wklej', false],
    [undefined, true],
    ['Zaznacz wszystko', true],
  ]);
});
