import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import iconv from 'iconv-lite';
import { readFile } from 'node:fs/promises';
import { silentKind } from './silent-channel';
import { benchCall, openBenchCore } from './bench-core';
import { writeExport } from './export-file';
import { line, median, seconds } from './measure';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);

/**
 * Import of an ERP export end to end (detect, decode cp1250, parse, validate, plan, apply with ledger and price history,
 * desired offers of two channels) beside the sqlite3 shell's `.import` of the same file into a table keyed by SKU.
 */
export async function benchImport(folder: string, rows: number): Promise<void> {
  const first = join(folder, 'first.csv');
  const second = join(folder, 'second.csv');
  await writeExport(first, rows);
  await writeExport(second, rows, 0.02);
  console.log(`\nImport of ${rows.toLocaleString('en')} rows, median of ${ROUNDS} interleaved rounds`);

  const shell: number[] = [];
  const took: Record<'first' | 'same' | 'changed', number[]> = { first: [], same: [], changed: [] };
  const loop = monitorEventLoopDelay({ resolution: 5 });
  let memory = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const floor = await shellImport(folder, first, round);
    if (floor !== null) shell.push(floor);
    const core = await openBenchCore(folder, [silentKind]);
    for (const name of ['one', 'two']) {
      const added = await core.operations.channels.add(
        { name, kind: silentKind.kind, settings: {}, secrets: {}, buffer: 0, cap: null, createMissing: false },
        benchCall,
      );
      if (!added.ok) throw new Error(added.problem.code);
    }
    const run = async (path: string, expected: string) => {
      const report = await core.operations.imports.run(
        { path, dryRun: false, force: false, confirmProfile: true },
        benchCall,
      );
      if (!report.ok || report.value.run.state !== expected) throw new Error(JSON.stringify(report).slice(0, 500));
    };
    loop.enable();
    took.first.push(await seconds(() => run(first, 'applied')));
    took.same.push(await seconds(() => run(first, 'unchanged')));
    took.changed.push(await seconds(() => run(second, 'applied')));
    loop.disable();
    memory = Math.max(memory, process.memoryUsage().rss);
    await core.close();
  }
  if (shell.length === 0) console.log('The sqlite3 shell is not installed: no ratio (apt-get install sqlite3).');
  const floor = shell.length === 0 ? undefined : { name: 'F', seconds: median(shell) };
  if (floor) line('F: sqlite3 shell, .import, SKU as primary key', floor.seconds);
  line('OneShelf, first import', median(took.first), floor);
  line('OneShelf, the same file again (full diff)', median(took.same), floor);
  line('OneShelf, 2 % changed (full diff)', median(took.changed), floor);
  console.log(
    `peak memory ${(memory / 1e6).toFixed(0)} MB; longest event loop stall ${(loop.max / 1e6).toFixed(0)} ms`,
  );
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
