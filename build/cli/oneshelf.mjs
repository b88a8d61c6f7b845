#!/usr/bin/env node
// The `oneshelf` command of a checkout: builds when needed (all that is said goes to stderr), then runs the built CLI.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const compiler = join(root, 'build', 'compile.mjs');
const { isFresh } = await import(pathToFileURL(compiler).href);
// Only the served console needs the screens.
const parts = process.argv.includes('serve') ? ['main', 'renderer'] : ['main'];

if (!isFresh(parts)) {
  const built = spawnSync(process.execPath, [compiler, `--only=${parts.join(',')}`], { stdio: ['ignore', 2, 2] });
  if (built.status !== 0) fail('OneShelf could not be built; the lines above say why. Your data was not touched.');
}
const cli = join(root, 'out', 'main', 'headless.js');
if (!existsSync(cli)) fail('OneShelf is not built: out/main/headless.js is missing. Run: npm run build');
await import(pathToFileURL(cli).href);

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
