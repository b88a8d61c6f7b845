import type { AppUpdater } from 'electron-updater';
import type { DesktopState } from '../../contract';

/** What is asked of electron-updater. */
export type Updater = Pick<
  AppUpdater,
  'autoDownload' | 'autoInstallOnAppQuit' | 'logger' | 'on' | 'checkForUpdates' | 'quitAndInstall'
>;

export interface Updates {
  state(): DesktopState['update'];
  /** Looks once now, and from now on daily. */
  start(): void;
  check(): Promise<void>;
  /** Installs what is ready and starts again; not while work is under way: then when it is done. */
  install(): Promise<void>;
  /** Work has begun or ended. */
  readonly busy: (is: boolean) => void;
}

interface UpdatesOptions {
  /** Null where there is nothing to update: from sources, or built without an address for updates. */
  readonly load: (() => Promise<Updater>) | null;
  readonly wanted: () => boolean;
  readonly everyDay: (work: () => void) => void;
  /** Asked once when a version is ready: install now? Else it is installed when the person quits. */
  readonly ask: (version: string) => Promise<boolean>;
  /** Ends the engine's work in peace before the program is replaced. */
  readonly beforeInstall: () => Promise<void>;
  readonly log: (cause: unknown) => void;
}

export function createUpdates({ load, wanted, everyDay, ask, beforeInstall, log }: UpdatesOptions): Updates {
  let loading: Promise<Updater> | null = null;
  let state: DesktopState['update'] = { state: load ? 'idle' : 'off', version: null };
  let working = false;
  /** What waits for the work under way to end. */
  let waiting: 'ask' | 'install' | null = null;

  const open = () => {
    loading ??= load?.().then(prepare) ?? Promise.reject(new Error('no updates here'));
    return loading;
  };
  const prepare = (updater: Updater): Updater => {
    updater.autoDownload = true;
    // electron-updater does this on `quit`, when the engine has long ended its work.
    updater.autoInstallOnAppQuit = true;
    updater.logger = null;
    updater.on('update-not-available', () => (state = { state: 'idle', version: null }));
    updater.on('update-available', ({ version }) => (state = { state: 'downloading', version }));
    updater.on('update-downloaded', ({ version }) => {
      state = { state: 'ready', version };
      waiting = 'ask';
      goOn();
    });
    updater.on('error', (cause) => {
      log(cause);
      if (state.state !== 'ready') state = { state: 'failed', version: null };
    });
    return updater;
  };
  const goOn = () => {
    if (working || waiting === null) return;
    const next = waiting;
    waiting = null;
    void (next === 'ask' ? askNow() : installNow()).catch(log);
  };
  const askNow = async () => {
    if (state.version !== null && (await ask(state.version))) await install();
  };
  const install = async () => {
    if (state.state !== 'ready') return;
    waiting = 'install';
    goOn();
  };
  const installNow = async () => {
    const updater = await open();
    await beforeInstall();
    updater.quitAndInstall(false, true);
  };
  const check = async () => {
    if (!load || ['checking', 'downloading', 'ready'].includes(state.state)) return;
    state = { state: 'checking', version: null };
    try {
      await (await open()).checkForUpdates();
    } catch (cause) {
      // Offline, or the address is gone: the settings page says so, and tomorrow is another day.
      log(cause);
      state = { state: 'failed', version: null };
    }
  };
  const checkIfWanted = () => {
    if (wanted()) void check();
  };

  return {
    state: () => state,
    start() {
      if (!load) return;
      everyDay(checkIfWanted);
      checkIfWanted();
    },
    check,
    install,
    busy(is) {
      working = is;
      goOn();
    },
  };
}
