import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, WebPreferences } from 'electron';
import { APP_URL } from '../pages/addresses';
import type { Opening } from '../pages/openings';
import { fitting, type WindowState } from './window-state';

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
    // Whether it checks anything is decided by the session: see spelling.ts.
    spellcheck: true,
    devTools,
  };
}

export type Place = Pick<WindowState, 'bounds' | 'maximized'>;

export interface ConsoleWindow {
  /** Brings the window to the front, making it when there is none, on what is asked to be opened if anything is. */
  show(opening?: Opening): void;
  /** Where the window is now, to be remembered; null when there is none. */
  place(): Place | null;
  /** A person has it before their eyes. */
  isLookedAt(): boolean;
  readonly print: () => void;
}

interface ConsoleWindowOptions {
  readonly preload: string;
  readonly icon: string;
  readonly devTools: boolean;
  /** Where it was when it was last seen. */
  readonly remembered: () => Place;
  readonly remember: (place: Place) => void;
  readonly screens: () => readonly Rectangle[];
  readonly open: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly recover: (window: BrowserWindow, load: () => void) => void;
  /** Asked when the person closes the window: true lets it go, false hides it. */
  readonly mayClose: () => boolean;
  readonly onHidden: () => void;
  /** It is gone, not only hidden. */
  readonly onClosed: () => void;
}

/** The one window of OneShelf. Closing it only hides it: stock and orders go on being synced from the tray. */
export function createConsoleWindow(options: ConsoleWindowOptions): ConsoleWindow {
  let window: BrowserWindow | null = null;
  let loaded = false;
  let waiting: Opening | null = null;

  const place = (): Place | null =>
    window ? { bounds: window.getNormalBounds(), maximized: window.isMaximized() } : null;
  const remember = () => {
    const now = place();
    if (now) options.remember(now);
  };

  const make = (): BrowserWindow => {
    const { bounds, maximized } = options.remembered();
    const made = options.open({
      width: 1280,
      height: 820,
      minWidth: 720,
      minHeight: 480,
      ...(fitting(bounds, options.screens()) ?? {}),
      show: false,
      title: 'OneShelf',
      icon: options.icon,
      autoHideMenuBar: true,
      webPreferences: webPreferences(options.preload, options.devTools),
    });
    loaded = false;
    made.once('ready-to-show', () => {
      if (maximized) made.maximize();
      made.show();
    });
    made.webContents.on('did-finish-load', () => {
      loaded = true;
      sendOpening();
    });
    // A PC that is switched off gives no other moment; Windows says so, others just end.
    made.on('blur', remember);
    made.on('session-end', remember);
    made.on('close', (event) => {
      remember();
      if (options.mayClose()) return;
      event.preventDefault();
      made.hide();
      options.onHidden();
    });
    made.on('closed', () => {
      window = null;
      options.onClosed();
    });
    options.recover(made, () => {
      loaded = false;
      load(made);
    });
    load(made);
    return made;
  };

  const sendOpening = () => {
    if (!window || !loaded || waiting === null) return;
    if ('file' in waiting) window.webContents.send('oneshelf:file', waiting.file);
    else window.webContents.send('oneshelf:open', waiting.route);
    waiting = null;
  };

  return {
    show(opening) {
      waiting = opening ?? waiting;
      if (window) {
        if (window.isMinimized()) window.restore();
        window.show();
        window.focus();
      } else window = make();
      sendOpening();
    },
    place,
    isLookedAt: () => window?.isFocused() ?? false,
    print: () => window?.webContents.print(),
  };
}

/** A page that cannot be loaded shows Chromium's own message; the log says why. */
function load(window: BrowserWindow): void {
  window.loadURL(APP_URL).catch((cause: unknown) => console.error(cause));
}
