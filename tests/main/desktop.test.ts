import { expect, test } from 'vitest';
import { settled, started } from './support/desktop';
import { preventable, StandInContents } from './support/electron';

test('the window is sandboxed, has no Node and shows the console', async () => {
  const { windows } = await started();
  expect(windows).toHaveLength(1);
  expect(windows[0]?.loaded).toEqual(['app://oneshelf/']);
  expect(windows[0]?.options.webPreferences).toEqual({
    preload: '/app/out/preload/index.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: true,
    devTools: false,
  });
});

test('every renderer is sandboxed and the scheme is known before anything is ready', async () => {
  const { order } = await started();
  expect(order).toEqual(['enableSandbox', 'schemes', 'links oneshelf', 'ready', 'handle app']);
});

test('a second start hands over its arguments and ends', async () => {
  const second = await started(['oneshelf', '--open=/imports/3'], { alone: false });
  expect([second.windows.length, second.children.length, second.app.quit.mock.calls.length]).toEqual([0, 0, 1]);

  const first = await started();
  const [window] = first.windows;
  window?.webContents.emit('did-finish-load');
  first.app.emit('second-instance', {}, ['oneshelf', '--open=/imports/3'], '/');
  expect(first.windows).toHaveLength(1);
  expect(window?.did).toEqual(['show', 'focus']);
  expect(window?.webContents.sent).toEqual([['oneshelf:open', '/imports/3']]);
});

test('a screen asked for at the start is opened once the console is there', async () => {
  const { windows } = await started(['oneshelf', '--open=/waitlist']);
  expect(windows[0]?.webContents.sent).toEqual([]);
  windows[0]?.webContents.emit('did-finish-load');
  expect(windows[0]?.webContents.sent).toEqual([['oneshelf:open', '/waitlist']]);
});

test('started hidden, OneShelf works in the tray until it is opened', async () => {
  const { windows, children, tray } = await started(['oneshelf', '--hidden']);
  expect([windows.length, children.length]).toEqual([0, 1]);
  tray.emit('click');
  expect(windows).toHaveLength(1);
});

test('pages stay where they are; only https and mail go to the operating system', async () => {
  const { app, openExternal } = await started();
  const contents = new StandInContents();
  app.emit('web-contents-created', {}, contents);
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    const away = preventable({ url: 'https://evil.example/?next=app://oneshelf/' });
    const within = preventable({ url: 'app://oneshelf/index.html' });
    contents.emit(name, away);
    contents.emit(name, within);
    expect([name, away.prevented, within.prevented]).toEqual([name, true, false]);
  }
  const view = preventable({});
  contents.emit('will-attach-webview', view);
  expect(view.prevented).toBe(true);
  for (const url of ['https://example.com/a', 'mailto:a@example.com', 'file:///etc/passwd', 'javascript:alert(1)']) {
    expect(contents.openHandler?.({ url })).toEqual({ action: 'deny' });
  }
  expect(openExternal.mock.calls).toEqual([['https://example.com/a'], ['mailto:a@example.com']]);
});

test('a page may copy text and nothing else', async () => {
  const { permissions } = await started();
  const request = permissions.request as (c: null, p: string, cb: (ok: boolean) => void, d: object) => void;
  const check = permissions.check as (c: null, p: string, origin: string) => boolean;
  const asked = (permission: string, requestingUrl: string) => {
    let answer: boolean | null = null;
    request(null, permission, (ok) => (answer = ok), { requestingUrl });
    return answer;
  };
  for (const permission of ['media', 'geolocation', 'notifications', 'openExternal', 'clipboard-read', 'fullscreen']) {
    expect([permission, asked(permission, 'app://oneshelf/')]).toEqual([permission, false]);
    expect(check(null, permission, 'app://oneshelf/')).toBe(false);
  }
  expect(asked('clipboard-sanitized-write', 'app://oneshelf/')).toBe(true);
  expect(asked('clipboard-sanitized-write', 'https://evil.example/')).toBe(false);
  expect((permissions.device as () => boolean)()).toBe(false);
  expect(permissions.media).toBeNull();
});

