#!/usr/bin/env node
// `npm run bench`: bundles tests/bench and runs it. What it prints are ratios measured side by side in one run.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: true,
    outDir: join(root, 'out/bench'),
    target: 'node20',
    rollupOptions: {
      input: {
        index: join(root, 'tests/bench/index.ts'),
        importing: join(root, 'tests/bench/importing.ts'),
        'reading-thread': join(root, 'src/core/imports/packing/reading-thread.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
const run = spawnSync(process.execPath, ['--expose-gc', join(root, 'out/bench/index.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
