import { join } from 'node:path';
import type { Language } from '../contract';
import { serveScreens } from './pages/app-protocol';
import { createConsoleWindow } from './windows/console-window';
import { contextMenu } from './windows/context-menu';
import type * as Electron from 'electron';
import type { DesktopOptions, DesktopParts } from './desktop-parts';
import { openDesk } from './desktop-desk';
import { type EngineKeeper, keepEngine } from './engine/engine-keeper';
import { connectPage, type EngineClient, openLine } from './engine/engine-line';
import { PUT_KEY_AWAY } from './engine/engine-messages';
import { exportKey } from './engine/export-key';
import { createKeyDesk } from './engine/key-desk';
import { denyPermissions } from './pages/lock-down';
import { createNotices } from './tray/notices';
import type { Opening } from './pages/openings';
import { answerPages } from './pages/page-calls';
import { printPapers } from './pages/paper-printing';
import { createPaperShelf } from './pages/paper-shelf';
import { createPassphraseWindow } from './windows/passphrase-window';
import { keepPreferences } from './system/preferences';
import { createQuitting } from './system/quitting';
import { say } from './say';
import { watchShop } from './tray/shop-watch';
import { checkSpelling } from './windows/spelling';
import { createSpoken } from './spoken';
import { startWithSystem } from './system/start-with-system';
import { systemKeyring } from './system/system-keyring';
import { createShopTray } from './tray/tray';
import { createUpdates } from './system/updates';
import { windowMenu } from './windows/window-menu';
import { recoverPage } from './windows/window-recovery';
import { readWindowState, writeWindowState } from './windows/window-state';

export interface Desktop {
  /** Brings the window to the front, on what is asked for if anything is. */
  readonly open: (opening?: Opening) => void;
}

