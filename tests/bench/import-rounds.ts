import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { type Database, openDatabase } from '../../src/core/database';
import { benchCall, type BenchCore, openBenchCoreOn } from './bench-core';
import { cpuSeconds, seconds } from './measure';
import { silentKind } from './silent-channel';

/** The files of one size, written before anything is measured. */
export interface ImportFiles {
  readonly folder: string;
  readonly first: string;
  /** The first in UTF-8, for the sqlite3 shell. */
  readonly utf8: string;
  readonly changed: string;
  readonly shuffled: string;
  readonly few: string;
}

export type Step = 'first' | 'same' | 'changed' | 'diff' | 'unchangedDiff' | 'shuffled' | 'shuffledFirst' | 'few';

type Measured = Step | 'shell' | 'tidied';

export interface ImportFacts {
  /** Seconds of every round: of the clock, and of all processors. `tidied` is what the log of the first import takes after. */
  readonly took: Partial<Record<Measured, number[]>>;
  readonly cpu: Partial<Record<Measured, number[]>>;
  /** Most memory this process, its threads and SQLite ever had: before anything, after a first import, after all. */
  readonly megabytes: { readonly before: number; readonly first: number; readonly all: number };
  /** Milliseconds of the longest turn of the event loop in each step, and what 99.9 % of all turns stayed under. */
  readonly turns: Partial<Record<Step, number>>;
  readonly nearlyAll: number;
}

/**
 * Imports end to end (copy, detect, decode cp1250, parse, validate, plan, apply with ledger and price history, desired
 * offers of two channels) beside the sqlite3 shell's `.import` of the same rows into a table keyed by SKU, in rounds: as an
 * engine does that stays open, so only the first round finds nothing loaded and compiled. To be run in a process of its own,
 * whose memory is then that of importing alone.
 */
export async function measureImports(files: ImportFiles, rounds: number): Promise<ImportFacts> {
  const [took, cpu, turns]: [ImportFacts['took'], ImportFacts['cpu'], ImportFacts['turns']] = [{}, {}, {}];
  const note = (of: Measured, clock: number, processors: number) => {
    (took[of] ??= []).push(clock);
    (cpu[of] ??= []).push(processors);
  };
  const before = peakMegabytes();
  let [first, nearlyAll] = [0, 0];
  const measure = async ({ core, database }: Shop, step: Step, path: string, expected: string, full = false) => {
    // One that is enabled again counts the time in between, when the shell kept this process waiting, as a turn.
    const loop = monitorEventLoopDelay({ resolution: 5 });
    loop.enable();
    let clock = 0;
    const processors = await cpuSeconds(async () => {
      clock = await seconds(() => importFile(core, path, expected, full));
    });
    loop.disable();
    note(step, clock, processors);
    turns[step] = Math.max(turns[step] ?? 0, Math.round(loop.max / 1e6));
    nearlyAll = Math.max(nearlyAll, Math.round(loop.percentile(99.9) / 1e6));
    if (first === 0) first = peakMegabytes();
    const after = await seconds(() => tidied(database));
    if (step === 'first') note('tidied', after, 0);
  };
  for (let round = 0; round < rounds; round++) {
    const shell = shellImport(files, round);
    if (shell !== null) note('shell', ...shell);
    const shop = await openShop(files.folder);
    await measure(shop, 'first', files.first, 'applied');
    await measure(shop, 'same', files.first, 'unchanged');
    await measure(shop, 'changed', files.changed, 'applied');
    await measure(shop, 'diff', files.first, 'applied', true);
    await measure(shop, 'unchangedDiff', files.first, 'unchanged', true);
    await measure(shop, 'shuffled', files.shuffled, 'unchanged', true);
    await shop.core.close();
    await shop.database.close();
    const other = await openShop(files.folder);
    await measure(other, 'shuffledFirst', files.shuffled, 'applied');
    await other.core.close();
    await other.database.close();
    const little = await openShop(files.folder);
    await measure(little, 'few', files.few, 'applied');
    await little.core.close();
    await little.database.close();
  }
  return { took, cpu, megabytes: { before, first, all: peakMegabytes() }, turns, nearlyAll };
}

const peakMegabytes = () => Math.round(process.resourceUsage().maxRSS / 1000);

interface Shop {
  readonly core: BenchCore;
  readonly database: Database;
}

async function openShop(folder: string): Promise<Shop> {
  const database = await openDatabase(join(folder, `${randomUUID()}.sqlite`));
  const core = await openBenchCoreOn(folder, database, [silentKind]);
  for (const name of ['one', 'two']) {
    const added = await core.operations.channels.add(
      { name, kind: silentKind.kind, settings: {}, secrets: {}, buffer: 0, cap: null, createMissing: false },
      benchCall,
    );
    if (!added.ok) throw new Error(added.problem.code);
  }
  return { core, database };
}

/** Until the master holds all that its log does, as it does long before the next export of the hour. */
async function tidied({ read }: Database): Promise<void> {
  for (;;) {
    const [state] = await read.raw<{ busy: number; log: number; checkpointed: number }[]>(
      'PRAGMA wal_checkpoint(PASSIVE)',
    );
    if (state === undefined || (state.busy === 0 && state.log === state.checkpointed)) return;
    await pause(20);
  }
}

async function importFile(core: BenchCore, path: string, expected: string, full: boolean): Promise<void> {
  const report = await core.operations.imports.run(
    { path, source: 'erp', dryRun: false, force: false, confirmProfile: false, full },
    benchCall,
  );
  if (!report.ok || report.value.run.state !== expected) throw new Error(JSON.stringify(report).slice(0, 500));
}

/** Seconds, and seconds of processors; null where there is no sqlite3 shell. */
function shellImport({ folder, utf8 }: ImportFiles, round: number): readonly [number, number] | null {
  const script = `create table t(sku text primary key, ean, name, vat, price_gross, stock_main, stock_shop1);
.mode csv
.separator ; "\\r\\n"
.import --skip 1 ${utf8} t`;
  const run = ['-c', 'sqlite3 "$0" && times', join(folder, `shell-${round}.sqlite`)];
  const began = performance.now();
  const { status, stdout } = spawnSync('sh', run, { input: script, encoding: 'utf8' });
  if (status !== 0) return null;
  const took = (performance.now() - began) / 1000;
  // The last line is of the children: `0m0.221000s 0m0.012000s`.
  const parts = [...(stdout.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
  return [took, parts.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0)];
}
