import { APP_SCHEMES } from './pages/app-protocol';
import type { DesktopOptions, DesktopParts } from './desktop-parts';
import { lockNavigation } from './pages/lock-down';
import { LINK_SCHEME, type Opening, openingIn, readableFile, routeOfLink } from './pages/openings';
import { runDesktop } from './run-desktop';

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
  // Windows names notifications and the task bar's group by this; it is the installer's as well.
  if (options.platform === 'win32') app.setAppUserModelId('pl.oneshelf.desktop');
  // From its sources the program behind the links would be Electron itself.
  if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME);

  // macOS hands links and files over as events, also before the program is ready.
  let asked = openingIn(options.argv, options.folder);
  let open = (opening: Opening): void => {
    asked = opening;
  };
  app.on('open-url', (event, url) => {
    event.preventDefault();
    const route = routeOfLink(url);
    if (route !== null) open({ route });
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    const file = readableFile(path, options.folder);
    if (file !== null) open({ file });
  });

  await app.whenReady();
  const desktop = runDesktop(parts, options);
  open = desktop.open;
  app.on('second-instance', (_event, argv, folder) => desktop.open(openingIn(argv, folder)));
  app.on('activate', () => desktop.open());
  if (asked !== undefined || !options.argv.includes('--hidden')) desktop.open(asked);
}
