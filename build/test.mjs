#!/usr/bin/env node
// `npm test`: builds, gets a browser, runs every suite, and ends with one line: "N passed, N failed[, N skipped]".
// --only=units,shops,journeys runs some of them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';
import { compile } from './compile.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const scratch = mkdtempSync(join(tmpdir(), 'oneshelf-results-'));
const total = { passed: 0, failed: 0, skipped: 0 };
const notes = [];
const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const wanted = (suite) => !only || only.includes(suite);

try {
  if (await compile()) {
    if (wanted('units')) runVitest('units', []);
    if (wanted('shops') && existsSync(join(root, 'tests/shops/vitest.config.ts'))) {
      runVitest('shops', ['--config', 'tests/shops/vitest.config.ts']);
    }
    if (wanted('journeys') && existsSync(join(root, 'tests/e2e/playwright.config.ts'))) await runJourneys();
  } else {
    total.failed += 1;
    notes.push('The build failed: no test was run.');
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

console.log('');
for (const note of notes) console.log(note);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

function run(command, args, env = {}) {
  return spawnSync(join(root, 'node_modules', '.bin', command), args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  }).status;
}

function runVitest(name, args) {
  console.log(`\n── ${name}`);
  const results = join(scratch, `${name}.json`);
  const status = run('vitest', [
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
  ]);
  const report = readReport(results);
  // A file that could not even be loaded has no tests to count, but it has failed.
  const unloaded = (report?.testResults ?? []).filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  count(name, status, report, {
    passed: report?.numPassedTests,
    failed: (report?.numFailedTests ?? 0) + unloaded,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  });
}

async function runJourneys() {
  console.log('\n── journeys in a browser');
  const config = ['test', '--config', 'tests/e2e/playwright.config.ts'];
  const results = join(scratch, 'journeys.json');
  const { path, reasons } = await findBrowser();
  if (!path) {
    run('playwright', [...config, '--list', '--reporter=json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: results });
    const listed = countSpecs(readReport(results)?.suites ?? []);
    total.skipped += listed;
    notes.push(`The ${listed} browser journeys in tests/e2e did not run: ${reasons.join('; ')}.`);
    return;
  }
  const status = run('playwright', [...config, '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: results,
    ONESHELF_CHROMIUM: path,
  });
  const stats = readReport(results)?.stats;
  count('journeys', status, stats, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected,
    skipped: stats?.skipped,
  });
}

/** A suite that ends badly without a failed test (a crash, a time limit, an error outside tests) counts as one. */
function count(name, status, report, { passed = 0, failed = 0, skipped = 0 }) {
  total.passed += passed;
  total.skipped += skipped;
  total.failed += status !== 0 || !report ? Math.max(failed, 1) : failed;
  if (!report) notes.push(`${name}: the runner left no report.`);
}

function countSpecs(suites) {
  return suites.reduce((sum, suite) => sum + (suite.specs?.length ?? 0) + countSpecs(suite.suites ?? []), 0);
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
