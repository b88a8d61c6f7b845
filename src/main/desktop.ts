import { join } from 'node:path';
import type * as Electron from 'electron';
import { describe, type Language, type ProblemView } from '../contract';
import { isRoute } from './addresses';
import { APP_SCHEMES, serveScreens } from './app-protocol';
import { createConsoleWindow } from './console-window';
import { type EngineKeeper, keepEngine } from './engine-keeper';
import { connectPage, type EngineClient, openLine } from './engine-line';
import { denyPermissions, lockNavigation } from './lock-down';
import { windowMenu } from './menus';
import { detail, say } from './say';
import { watchShop } from './shop-watch';
import { createShopTray } from './tray';
import { readWindowState, writeWindowState } from './window-state';

/** What OneShelf asks of Electron; tests pass a recording stand-in. */
export type DesktopParts = Pick<
  typeof Electron,
  | 'app'
  | 'BrowserWindow'
  | 'dialog'
  | 'ipcMain'
  | 'Menu'
  | 'MessageChannelMain'
  | 'Notification'
  | 'protocol'
  | 'screen'
  | 'session'
  | 'shell'
  | 'Tray'
  | 'utilityProcess'
>;

export interface DesktopOptions {
  readonly argv: readonly string[];
  readonly platform: NodeJS.Platform;
  /** Folder of this build's parts: `out`, with main, preload and renderer in it. */
  readonly built: string;
  readonly now: () => number;
}

/** Starts the desktop program, or hands over to the one that is running already. */
export async function startDesktop(parts: DesktopParts, options: DesktopOptions): Promise<void> {
  const { app } = parts;
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.enableSandbox();
  parts.protocol.registerSchemesAsPrivileged(APP_SCHEMES);
  lockNavigation(app, parts.shell);
  // Closing the window is no reason to end: the engine goes on in the tray.
  app.on('window-all-closed', () => undefined);
  await app.whenReady();
  runDesktop(parts, options);
}

function runDesktop(parts: DesktopParts, options: DesktopOptions): void {
  const { app, dialog, Menu } = parts;
  const icons = join(app.getAppPath(), 'resources', 'icons');
  const devTools = !app.isPackaged;
  let language: Language = /^en/i.test(app.getLocale()) ? 'en' : 'pl';
  let leaving: 'no' | 'closing' | 'gone' = 'no';
  let client: EngineClient | null = null;
  let line = new AbortController();

  serveScreens(parts.protocol, join(options.built, 'renderer'));
  denyPermissions(parts.session.defaultSession);

  const stateFile = join(app.getPath('userData'), 'window.json');
  const remembered = readWindowState(stateFile);
  const window = createConsoleWindow({
    preload: join(options.built, 'preload', 'index.cjs'),
    icon: join(icons, 'icon.png'),
    devTools,
    remembered,
    screens: () => parts.screen.getAllDisplays().map((display) => display.workArea),
    open: (of) => new parts.BrowserWindow(of),
    mayClose: () => leaving !== 'no',
    onHidden() {
      writeWindowState(stateFile, { ...remembered, ...window.place(), toldAboutTray: true });
      if (!remembered.toldAboutTray) notify({ code: 'desktop_stays_in_tray', facts: {} });
      remembered.toldAboutTray = true;
    },
  });

  const notify = (problem: ProblemView) => {
    if (!parts.Notification.isSupported()) return;
    new parts.Notification({ title: describe(problem, language).what, body: detail(problem, language) }).show();
  };
  const explain = (problem: ProblemView, buttons: string[]) =>
    dialog.showMessageBox({
      type: 'error',
      title: 'OneShelf',
      message: describe(problem, language).what,
      detail: detail(problem, language),
      buttons,
      noLink: true,
    });

  const tray = createShopTray({
    tray: new parts.Tray(join(icons, 'tray.png')),
    buildMenu: (template) => Menu.buildFromTemplate(template),
    language,
    actions: {
      open: () => window.show(),
      // What a sync found is shown by the console; here only a broken line matters, and the keeper sees to that.
      sync: () => void client?.sync.run({}).catch(report),
      quit: () => app.quit(),
    },
  });
  const speak = (next: Language) => {
    language = next;
    tray.speak(next);
    const template = windowMenu(next, { platform: options.platform, devTools, quit: () => app.quit() });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  speak(language);

  const keeper: EngineKeeper = keepEngine({
    fork: () =>
      parts.utilityProcess.fork(join(options.built, 'main', 'engine.js'), [], {
        serviceName: 'OneShelf engine',
        stdio: 'inherit',
      }),
    now: options.now,
    onReady() {
      line = new AbortController();
      client = openLine(keeper, () => new parts.MessageChannelMain());
      if (client) void watchShop(client, { onSign: tray.show, onLanguage: speak }, line.signal).catch(report);
    },
    onRefused(problem) {
      tray.show({ state: 'stopped' });
      void explain(problem, [say('desktop_try_again', language), say('desktop_quit', language)]).then(({ response }) =>
        response === 0 ? keeper.start() : app.quit(),
      );
    },
    onCrash(again) {
      line.abort();
      client = null;
      tray.show({ state: again ? 'starting' : 'stopped' });
      if (again) notify({ code: 'desktop_engine_restarted', facts: {} });
      else void explain({ code: 'desktop_engine_gave_up', facts: {} }, ['OK']);
    },
  });

  parts.ipcMain.handle('oneshelf:connect', (event) => connectPage(event, keeper, () => new parts.MessageChannelMain()));
  app.on('second-instance', (_event, argv) => window.show(routeIn(argv)));
  app.on('activate', () => window.show());
  app.on('before-quit', (event) => {
    if (leaving === 'gone') return;
    event.preventDefault();
    if (leaving === 'closing') return;
    leaving = 'closing';
    writeWindowState(stateFile, { ...remembered, ...window.place() });
    line.abort();
    void keeper.close().then(() => {
      leaving = 'gone';
      app.quit();
    });
  });

  keeper.start();
  if (!options.argv.includes('--hidden')) window.show(routeIn(options.argv));
}

/** `--open=/imports/12`: a screen that another start of the program, a link or a notification asks for. */
export function routeIn(argv: readonly string[]): string | undefined {
  const route = argv.find((argument) => argument.startsWith('--open='))?.slice('--open='.length);
  return route !== undefined && isRoute(route) ? route : undefined;
}

/** Lines break when an engine ends; whoever needs one opens another. */
function report(cause: unknown): void {
  if (!(cause instanceof Error && cause.name === 'AbortError')) console.error(cause);
}
