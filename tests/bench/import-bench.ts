import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pipeline } from 'node:stream/promises';
import iconv from 'iconv-lite';
import { silentKind } from './silent-channel';
import { benchCall, type BenchCore, openBenchCore } from './bench-core';
import { writeExport } from './export-file';
import { cpuSeconds, line, median, seconds } from './measure';
import { printRivals, RIVAL_PRODUCTS } from './rivals';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);

/** The ways a file meets the master, in the order in which one round takes them, and how long each may take, in F. */
const STEPS = [
  ['first', 'first import', 3],
  ['same', 'the same file again (same bytes)', 0.15],
  ['changed', '2 % changed (changed lines only)', 0.7],
  ['diff', 'the first file again, read in full (2 % change back)', 2],
  ['unchangedDiff', 'and once more, read in full (nothing changes)', 2],
  ['shuffled', 'the same rows shuffled (in full: no line is where it was)', 2],
  ['shuffledFirst', 'first import of the shuffled file, into a new master', 3],
] as const;
/** A million rows have to be imported a little faster still. */
const FIRST_OF_A_MILLION = 2.5;
const SMALL = 100_000;

/** What a run with another number of rows is compared with. */
interface Facts {
  readonly perRow: number;
  readonly peakMegabytes: number;
  readonly shellSeconds: number | null;
}
const FACTS = 'bench-facts ';

/**
 * Import of an ERP export end to end (copy, detect, decode cp1250, parse, validate, plan, apply with ledger and price
 * history, desired offers of two channels) beside the sqlite3 shell's `.import` of the same file into a table keyed by SKU.
 */
export async function benchImport(folder: string, rows: number): Promise<void> {
  const small = rows > SMALL ? runSmall() : null;
  const first = join(folder, 'first.csv');
  const second = join(folder, 'second.csv');
  const shuffled = join(folder, 'shuffled.csv');
  const few = join(folder, 'few.csv');
  await writeExport(first, rows);
  await writeExport(second, rows, { changed: 0.02 });
  await writeExport(shuffled, rows, { shuffled: true });
  await writeExport(few, RIVAL_PRODUCTS);
  console.log(`\nImport of ${rows.toLocaleString('en')} rows, median of ${ROUNDS} interleaved rounds`);

  const shell: number[] = [];
  const shellCpu: number[] = [];
  const ofFew: number[] = [];
  const took = Object.fromEntries(STEPS.map(([step]) => [step, [] as number[]])) as Record<Step, number[]>;
  const cpu = Object.fromEntries(STEPS.map(([step]) => [step, [] as number[]])) as Record<Step, number[]>;
  const turns = { longest: 0, nearlyAll: 0 };
  let peakOfFirst = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const floor = await shellImport(folder, first, round);
    if (floor !== null) [shell, shellCpu].forEach((list, i) => list.push(floor[i] as number));
    const measure = async (core: BenchCore, step: Step, path: string, expected: string, full = false) => {
      // One that is enabled again counts the time in between, when the shell kept this process waiting, as a turn.
      const loop = monitorEventLoopDelay({ resolution: 5 });
      loop.enable();
      const work = async () => took[step].push(await seconds(() => importFile(core, path, expected, full)));
      cpu[step].push(await cpuSeconds(work));
      loop.disable();
      turns.longest = Math.max(turns.longest, loop.max);
      turns.nearlyAll = Math.max(turns.nearlyAll, loop.percentile(99.9));
      if (peakOfFirst === 0) peakOfFirst = peakMegabytes();
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
    const little = await openShop(folder);
    ofFew.push(await seconds(() => importFile(little, few, 'applied', false)));
    await little.close();
  }
  const isMillion = rows >= 1_000_000;
  const [floor, floorCpu] = shell.length === 0 ? [null, null] : [median(shell), median(shellCpu)];
  if (floor === null || floorCpu === null) console.log('No sqlite3 shell, so no ratio (apt-get install sqlite3).');
  else line(`F: sqlite3 shell, .import, SKU as primary key (CPU ${floorCpu.toFixed(3)} s)`, floor);
  for (const [step, what, target] of STEPS) {
    const most = isMillion && target === 3 ? FIRST_OF_A_MILLION : target;
    line(`OneShelf, ${what}`, median(took[step]), floor === null ? undefined : { name: 'F', seconds: floor });
    if (floorCpu !== null) {
      console.log(`  target ${most} × F; by processor time ${(median(cpu[step]) / floorCpu).toFixed(2)} × F`);
    }
  }
  const facts: Facts = {
    perRow: median(cpu.first) / rows,
    peakMegabytes: peakOfFirst,
    shellSeconds: floor,
  };
  console.log(
    `${Math.round((median(took.first) / rows) * 1e9)} ns a row at first, ${Math.round(facts.perRow * 1e9)} ns of processors\n` +
      `peak memory of this process, its reading thread and SQLite: ${peakOfFirst} MB at first (target 256), ${peakMegabytes()} MB after all\n` +
      `longest turn of the event loop ${(turns.longest / 1e6).toFixed(0)} ms (target 25), 99.9 % under ${(turns.nearlyAll / 1e6).toFixed(0)} ms`,
  );
  if (small) {
    console.log(
      `beside ${SMALL.toLocaleString('en')} rows: ${(facts.perRow / small.perRow).toFixed(2)} × the processor time a row (target 1.3), ` +
        `${(facts.peakMegabytes / small.peakMegabytes).toFixed(2)} × the memory (target 1.7)`,
    );
  }
  printRivals(ofFew, rows === SMALL ? floor : (small?.shellSeconds ?? null));
  if (process.env.BENCH_FACTS) console.log(FACTS + JSON.stringify(facts));
}

/** The same with fewer rows in a process of its own, whose memory is then its own too. */
function runSmall(): Facts | null {
  const run = spawnSync(process.execPath, [...process.execArgv, process.argv[1] ?? '', String(SMALL), 'import'], {
    env: { ...process.env, BENCH_FACTS: '1' },
    encoding: 'utf8',
  });
  const [told, facts] = run.stdout.split(FACTS);
  console.log(told?.trimEnd());
  return facts === undefined ? null : (JSON.parse(facts) as Facts);
}

const peakMegabytes = () => Math.round(process.resourceUsage().maxRSS / 1000);

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

/**
 * Seconds, and seconds of processors. Null where there is no sqlite3 shell. The shell reads UTF-8, so it is given the same
 * rows in UTF-8.
 */
async function shellImport(folder: string, csv: string, round: number): Promise<readonly [number, number] | null> {
  const utf8 = join(folder, 'utf8.csv');
  if (round === 0) await pipeline(createReadStream(csv), iconv.decodeStream('win1250'), createWriteStream(utf8));
  const script = `create table t(sku text primary key, ean, name, vat, price_gross, stock_main, stock_shop1);
.mode csv
.separator ; "\\r\\n"
.import --skip 1 ${utf8} t`;
  const run = ['-c', 'sqlite3 "$0" && times', join(folder, `shell-${round}.sqlite`)];
  let [status, told]: [number | null, string] = [null, ''];
  const took = await seconds(async () => {
    ({ status, stdout: told } = spawnSync('sh', run, { input: script, encoding: 'utf8' }));
  });
  if (status !== 0) return null;
  // The last line is of the children: `0m0.221000s 0m0.012000s`.
  const parts = [...(told.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
  return [took, parts.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0)];
}