test.each([
  ['the console', { url: 'app://oneshelf/index.html', parent: null }, true],
  ['another page', { url: 'https://evil.example/', parent: null }, false],
  ['a page that looks like ours', { url: 'app://oneshelf.evil.example/', parent: null }, false],
  ['a frame inside our page', { url: 'app://oneshelf/', parent: {} }, false],
])('%s asks for a line to the engine', async (_who, frame, served) => {
  const { ipc, children } = await started();
  const given: unknown[][] = [];
  const senderFrame = { ...frame, postMessage: (...message: unknown[]) => given.push(message) };
  const connect = () => ipc.get('oneshelf:connect')?.({ senderFrame });
  if (served) {
    connect();
    expect(children[0]?.child.told).toMatchObject([{ message: { type: 'connect' } }]);
    expect(children[0]?.child.told[0]?.ports).toHaveLength(1);
    expect(given).toMatchObject([['oneshelf:port', null, [expect.anything()]]]);
  } else {
    expect(connect).toThrow('not a page of OneShelf');
    expect([given, children[0]?.child.told]).toEqual([[], []]);
  }
  expect(() => ipc.get('oneshelf:connect')?.({ senderFrame: null })).toThrow('not a page of OneShelf');
});

test('closing the window leaves OneShelf in the tray, and says so once', async () => {
  const { windows, notifications, app } = await started();
  for (let n = 0; n < 2; n++) {
    const closing = preventable({});
    windows[0]?.emit('close', closing);
    expect(closing.prevented).toBe(true);
  }
  expect(windows[0]?.did).toEqual(['hide', 'hide']);
  expect(notifications.map(({ options }) => options.title)).toEqual(['OneShelf pracuje dalej w tle.']);
  app.emit('window-all-closed');
  expect(app.quit).not.toHaveBeenCalled();
});

test('quitting waits for the engine, then lets everything go', async () => {
  const { app, children, windows } = await started();
  const [first, second] = [preventable({}), preventable({})];
  app.emit('before-quit', first);
  app.emit('before-quit', second);
  expect([first.prevented, second.prevented]).toEqual([true, true]);
  expect(children[0]?.child.told).toMatchObject([{ message: { type: 'close' } }]);
  expect(app.quit).not.toHaveBeenCalled();
  children[0]?.child.emit('exit', 0);
  await settled();
  expect(app.quit).toHaveBeenCalledOnce();
  const [last, closing] = [preventable({}), preventable({})];
  app.emit('before-quit', last);
  windows[0]?.emit('close', closing);
  expect([last.prevented, closing.prevented]).toEqual([false, false]);
});

test('the engine runs in a process of its own and is started again when it dies, until that is no use', async () => {
  const { children, notifications, dialogs, tray } = await started();
  expect(children[0]).toMatchObject({ path: '/app/out/main/engine.js', options: { serviceName: 'OneShelf engine' } });
  for (let n = 0; n < 4; n++) children.at(-1)?.child.emit('exit', 139);
  expect(children).toHaveLength(4);
  expect(notifications).toHaveLength(3);
  expect(dialogs.map(({ message }) => message)).toEqual([
    'Silnik OneShelf zatrzymał się kilka razy z rzędu i nie został już uruchomiony.',
  ]);
  expect(tray.tooltip).toBe('OneShelf – Silnik OneShelf nie działa');
});

test('a data folder that cannot be opened is explained, and can be tried again', async () => {
  const { children, dialogs } = await started(['oneshelf'], { locale: 'en-GB' });
  const problem = { code: 'engine_running', facts: { folder: '/data' } };
  children[0]?.child.emit('message', { type: 'refused', problem });
  children[0]?.child.emit('exit', 0);
  expect(dialogs[0]).toMatchObject({ type: 'error', buttons: ['Try again', 'Quit OneShelf'] });
  expect(dialogs[0]?.message).toContain('/data');
  await settled();
  expect(children).toHaveLength(2);
});

test('the tray offers what can be done now', async () => {
  const { tray } = await started();
  expect(tray.tooltip).toBe('OneShelf – Uruchamianie…');
  expect(tray.menu.map(({ label, enabled }) => [label, enabled ?? true])).toEqual([
    ['Uruchamianie…', false],
    [undefined, true],
    ['Otwórz OneShelf', true],
    ['Synchronizuj teraz', false],
    [undefined, true],
    ['Zakończ OneShelf', true],
  ]);
});