/** Puts the parts of the desktop together once Electron is ready, and starts the engine. */
export function runDesktop(parts: DesktopParts, options: DesktopOptions): Desktop {
  const { app, dialog, Menu } = parts;
  const { platform } = options;
  const icons = join(app.getAppPath(), 'resources', 'icons');
  const icon = join(icons, 'icon.png');
  const devTools = !app.isPackaged;
  const newChannel = () => new parts.MessageChannelMain();
  let language: Language = /^en/i.test(app.getLocale()) ? 'en' : 'pl';
  let client: EngineClient | null = null;
  let line = new AbortController();

  const papers = createPaperShelf();
  serveScreens(parts.protocol, join(options.built, 'renderer'), papers);
  denyPermissions(parts.session.defaultSession);
  const preferences = keepPreferences(join(app.getPath('userData'), 'desktop.json'), platform);
  const spell = (on: boolean) => checkSpelling(parts.session.defaultSession, on, platform);
  spell(preferences.current().spelling);

  const spoken = createSpoken({ dialog, Notification: parts.Notification, icon, language: () => language });
  const quitting = createQuitting(app, () => {
    const place = window.place();
    if (place) remember(place);
    line.abort();
    passphrases.close();
    return keeper.close();
  });

  const stateFile = join(app.getPath('userData'), 'window.json');
  let remembered = readWindowState(stateFile);
  const remember = (change: Partial<typeof remembered>) => {
    remembered = { ...remembered, ...change };
    writeWindowState(stateFile, remembered);
  };
  const openWindow = (of: Electron.BrowserWindowConstructorOptions) => new parts.BrowserWindow(of);
  const window = createConsoleWindow({
    preload: join(options.built, 'preload', 'index.cjs'),
    icon,
    devTools,
    remembered: () => remembered,
    remember,
    screens: () => parts.screen.getAllDisplays().map((display) => display.workArea),
    open: openWindow,
    recover: (made, load) =>
      recoverPage(made, {
        load,
        language: () => language,
        tell: (problem) => spoken.notify(problem, () => window.show()),
        ask: async (of) => (await dialog.showMessageBox(of)).response,
      }),
    mayClose: () => quitting.isLeaving() || !preferences.current().closeToTray,
    onHidden() {
      if (!remembered.toldAboutTray) spoken.notify({ code: 'desktop_stays_in_tray', facts: {} }, () => window.show());
      remember({ toldAboutTray: true });
    },
    onClosed() {
      if (!preferences.current().closeToTray && platform !== 'darwin' && !quitting.isLeaving()) app.quit();
    },
  });
  const passphrases = createPassphraseWindow({
    built: options.built,
    icon,
    devTools,
    language: () => language,
    open: openWindow,
    ipc: parts.ipcMain,
  });
  app.on('web-contents-created', (_event, contents) =>
    contents.on('context-menu', (_opened, params) => {
      const items = contextMenu(params, contents, language);
      if (items.length > 0) Menu.buildFromTemplate(items).popup();
    }),
  );
  // The engine goes on in the tray; the windows that ask for a passphrase or print a paper come and go by themselves.
  app.on('window-all-closed', () => undefined);

  const notices = createNotices({
    now: options.now,
    wanted: () => preferences.current().notifications && !window.isLookedAt(),
    tell: (problem, route) => spoken.notify(problem, () => window.show({ route })),
  });
  const tray = createShopTray({
    open: (image) => new parts.Tray(image),
    icons,
    buildMenu: (template) => Menu.buildFromTemplate(template),
    language,
    actions: {
      open: () => window.show(),
      // What a sync found is shown by the console; here only a broken line matters, and the keeper sees to that.
      sync: () => void client?.sync.run({}).catch(report),
      quit: () => app.quit(),
    },
  });
  const updates = createUpdates({
    load: options.updater,
    wanted: () => preferences.current().updates,
    everyDay: options.everyDay,
    ask: async (version) => {
      const buttons = [say('desktop_update_now', language), say('desktop_update_later', language)];
      return (await spoken.explain({ code: 'desktop_update_ready', facts: { version } }, buttons, 'info')) === 0;
    },
    beforeInstall: quitting.settle,
    log: report,
  });
  const saveKey = () =>
    exportKey({
      client,
      language,
      dialog,
      tell: (problem, type) => void spoken.explain(problem, ['OK'], type),
    });
  const speak = (next: Language) => {
    language = next;
    tray.speak(next);
    const template = windowMenu(next, {
      platform,
      devTools,
      updates: options.updater !== null,
      print: window.print,
      exportKey: () => void saveKey().catch(report),
      checkUpdates: () => void updates.check().catch(report),
      quit: () => app.quit(),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  speak(language);

  const lineEnded = () => {
    passphrases.close();
    line.abort();
    client = null;
  };
  const keeper: EngineKeeper = keepEngine({
    fork: () =>
      parts.utilityProcess.fork(
        join(options.built, 'main', 'engine.js'),
        // From its sources OneShelf leaves the key where the command line beside it finds it.
        app.isPackaged ? [PUT_KEY_AWAY] : [],
        { serviceName: 'OneShelf engine', stdio: 'inherit' },
      ),
    now: options.now,
    onKey: createKeyDesk({
      keyring: () => systemKeyring(parts.safeStorage, platform),
      askPassphrase: passphrases.ask,
    }),
    onBusy: updates.busy,
    onReady() {
      passphrases.close();
      line = new AbortController();
      client = openLine(keeper, newChannel);
      const watch = { onSign: tray.show, onConcerns: notices.see, onLanguage: speak };
      if (client) void watchShop(client, watch, line.signal).catch(report);
    },
    onRefused(problem) {
      passphrases.close();
      tray.show({ state: 'stopped' });
      const buttons = [say('desktop_try_again', language), say('desktop_quit', language)];
      void spoken.explain(problem, buttons).then((button) => (button === 0 ? keeper.start() : app.quit()));
    },
    onReopen() {
      lineEnded();
      tray.show({ state: 'starting' });
    },
    onCrash(again) {
      lineEnded();
      tray.show({ state: again ? 'starting' : 'stopped' });
      if (again) spoken.notify({ code: 'desktop_engine_restarted', facts: {} }, () => window.show());
      else void spoken.explain({ code: 'desktop_engine_gave_up', facts: {} }, ['OK']);
    },
  });

  answerPages(parts.ipcMain, 'oneshelf:connect', (event) => connectPage(event, keeper, newChannel));
  printPapers({ ipc: parts.ipcMain, shelf: papers, open: openWindow, log: report });
  openDesk(parts.ipcMain, {
    version: app.getVersion(),
    platform,
    preferences,
    startWithSystem: startWithSystem({ app, platform, env: options.env, executable: options.executable }),
    updates,
    exportKey: saveKey,
    onChanged: ({ spelling }) => spell(spelling),
  });
  parts.powerMonitor.on('suspend', () => keeper.tell('sleep'));
  parts.powerMonitor.on('resume', () => keeper.tell('wake'));

  keeper.start();
  updates.start();
  return { open: (opening) => window.show(opening) };
}

/** Lines break when an engine ends; whoever needs one opens another. */
function report(cause: unknown): void {
  if (!(cause instanceof Error && cause.name === 'AbortError')) console.error(cause);
}
