import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { followChanges } from '../../src/host/background/kicks';
import { type BenchCore, benchCall, openBenchCore } from './bench-core';
import { countedChannel, type CountedChannel } from './counted-channel';
import { writeExport } from './export-file';
import { cpuSeconds, line } from './measure';

const CHANNELS = ['one', 'two', 'three', 'four', 'five'];
const CHANGES = 30;
/** As in src/host/background. */
const GATHER_MS = 200;

/**
 * How few requests it takes to tell channels what has changed, how long one change of one product is on its way while
 * nothing else happens, and how long a turn of the event loop takes meanwhile.
 */
export async function benchChanges(folder: string, rows: number): Promise<void> {
  const [first, second] = [join(folder, 'all.csv'), join(folder, 'changed.csv')];
  await writeExport(first, rows);
  await writeExport(second, rows, { changed: 0.02 });
  const counted = countedChannel();
  const core = await openBenchCore(folder, [counted.kind]);
  await addChannels(core, CHANNELS.slice(0, 1));
  console.log(`\nChanges of ${rows.toLocaleString('en')} listings, 100 a request`);
  await importFile(core, first);
  await pass(core, counted, 'first sync, all listings', rows);
  await importFile(core, second);
  const changed = (await core.operations.channels.list({}, benchCall))[0]?.backlog ?? 0;
  await pass(core, counted, `sync of ${changed.toLocaleString('en')} changed listings`, changed);
  await pass(core, counted, 'sync when nothing has changed', 0);
  await addChannels(core, CHANNELS.slice(1));
  await core.operations.sync.run({ full: false }, benchCall);
  await benchOneChange(core, counted, rows);
  await core.close();
}

async function addChannels({ operations }: BenchCore, names: readonly string[]): Promise<void> {
  const wanted = { kind: 'counted', settings: {}, secrets: {}, buffer: 0, cap: null, createMissing: false };
  for (const name of names) {
    const added = await operations.channels.add({ ...wanted, name }, benchCall);
    if (!added.ok) throw new Error(added.problem.code);
  }
}

async function importFile({ operations }: BenchCore, path: string): Promise<void> {
  const how = { dryRun: false, force: false, confirmProfile: true, full: false };
  const imported = await operations.imports.run({ path, source: 'erp', ...how }, benchCall);
  if (!imported.ok) throw new Error(imported.problem.code);
}

async function pass(core: BenchCore, counted: CountedChannel, what: string, due: number): Promise<void> {
  counted.countAnew();
  const loop = monitorEventLoopDelay({ resolution: 2 });
  loop.enable();
  const cpu = await cpuSeconds(async () => {
    const report = await core.operations.sync.run({ full: false }, benchCall);
    if (!report.ok) throw new Error(report.problem.code);
  });
  loop.disable();
  const { find, push, read } = counted.requests;
  line(`${what} (CPU)`, cpu);
  const least = Math.ceil(due / 100);
  const turns = `turns p99 ${ms(loop.percentile(99))}, longest ${ms(loop.max)}`;
  console.log(`  look-ups ${find}, pushes ${push} and reads ${read} of at least ${least}; ${turns}`);
}

const ms = (nanoseconds: number) => `${(nanoseconds / 1e6).toFixed(1)} ms`;

/** From the commit of a price set by hand until the last of five channels is being told, the way the host does it. */
async function benchOneChange(core: BenchCore, counted: CountedChannel, rows: number): Promise<void> {
  const leaving = new AbortController();
  let passes = 0;
  let rest = Promise.resolve<unknown>(undefined);
  const scheduler = { ...benchCall, actor: 'scheduler' };
  const kicks = followChanges({
    log: { info: () => undefined, warn: console.warn, error: console.error },
    events: core.events.subscribe(leaving.signal),
    push: () => (rest = core.operations.sync.run({ full: false, onlyDue: true }, scheduler).finally(() => passes++)),
    gatherMs: GATHER_MS,
  });
  const onTheWay: number[] = [];
  const whole: number[] = [];
  for (let i = 0; i < CHANGES; i++) {
    counted.countAnew();
    const before = passes;
    const sku = `TW-${String(Math.floor((i * rows) / CHANGES)).padStart(7, '0')}`;
    const lines = [{ sku, grossMinor: 2_037 + 100 * i }];
    const set = await core.operations.ledger.setPrices({ list: 'retail', lines }, benchCall);
    if (!set.ok) throw new Error(set.problem.code);
    const committed = performance.now();
    while (passes === before) await delay(1);
    await rest;
    if (counted.requests.push !== CHANNELS.length) throw new Error(`${counted.requests.push} pushes of one change`);
    onTheWay.push(counted.pushedAt - committed);
    whole.push(performance.now() - committed);
  }
  leaving.abort();
  await kicks;
  const told = `${CHANGES} single changes, ${CHANNELS.length} channels`;
  const at = (values: number[], share: number) =>
    [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1]?.toFixed(0);
  console.log(
    `${told}: commit to push p50 ${at(onTheWay, 0.5)} ms, p95 ${at(onTheWay, 0.95)} ms (gathering ${GATHER_MS} ms)`,
  );
  console.log(`  and read back p50 ${at(whole, 0.5)} ms, p95 ${at(whole, 0.95)} ms`);
}
