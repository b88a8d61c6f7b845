import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as electron from 'electron';
import { startDesktop } from './desktop';
import type { Updater } from './system/updates';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Only a package that was built with an address for updates has this file. */
const knowsUpdates = electron.app.isPackaged && existsSync(join(process.resourcesPath, 'app-update.yml'));

async function loadUpdater(): Promise<Updater> {
  // A CommonJS library whose export is made on first use.
  const { default: library } = await import('electron-updater');
  return library.autoUpdater;
}

startDesktop(electron, {
  argv: process.argv,
  env: process.env,
  executable: process.execPath,
  folder: process.cwd(),
  platform: process.platform,
  built: join(import.meta.dirname, '..'),
  now: Date.now,
  everyDay: (work) => void setInterval(work, DAY_MS),
  updater: knowsUpdates ? loadUpdater : null,
}).catch((cause: unknown) => {
  console.error(cause);
  electron.app.exit(1);
});
