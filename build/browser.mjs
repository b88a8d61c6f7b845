// Finds a Chromium for the journeys in the browser, or gets one where it may.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const INSTALL_LIMIT_MS = 600_000;

/** Gives the path of a browser that starts, or null with the reasons why there is none. */
export async function findBrowser() {
  const reasons = [];
  const candidates = [process.env.ONESHELF_CHROMIUM, await playwrightsOwn(), ...INSTALLED];
  for (const path of candidates) {
    if (!path || !existsSync(path)) continue;
    if (starts(path)) return { path, reasons };
    reasons.push(`${path} does not start`);
  }
  const packaged = debianPackage();
  if (packaged.path) return { path: packaged.path, reasons };
  return { path: null, reasons: [...reasons, 'no Chromium is installed', packaged.reason] };
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}

/** A browser may be there without the libraries it needs. */
function starts(path) {
  // Chrome on Windows opens a window instead of printing its version.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { timeout: 30_000, stdio: 'ignore' }).status === 0;
}

function debianPackage() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return { reason: 'this is no Debian' };
  if (process.getuid() !== 0) return { reason: 'installing Debian’s chromium takes root' };
  console.error('Installing Debian’s chromium for the browser tests …');
  const options = { stdio: ['ignore', 2, 2], timeout: INSTALL_LIMIT_MS, env: aptEnvironment() };
  spawnSync('apt-get', ['update', '-qq'], options);
  const { status } = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  const path = '/usr/bin/chromium';
  return status === 0 && existsSync(path) ? { path } : { reason: 'Debian’s chromium could not be installed' };
}

function aptEnvironment() {
  return { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
}
