import { expect, test } from 'vitest';
import { settled, started } from './support/desktop';
import { preventable, StandInContents } from './support/electron';

const OWN = { senderFrame: { url: 'app://oneshelf/index.html', parent: null } };
const PDF = new TextEncoder().encode('%PDF-1.7 etykiety');

async function printing() {
  const desktop = await started(['oneshelf', '--hidden']);
  const answer = desktop.ipc.get('oneshelf:print')?.(OWN, PDF) as Promise<boolean>;
  await settled();
  const [window] = desktop.windows;
  if (!window) throw new Error('no window for the paper');
  const open = (url: string) => desktop.schemes.get('app')?.({ method: 'GET', url });
  return { ...desktop, answer, window, open, address: window.loaded[0] ?? '' };
}

test('a paper is opened unseen, without any bridge, and the system’s dialog is asked for', async () => {
  const { answer, window, open, address } = await printing();
  expect(window.options).toEqual({
    show: false,
    title: 'OneShelf',
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      devTools: false,
      plugins: true,
    },
  });
  expect(address).toMatch(/^app:\/\/oneshelf\/papers\/[\w-]{36}\.pdf$/);
  const paper = await open(address);
  expect(paper?.headers.get('content-type')).toBe('application/pdf');
  expect(new Uint8Array(await (paper as Response).arrayBuffer())).toEqual(PDF);
  expect(window.webContents.prints.map(({ options }) => options)).toEqual([{ silent: false, printBackground: true }]);
  window.webContents.prints[0]?.answer?.(true, '');
  expect(await answer).toBe(true);
  expect(window.did).toEqual(['destroy']);
  expect((await open(address))?.status).toBe(404);
});

test.each([
  ['the dialog was closed', false, 'Print job canceled', true],
  ['there is no printer', false, 'Invalid printer settings', false],
])('when %s, the page is told whether it could be printed', async (_what, success, reason, printed) => {
  const { answer, window } = await printing();
  window.webContents.prints[0]?.answer?.(success, reason);
  expect(await answer).toBe(printed);
  expect(window.did).toEqual(['destroy']);
});

test('nothing but a PDF is taken', async () => {
  const { ipc, windows } = await started(['oneshelf', '--hidden']);
  for (const input of [null, 'app://oneshelf/', new TextEncoder().encode('<html>'), new Uint8Array(), { pdf: PDF }]) {
    await expect(ipc.get('oneshelf:print')?.(OWN, input)).rejects.toThrow();
  }
  expect(windows).toEqual([]);
});

test('the PDF reader may open its frame, and no page becomes it', async () => {
  const { app } = await started(['oneshelf', '--hidden']);
  const contents = new StandInContents();
  app.emit('web-contents-created', {}, contents);
  const url = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html';
  const events = [false, true].map((isMainFrame) => preventable({ url, isMainFrame }));
  for (const event of events) contents.emit('will-frame-navigate', event);
  const away = preventable({ url });
  contents.emit('will-navigate', away);
  expect([...events, away].map(({ prevented }) => prevented)).toEqual([false, true, true]);
});
