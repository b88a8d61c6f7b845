#!/usr/bin/env node
// Builds what is older than its sources into out/. `npm run build`; also asked by the launcher, start and test.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const COMMON = ['electron.vite.config.ts', 'package.json', 'src/contract'];
/** What each part of the build is made from, and the file that proves it exists. */
const PARTS = {
  main: {
    sources: ['migrations', 'src/core', 'src/connectors', 'src/host', 'src/practice', 'src/headless', 'src/main'],
    product: 'out/main/headless.js',
  },
  preload: { sources: ['src/preload'], product: 'out/preload/index.cjs' },
  renderer: { sources: ['src/renderer'], product: 'out/renderer/index.html' },
};

/** Two builds at once would write the same files; the second waits for the first. */
const LOCK = join(root, 'out', '.building');
const LOCK_IS_OLD_MS = 180_000;

function* filesIn(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isFile()) yield [path, stat];
  else if (stat.isDirectory()) for (const name of readdirSync(path).sort()) yield* filesIn(join(path, name));
}

function fingerprint(part) {
  const hash = createHash('sha1');
  for (const source of [...COMMON, ...PARTS[part].sources]) {
    for (const [path, stat] of filesIn(join(root, source))) hash.update(`${path}:${stat.size}:${stat.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const stampOf = (part) => join(root, 'out', `.${part}.stamp`);
const readStamp = (part) => (existsSync(stampOf(part)) ? readFileSync(stampOf(part), 'utf8') : null);
const hasSource = (part) => !filesIn(join(root, PARTS[part].sources.at(-1))).next().done;

function staleParts(parts) {
  if (!existsSync(join(root, 'src'))) return [];
  return parts.filter((part) => {
    if (part !== 'main' && !hasSource(part)) return false;
    return !existsSync(join(root, PARTS[part].product)) || readStamp(part) !== fingerprint(part);
  });
}

/** True when none of these parts needs building. */
export function isFresh(parts = Object.keys(PARTS)) {
  return staleParts(parts).length === 0;
}

/** Builds the stale parts. Everything is said on stderr. False when a build failed. */
export async function compile({ parts = Object.keys(PARTS), clean = false } = {}) {
  mkdirSync(join(root, 'out'), { recursive: true });
  await takeLock();
  try {
    if (clean) for (const part of Object.keys(PARTS)) removePart(part);
    const stale = staleParts(parts);
    if (stale.length === 0) {
      console.error(`Up to date: out/{${parts.join(',')}}`);
      return true;
    }
    const started = Date.now();
    console.error(`Building ${stale.join(', ')} …`);
    const before = Object.fromEntries(stale.map((part) => [part, fingerprint(part)]));
    process.env.ONESHELF_BUILD_PARTS = stale.join(',');
    // electron-vite looks for package.json where the process stands, and a command may stand anywhere.
    process.chdir(root);
    await withStdoutOnStderr(async () => {
      const { build } = await import('electron-vite');
      await build({ root, logLevel: 'error' });
    });
    for (const part of stale) writeFileSync(stampOf(part), before[part]);
    console.error(`Built ${stale.join(', ')} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    return false;
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

function removePart(part) {
  rmSync(join(root, 'out', part), { recursive: true, force: true });
  rmSync(stampOf(part), { force: true });
}

/** The CLI promises one JSON document on stdout: whatever a build tool prints must not get there. */
async function withStdoutOnStderr(work) {
  const write = process.stdout.write;
  process.stdout.write = process.stderr.write.bind(process.stderr);
  try {
    return await work();
  } finally {
    process.stdout.write = write;
  }
}

async function takeLock() {
  for (let waits = false; ;) {
    try {
      mkdirSync(LOCK);
      writeFileSync(join(LOCK, String(process.pid)), '');
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isAbandoned()) {
        rmSync(LOCK, { recursive: true, force: true });
        continue;
      }
      if (!waits) console.error('Another build is under way; this one waits for it …');
      waits = true;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** Whoever took it has ended without giving it back, as with Ctrl-C, or has had it for too long. */
function isAbandoned() {
  const stat = statSync(LOCK, { throwIfNoEntry: false });
  if (!stat) return false;
  if (Date.now() - stat.mtimeMs > LOCK_IS_OLD_MS) return true;
  try {
    return readdirSync(LOCK).some((pid) => !isRunning(Number(pid)));
  } catch (error) {
    // Given back just now.
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Of somebody else's process it is only told that it is there.
    return error.code === 'EPERM';
  }
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
  const parts = only ? { parts: only.split(',') } : {};
  process.exit((await compile({ ...parts, clean: process.argv.includes('--clean') })) ? 0 : 1);
}
