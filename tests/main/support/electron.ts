import { EventEmitter } from 'node:events';
import { vi } from 'vitest';
import type * as Electron from 'electron';
import type { DesktopParts } from '../../../src/main/desktop';

/** A page, as far as windows and guards deal with one. */
export class StandInContents extends EventEmitter {
  readonly sent: unknown[][] = [];
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  send(...message: unknown[]) {
    this.sent.push(message);
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.openHandler = handler;
  }
}

export class StandInWindow extends EventEmitter {
  readonly webContents = new StandInContents();
  readonly loaded: string[] = [];
  readonly did: string[] = [];
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
  isMaximized = () => false;
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

type Handler = (event: unknown, ...args: unknown[]) => unknown;

/**
 * Records what OneShelf asks of Electron. The calls are checked against Electron's own types where they are made (in
 * src/main); here they only have to be remembered, so one cast at the end stands for the many methods nobody calls.
 */
export function standInElectron({ userData = '/nowhere', alone = true, locale = 'pl' } = {}) {
  const order: string[] = [];
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    requestSingleInstanceLock: () => alone,
    enableSandbox: () => void order.push('enableSandbox'),
    whenReady: () => {
      order.push('ready');
      return Promise.resolve();
    },
    getAppPath: () => '/app',
    getPath: () => userData,
    getLocale: () => locale,
    quit: vi.fn(),
  });
  const windows: StandInWindow[] = [];
  const children: { path: string; options: unknown; child: StandInChild }[] = [];
  const menus: Electron.MenuItemConstructorOptions[][] = [];
  const notifications: Electron.NotificationConstructorOptions[] = [];
  const dialogs: Electron.MessageBoxOptions[] = [];
  const answers: number[] = [];
  const ipc = new Map<string, Handler>();
  const permissions: Record<string, unknown> = {};
  const tray = Object.assign(new EventEmitter(), {
    tooltip: '',
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
    },
    ipcMain: { handle: (channel: string, handler: Handler) => void ipc.set(channel, handler) },
    Menu: {
      buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => ({ template }),
      setApplicationMenu: (menu: { template: Electron.MenuItemConstructorOptions[] }) => void menus.push(menu.template),
    },
    MessageChannelMain: MessageChannel,
    Notification: class {
      static isSupported = () => true;
      constructor(readonly options: Electron.NotificationConstructorOptions) {}
      show = () => void notifications.push(this.options);
    },
    protocol: {
      registerSchemesAsPrivileged: () => void order.push('schemes'),
      handle: (scheme: string) => void order.push(`handle ${scheme}`),
    },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    session: {
      defaultSession: {
        setPermissionRequestHandler: keep('request'),
        setPermissionCheckHandler: keep('check'),
        setDevicePermissionHandler: keep('device'),
        setDisplayMediaRequestHandler: keep('media'),
      },
    },
    shell: { openExternal },
    Tray: class {
      constructor() {
        return tray;
      }
    },
    utilityProcess: {
      fork: (path: string, _args: string[], options: unknown) => {
        const child = new StandInChild();
        children.push({ path, options, child });
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
    dialogs,
    answers,
    ipc,
    permissions,
    tray,
    openExternal,
    order,
  };
}
