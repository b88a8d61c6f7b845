import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import iconv from 'iconv-lite';
import { readFile } from 'node:fs/promises';
import { silentKind } from './silent-channel';
import { benchCall, type BenchCore, openBenchCore } from './bench-core';
import { writeExport } from './export-file';
import { line, median, seconds } from './measure';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);

/** The ways a file meets the master, in the order in which one round takes them. */
const STEPS = [
  ['first', 'first import'],
  ['same', 'the same file again (same bytes)'],
  ['changed', '2 % changed (changed lines only)'],
  ['diff', 'the first file again, read in full (2 % change back)'],
  ['unchangedDiff', 'and once more, read in full (nothing changes)'],
  ['shuffled', 'the same rows shuffled (in full: no line is where it was)'],
  ['shuffledFirst', 'first import of the shuffled file, into a new master'],
] as const;

/**
 * Import of an ERP export end to end (copy, detect, decode cp1250, parse, validate, plan, apply with ledger and price
 * history, desired offers of two channels) beside the sqlite3 shell's `.import` of the same file into a table keyed by SKU.
 */
export async function benchImport(folder: string, rows: number): Promise<void> {
  const first = join(folder, 'first.csv');
  const second = join(folder, 'second.csv');
  const shuffled = join(folder, 'shuffled.csv');
  await writeExport(first, rows);
  await writeExport(second, rows, { changed: 0.02 });
  await writeExport(shuffled, rows, { shuffled: true });
  console.log(`\nImport of ${rows.toLocaleString('en')} rows, median of ${ROUNDS} interleaved rounds`);

  const shell: number[] = [];
  const took = Object.fromEntries(STEPS.map(([step]) => [step, [] as number[]])) as Record<Step, number[]>;
  const loop = monitorEventLoopDelay({ resolution: 5 });
  for (let round = 0; round < ROUNDS; round++) {
    const floor = await shellImport(folder, first, round);
    if (floor !== null) shell.push(floor);
    const measure = async (core: BenchCore, step: Step, path: string, expected: string, full = false) => {
      loop.enable();
      took[step].push(await seconds(() => importFile(core, path, expected, full)));
      loop.disable();
    };
    const core = await openShop(folder);
    await measure(core, 'first', first, 'applied');
    await measure(core, 'same', first, 'unchanged');
    await measure(core, 'changed', second, 'applied');
    await measure(core, 'diff', first, 'applied', true);
    await measure(core, 'unchangedDiff', first, 'unchanged', true);
    await measure(core, 'shuffled', shuffled, 'unchanged', true);
    await core.close();
    const other = await openShop(folder);
    await measure(other, 'shuffledFirst', shuffled, 'applied');
    await other.close();
  }
  if (shell.length === 0) console.log('The sqlite3 shell is not installed: no ratio (apt-get install sqlite3).');
  const floor = shell.length === 0 ? undefined : { name: 'F', seconds: median(shell) };
  if (floor) line('F: sqlite3 shell, .import, SKU as primary key', floor.seconds);
  for (const [step, what] of STEPS) line(`OneShelf, ${what}`, median(took[step]), floor);
  console.log(
    `${Math.round((median(took.first) / rows) * 1e9)} ns a row at first; peak memory of this process ` +
      `${Math.round(process.resourceUsage().maxRSS / 1000)} MB; longest event loop stall ${(loop.max / 1e6).toFixed(0)} ms, ` +
      `99.9 % under ${(loop.percentile(99.9) / 1e6).toFixed(0)} ms`,
  );
}

type Step = (typeof STEPS)[number][0];

async function openShop(folder: string): Promise<BenchCore> {
  const core = await openBenchCore(folder, [silentKind]);
  for (const name of ['one', 'two']) {
    const added = await core.operations.channels.add(
      { name, kind: silentKind.kind, settings: {}, secrets: {}, buffer: 0, cap: null, createMissing: false },
      benchCall,
    );
    if (!added.ok) throw new Error(added.problem.code);
  }
  return core;
}

async function importFile(core: BenchCore, path: string, expected: string, full: boolean): Promise<void> {
  const report = await core.operations.imports.run(
    { path, source: 'erp', dryRun: false, force: false, confirmProfile: false, full },
    benchCall,
  );
  if (!report.ok || report.value.run.state !== expected) throw new Error(JSON.stringify(report).slice(0, 500));
}

/** Null where there is no sqlite3 shell. The shell reads UTF-8, so it is given the same rows in UTF-8. */
async function shellImport(folder: string, csv: string, round: number): Promise<number | null> {
  const utf8 = join(folder, 'utf8.csv');
  if (round === 0) await writeFile(utf8, iconv.decode(await readFile(csv), 'win1250'));
  const script = `create table t(sku text primary key, ean, name, vat, price_gross, stock_main, stock_shop1);
.mode csv
.separator ; "\\r\\n"
.import --skip 1 ${utf8} t`;
  let status: number | null = null;
  const took = await seconds(async () => {
    status = spawnSync('sqlite3', [join(folder, `shell-${round}.sqlite`)], { input: script }).status;
  });
  return status === 0 ? took : null;
}
