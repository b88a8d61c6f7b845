#!/usr/bin/env node
// `npm test`: builds, gets a browser, runs every suite, and ends with one line: "N passed, N failed[, N skipped]".
// --only=units,shops,journeys runs some of them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
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
  const files = report?.testResults ?? [];
  // A file that could not even be loaded has no tests to count, but it has failed.
  const unloaded = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  for (const file of unloaded) noteFailure(name, relative(root, file.name), file.message);
  for (const file of files) {
    for (const test of file.assertionResults.filter((one) => one.status === 'failed')) {
      noteFailure(name, `${relative(root, file.name)}: ${test.fullName}`, test.failureMessages?.[0]);
    }
  }
  count(name, status, report, {
    passed: report?.numPassedTests,
    failed: (report?.numFailedTests ?? 0) + unloaded.length,
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
  const report = readReport(results);
  const stats = report?.stats;
  for (const { spec, message } of failedSpecs(report?.suites ?? [])) {
    noteFailure('journeys', `${spec.file}:${spec.line}: ${spec.title}`, message);
  }
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
  else if (status !== 0 && failed === 0) {
    notes.push(`${name}: no test failed, but the runner ended with ${status}: an error outside the tests, see above.`);
  }
}

/** Said again at the end: whoever sees only the last lines of a long run must learn what failed. */
function noteFailure(suite, test, message = '') {
  const [reason = ''] = stripVTControlCharacters(message).trim().split('\n');
  notes.push(`${suite}: FAILED ${test}${reason === '' ? '' : `: ${reason}`}`);
}

function failedSpecs(suites) {
  return suites.flatMap((suite) => [
    ...(suite.specs ?? [])
      .filter((spec) => !spec.ok)
      .map((spec) => ({ spec, message: spec.tests.at(-1)?.results.at(-1)?.error?.message })),
    ...failedSpecs(suite.suites ?? []),
  ]);
}

function countSpecs(suites) {
  return suites.reduce((sum, suite) => sum + (suite.specs?.length ?? 0) + countSpecs(suite.suites ?? []), 0);
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
