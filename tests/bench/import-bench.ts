import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import iconv from 'iconv-lite';
import { writeExport } from './export-file';
import type { ImportFacts, ImportFiles, Step } from './import-rounds';
import { line, median } from './measure';
import { printRivals, RIVAL_PRODUCTS } from './rivals';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);

/** The ways a file meets the master, and how long each may take, in F; the last has a target of another kind. */
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
const MOST_MEGABYTES = 256;
const LONGEST_TURN = 25;

/** Says of imports what they cost, beside their targets, as ratios to the sqlite3 shell in the same run. */
export async function benchImport(folder: string, rows: number): Promise<void> {
  const small = rows > SMALL ? await benchSize(folder, SMALL) : null;
  const facts = await benchSize(folder, rows);
  if (small !== null) {
    const perRow = median(facts.cpu.first ?? []) / rows / (median(small.cpu.first ?? []) / SMALL);
    const shuffled = median(facts.cpu.shuffledFirst ?? []) / rows / (median(small.cpu.shuffledFirst ?? []) / SMALL);
    console.log(
      `beside ${SMALL.toLocaleString('en')} rows: ${perRow.toFixed(2)} × the processor time a row, shuffled ${shuffled.toFixed(2)} × ` +
        `(target 1.3), ${(facts.megabytes.first / small.megabytes.first).toFixed(2)} × the memory (target 1.7)`,
    );
  }
  // The pace of the machine is that of 100,000 rows, so what is scaled by it is taken from the same rounds.
  const { took } = small ?? facts;
  const shell = rows < SMALL ? undefined : took.shell;
  printRivals(took.few ?? [], shell === undefined ? null : median(shell));
}

async function benchSize(folder: string, rows: number): Promise<ImportFacts> {
  const facts = runRounds(await writeFiles(join(folder, String(rows)), rows));
  report(facts, rows);
  return facts;
}

async function writeFiles(folder: string, rows: number): Promise<ImportFiles> {
  await mkdir(folder);
  const at = (name: string) => join(folder, name);
  const files = {
    folder,
    first: at('first.csv'),
    utf8: at('utf8.csv'),
    changed: at('second.csv'),
    shuffled: at('shuffled.csv'),
    few: at('few.csv'),
  };
  await writeExport(files.first, rows);
  await writeExport(files.changed, rows, { changed: 0.02 });
  await writeExport(files.shuffled, rows, { shuffled: true });
  await writeExport(files.few, RIVAL_PRODUCTS);
  await pipeline(createReadStream(files.first), iconv.decodeStream('win1250'), createWriteStream(files.utf8));
  return files;
}

/** What writing the files left behind in this process is no memory of an import. */
function runRounds(files: ImportFiles): ImportFacts {
  // Built beside the bench.
  const script = join(import.meta.dirname, 'importing.js');
  const run = spawnSync(process.execPath, [script, JSON.stringify(files), String(ROUNDS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`The measuring process ended with ${run.status ?? run.signal}`);
  return JSON.parse(run.stdout) as ImportFacts;
}

function report({ took, cpu, megabytes, turns, nearlyAll }: ImportFacts, rows: number): void {
  console.log(`\nImport of ${rows.toLocaleString('en')} rows, median of ${ROUNDS} interleaved rounds`);
  const of = (facts: ImportFacts['took'], step: Step | 'shell' | 'tidied') => median(facts[step] ?? []);
  const [floor, floorCpu] = [of(took, 'shell'), of(cpu, 'shell')];
  const hasFloor = took.shell !== undefined;
  if (hasFloor) line(`F: sqlite3 shell, .import, SKU as primary key (CPU ${floorCpu.toFixed(3)} s)`, floor);
  else console.log('No sqlite3 shell, so no ratio (apt-get install sqlite3).');
  for (const [step, what, target] of STEPS) {
    const most = rows >= 1_000_000 && target === 3 ? FIRST_OF_A_MILLION : target;
    line(`OneShelf, ${what}`, of(took, step), hasFloor ? { name: 'F', seconds: floor } : undefined);
    if (!hasFloor) continue;
    const verdict = of(took, step) <= most * floor ? 'reached' : 'missed';
    console.log(`  target ${most} × F, ${verdict}; by processor time ${(of(cpu, step) / floorCpu).toFixed(2)} × F`);
    if (step === 'first') {
      console.log(
        `  then, beside whatever comes, its log is tidied up: ${(of(took, 'tidied') / floor).toFixed(2)} × F`,
      );
    }
  }
  const perRow = (facts: ImportFacts['took']) => Math.round((of(facts, 'first') / rows) * 1e9);
  const longest = Math.max(...Object.values(turns));
  console.log(
    `${perRow(took)} ns a row at first, ${perRow(cpu)} ns of processors\n` +
      `peak memory of the importing process, its reading thread and SQLite: ${megabytes.first} MB after a first import ` +
      `(target ${MOST_MEGABYTES}; ${megabytes.before} MB before), ${megabytes.all} MB after all\n` +
      `longest turn of the event loop ${longest} ms (target ${LONGEST_TURN}), 99.9 % under ${nearlyAll} ms: ` +
      Object.entries(turns)
        .map(([step, ms]) => `${step} ${ms}`)
        .join(', '),
  );
}
