#!/usr/bin/env node
// `npm run package`: the desktop program in a folder, release/<platform>-unpacked; `-- --installers` makes installers.
// It needs Electron's binary, which electron-builder fetches; where that cannot be had, it says so and makes nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, Platform } from 'electron-builder';
import { builderConfig } from './builder-config.mjs';
import { compile } from './compile.mjs';
import { placeholders } from './placeholders.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const { version } = JSON.parse(readFileSync(join(modules, 'electron', 'package.json'), 'utf8'));
const what = `Electron ${version} (${process.platform}-${process.arch})`;

if (!(await compile())) process.exit(1);
if (!electronIsThere() && !fetchElectron()) {
  console.error(
    [
      `Nothing was packaged: the binary of ${what} is not here and could not be fetched.`,
      'Electron is downloaded from GitHub, not from npm. Run this again where that is possible, or name a mirror in',
      'ELECTRON_MIRROR; `npm run build` has made everything that goes into the package, in out/.',
    ].join('\n'),
  );
  process.exit(1);
}

const installers = process.argv.includes('--installers');
const dist = join(modules, 'electron', 'dist');
try {
  const config = builderConfig(process.env);
  const made = await build({
    projectDir: root,
    publish: 'never',
    targets: Platform.current().createTarget(installers ? null : 'dir'),
    config: { ...config, ...(existsSync(dist) ? { electronDist: dist } : {}) },
  });
  for (const file of made) console.log(file);
  const madeUp = placeholders(config);
  if (madeUp.length > 0) {
    console.log('To be set in build/electron-builder.json before publishing; these addresses are placeholders:');
    for (const { field, value } of madeUp) console.log(`  ${field}: ${value}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('Nothing usable was packaged: electron-builder failed, see above.');
  process.exitCode = 1;
}

function electronIsThere() {
  const name = join(modules, 'electron', 'path.txt');
  return existsSync(name) && existsSync(join(modules, 'electron', 'dist', readFileSync(name, 'utf8').trim()));
}

function fetchElectron() {
  console.error(`Fetching ${what} …`);
  const installer = join(modules, 'electron', 'install.js');
  return (
    spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: 300_000 }).status === 0 && electronIsThere()
  );
}
