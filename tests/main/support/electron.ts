import { EventEmitter } from 'node:events';
import { vi } from 'vitest';
import type * as Electron from 'electron';
import type { DesktopParts } from '../../../src/main/desktop-parts';

type PrintAnswer = (success: boolean, reason: string) => void;

/** A page, as far as windows and guards deal with one. */
export class StandInContents extends EventEmitter {
  readonly sent: unknown[][] = [];
  readonly did: string[] = [];
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  send(...message: unknown[]) {
    this.sent.push(message);
  }
  /** What was asked of the printer; answering is the test's. */
  readonly prints: { options: Electron.WebContentsPrintOptions | undefined; answer: PrintAnswer | undefined }[] = [];
  print = (options?: Electron.WebContentsPrintOptions, answer?: PrintAnswer) =>
    void this.prints.push({ options, answer });
  forcefullyCrashRenderer = () => void this.did.push('crash');
  replaceMisspelling = (word: string) => void this.did.push(`replace ${word}`);
  session = { addWordToSpellCheckerDictionary: (word: string) => this.did.push(`learn ${word}`) > 0 };
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.openHandler = handler;
  }
}

export class StandInWindow extends EventEmitter {
  readonly webContents = new StandInContents();
  readonly loaded: string[] = [];
  readonly did: string[] = [];
  maximized = false;
  focused = false;
  constructor(readonly options: Electron.BrowserWindowConstructorOptions) {
    super();
  }
  loadURL(url: string) {
    this.loaded.push(url);
    return Promise.resolve();
  }
  show = () => void this.did.push('show');
  hide = () => void this.did.push('hide');
  focus = () => void this.did.push('focus');
  restore = () => void this.did.push('restore');
  maximize = () => void this.did.push('maximize');
  isMinimized = () => false;
  isDestroyed = () => this.did.includes('destroy');
  destroy = () => {
    this.did.push('destroy');
    this.emit('closed');
  };
  isMaximized = () => this.maximized;
  isFocused = () => this.focused;
  getNormalBounds = () => ({ x: 1, y: 2, width: 900, height: 700 });
}

export class StandInChild extends EventEmitter {
  readonly told: { message: unknown; ports: readonly unknown[] }[] = [];
  postMessage(message: unknown, ports: readonly unknown[] = []) {
    this.told.push({ message, ports });
  }
  kill = () => true;
}

/** An event that records whether it was prevented. */
export function preventable<T extends object>(facts: T): T & { prevented: boolean; preventDefault(): void } {
  const event = {
    ...facts,
    prevented: false,
    preventDefault: () => {
      event.prevented = true;
    },
  };
  return event;
}

/** A notification that was shown; clicking it is emitting `click`. */
export class StandInNotification extends EventEmitter {
  static isSupported = () => true;
  constructor(readonly options: Electron.NotificationConstructorOptions) {
    super();
  }
}

type Handler = (event: unknown, ...args: unknown[]) => unknown;

/**
 * Records what OneShelf asks of Electron. The calls are checked against Electron's own types where they are made (in
 * src/main); here they only have to be remembered, so one cast at the end stands for the many methods nobody calls.
 */
