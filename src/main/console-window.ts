import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, WebPreferences } from 'electron';
import { APP_URL } from './addresses';
import { reachable, type WindowState } from './window-state';

/** What a page of ours is given: a sandbox, a world of its own, one bridge. */
export function webPreferences(preload: string, devTools: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools,
  };
}

export interface ConsoleWindow {
  /** Brings the window to the front, making it when there is none, on a screen of the console if one is named. */
  show(route?: string): void;
  /** Where the window is now, to be remembered; null when there is none. */
  place(): Pick<WindowState, 'bounds' | 'maximized'> | null;
}

interface ConsoleWindowOptions {
  readonly preload: string;
  readonly icon: string;
  readonly devTools: boolean;
  readonly remembered: WindowState;
  readonly screens: () => readonly Rectangle[];
  readonly open: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  /** Asked when the person closes the window: true lets it go, false hides it. */
  readonly mayClose: () => boolean;
  readonly onHidden: () => void;
}

/** A page that dies more often than this stays dead until the window is opened again. */
const RELOADS = 3;

/** The one window of OneShelf. Closing it only hides it: stock and orders go on being synced from the tray. */
export function createConsoleWindow(options: ConsoleWindowOptions): ConsoleWindow {
  let window: BrowserWindow | null = null;
  let loaded = false;
  let waitingRoute: string | null = null;

  const make = (): BrowserWindow => {
    const { remembered } = options;
    const made = options.open({
      width: 1280,
      height: 820,
      minWidth: 720,
      minHeight: 480,
      ...(reachable(remembered.bounds, options.screens()) ?? {}),
      show: false,
      title: 'OneShelf',
      icon: options.icon,
      autoHideMenuBar: true,
      webPreferences: webPreferences(options.preload, options.devTools),
    });
    loaded = false;
    made.once('ready-to-show', () => {
      if (remembered.maximized) made.maximize();
      made.show();
    });
    made.webContents.on('did-finish-load', () => {
      loaded = true;
      sendRoute();
    });
    made.on('close', (event) => {
      if (options.mayClose()) return;
      event.preventDefault();
      made.hide();
      options.onHidden();
    });
    made.on('closed', () => {
      window = null;
    });
    let crashes = 0;
    made.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit' && ++crashes <= RELOADS) load(made);
    });
    load(made);
    return made;
  };

  const sendRoute = () => {
    if (!window || !loaded || waitingRoute === null) return;
    window.webContents.send('oneshelf:open', waitingRoute);
    waitingRoute = null;
  };

  return {
    show(route) {
      waitingRoute = route ?? waitingRoute;
      if (window) {
        if (window.isMinimized()) window.restore();
        window.show();
        window.focus();
      } else window = make();
      sendRoute();
    },
    place: () => (window ? { bounds: window.getNormalBounds(), maximized: window.isMaximized() } : null),
  };
}

/** A page that cannot be loaded shows Chromium's own message; the log says why. */
function load(window: BrowserWindow): void {
  window.loadURL(APP_URL).catch((cause: unknown) => console.error(cause));
}
