#!/usr/bin/env node
// `npm start`: the Electron window where the Electron binary is or can be had; otherwise, saying why, the same console
// in a browser. `--dev` is the same while developing, with screens that reload.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from './compile.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const args = process.argv.slice(2).filter((argument) => argument !== '--dev');
const dev = process.argv.includes('--dev');
const english = /^en/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
const DOWNLOAD_LIMIT_MS = 180_000;
/** A window that dies this soon after starting never opened. */
const STILLBORN_MS = 8_000;

if (!(await compile())) process.exit(1);
const electron = findElectron();
if (electron.path) await openWindow(electron.path);
else await serve(electron.reason);

/** The binary, once it has proved that it runs here, or the reason why there is no window, in Polish and English. */
function findElectron() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { reason: ['ten komputer nie ma ekranu graficznego', 'this computer has no graphical display'] };
  }
  if (process.platform === 'linux' && process.getuid() === 0) {
    return { reason: ['Electron nie działa na koncie root', 'Electron does not run as root'] };
  }
  const path = binaryPath() ?? (download() ? binaryPath() : null);
  if (!path) {
    return { reason: ['programu Electron nie udało się pobrać', 'the Electron binary could not be downloaded'] };
  }
  const probe = spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' });
  if (probe.status === 0) return { path };
  return { reason: ['Electron nie daje się tu uruchomić', 'Electron does not start here'] };
}

function binaryPath() {
  const folder = join(root, 'node_modules', 'electron');
  const name = join(folder, 'path.txt');
  if (!existsSync(name)) return null;
  const path = join(folder, 'dist', readFileSync(name, 'utf8').trim());
  return existsSync(path) ? path : null;
}

function download() {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return false;
  console.error(english ? 'Fetching Electron (once) …' : 'Pobieram Electron (tylko za pierwszym razem) …');
  const { status } = spawnSync(process.execPath, [installer], {
    timeout: DOWNLOAD_LIMIT_MS,
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  return status === 0;
}

async function openWindow(path) {
  const started = Date.now();
  const command = dev
    ? [join(root, 'node_modules', '.bin', 'electron-vite'), ['dev', '--', ...args]]
    : [path, [root, ...args]];
  const code = await runToEnd(command[0], command[1]);
  if (code !== 0 && Date.now() - started < STILLBORN_MS) {
    await serve(['okno Electron nie dało się otworzyć', 'the Electron window could not be opened']);
  } else process.exitCode = code;
}

async function serve([polish, englishReason]) {
  console.error(
    english
      ? `No Electron window because ${englishReason}; the same console opens in your browser:`
      : `Okna Electron nie będzie, bo ${polish}; ta sama konsola działa w przeglądarce:`,
  );
  const launcher = join(root, 'build', 'cli', 'oneshelf.mjs');
  const rebuilding = dev ? watchScreens() : null;
  process.exitCode = await runToEnd(process.execPath, [launcher, 'serve', ...args]);
  rebuilding?.kill();
}

/** While developing without a window: the screens are rebuilt on every change, a reload shows them. */
function watchScreens() {
  const env = { ...process.env, ONESHELF_BUILD_PARTS: 'renderer' };
  const command = join(root, 'node_modules', '.bin', 'electron-vite');
  return spawn(command, ['build', '--watch'], { cwd: root, env, stdio: ['ignore', 2, 2] });
}

/** Runs a child to its end; Ctrl+C goes to the child, which ends tidily, and we after it. */
function runToEnd(command, parameters) {
  const child = spawn(command, parameters, { cwd: root, stdio: 'inherit' });
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => child.kill(name));
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