export function standInElectron({
  userData = '/nowhere',
  alone = true,
  locale = 'pl',
  packaged = true,
  backend = 'gnome_libsecret',
} = {}) {
  const order: string[] = [];
  let loginItem: Electron.Settings | null = null;
  const app = Object.assign(new EventEmitter(), {
    isPackaged: packaged,
    requestSingleInstanceLock: () => alone,
    enableSandbox: () => void order.push('enableSandbox'),
    whenReady: () => {
      order.push('ready');
      return Promise.resolve();
    },
    getAppPath: () => '/app',
    getPath: () => userData,
    getVersion: () => '1.2.3',
    setAppUserModelId: (id: string) => void order.push(`model ${id}`),
    setAsDefaultProtocolClient: (scheme: string) => order.push(`links ${scheme}`) > 0,
    getLoginItemSettings: () => ({ openAtLogin: loginItem?.openAtLogin ?? false }),
    setLoginItemSettings: (settings: Electron.Settings) => void (loginItem = settings),
    getLocale: () => locale,
    quit: vi.fn(),
  });
  const windows: StandInWindow[] = [];
  const children: { path: string; args: string[]; options: unknown; child: StandInChild }[] = [];
  const menus: Electron.MenuItemConstructorOptions[][] = [];
  const notifications: StandInNotification[] = [];
  const popups: Electron.MenuItemConstructorOptions[][] = [];
  const saving: { canceled: boolean; filePath: string }[] = [];
  const spelling: unknown[] = [];
  const powerMonitor = new EventEmitter();
  const dialogs: Electron.MessageBoxOptions[] = [];
  const answers: number[] = [];
  const ipc = new Map<string, Handler>();
  const schemes = new Map<string, (request: Pick<Request, 'method' | 'url'>) => Response | Promise<Response>>();
  const permissions: Record<string, unknown> = {};
  const tray = Object.assign(new EventEmitter(), {
    tooltip: '',
    image: '',
    setImage: (image: string) => void (tray.image = image),
    menu: [] as Electron.MenuItemConstructorOptions[],
    setToolTip: (text: string) => void (tray.tooltip = text),
    setContextMenu: (menu: { template: Electron.MenuItemConstructorOptions[] }) => void (tray.menu = menu.template),
  });
  const openExternal = vi.fn(() => Promise.resolve());
  const keep = (name: string) => (value: unknown) => void (permissions[name] = value);
  const parts = {
    app,
    BrowserWindow: class extends StandInWindow {
      constructor(options: Electron.BrowserWindowConstructorOptions) {
        super(options);
        windows.push(this);
      }
    },
    dialog: {
      showMessageBox: (options: Electron.MessageBoxOptions) => {
        dialogs.push(options);
        return Promise.resolve({ response: answers.shift() ?? 0, checkboxChecked: false });
      },
      showSaveDialog: () => Promise.resolve(saving.shift() ?? { canceled: true, filePath: '' }),
    },
    ipcMain: { handle: (channel: string, handler: Handler) => void ipc.set(channel, handler) },
    Menu: {
      buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => ({
        template,
        popup: () => void popups.push(template),
      }),
      setApplicationMenu: (menu: { template: Electron.MenuItemConstructorOptions[] }) => void menus.push(menu.template),
    },
    MessageChannelMain: MessageChannel,
    Notification: class extends StandInNotification {
      show = () => void notifications.push(this);
    },
    powerMonitor,
    safeStorage: {
      getSelectedStorageBackend: () => backend,
      isAsyncEncryptionAvailable: () => Promise.resolve(true),
      encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(`sealed ${text}`)),
      decryptStringAsync: (sealed: Buffer) =>
        Promise.resolve({ result: sealed.toString().replace(/^sealed /, ''), shouldReEncrypt: false }),
    },
    protocol: {
      registerSchemesAsPrivileged: () => void order.push('schemes'),
      handle: (scheme: string, answer: (request: Pick<Request, 'method' | 'url'>) => Response | Promise<Response>) => {
        order.push(`handle ${scheme}`);
        schemes.set(scheme, answer);
      },
    },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    session: {
      defaultSession: {
        setPermissionRequestHandler: keep('request'),
        setPermissionCheckHandler: keep('check'),
        setDevicePermissionHandler: keep('device'),
        setDisplayMediaRequestHandler: keep('media'),
        setSpellCheckerEnabled: (on: boolean) => void spelling.push(on),
        setSpellCheckerLanguages: (languages: string[]) => void spelling.push(languages),
      },
    },
    shell: { openExternal },
    Tray: class {
      constructor(image: string) {
        tray.image = image;
        return tray;
      }
    },
    utilityProcess: {
      fork: (path: string, args: string[], options: unknown) => {
        const child = new StandInChild();
        children.push({ path, args, options, child });
        return child;
      },
    },
  };
  return {
    parts: parts as unknown as DesktopParts,
    app,
    windows,
    children,
    menus,
    notifications,
    popups,
    saving,
    spelling,
    powerMonitor,
    loginItem: () => loginItem,
    dialogs,
    answers,
    ipc,
    schemes,
    permissions,
    tray,
    openExternal,
    order,
  };
}
