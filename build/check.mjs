#!/usr/bin/env node
// `npm run check`: format, types, lint, dead code, tests. Everything runs, so that one look shows all there is to do.
// --no-tests leaves the tests to `npm test`.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const steps = [
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['types', 'tsc', ['--noEmit', '-p', '.']],
  ['lint', 'eslint', ['--max-warnings', '0', '.']],
  ['dead code', 'knip', []],
  ...(process.argv.includes('--no-tests') ? [] : [['tests', 'vitest', ['run']]]),
];

const bin = join(root, 'node_modules', '.bin');
const results = steps.map(([name, command, args]) => {
  console.log(`\n── ${name}: ${command} ${args.join(' ')}`);
  const started = Date.now();
  const { status } = spawnSync(join(bin, command), args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return { name, ok: status === 0, seconds: ((Date.now() - started) / 1000).toFixed(1) };
});

console.log('');
for (const { name, ok, seconds } of results) console.log(`${ok ? '✓' : '✗'} ${name} (${seconds} s)`);
const failed = results.filter(({ ok }) => !ok);
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.map(({ name }) => name).join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);
