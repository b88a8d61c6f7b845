import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { googleMerchant } from '../../src/connectors/catalogue-feed';
import { storeFiles } from '../../src/connectors/store-files';
import { benchCall, openBenchCore } from './bench-core';
import { writeExport } from './export-file';
import { cpuSeconds, line } from './measure';

const addresses = { link: 'https://shop.example/p/{sku}', image: 'https://shop.example/i/{sku}.jpg' };

/** Channels that are files: everything written for the first time, and then the few that have changed, beside the import. */
export async function benchFiles(folder: string, rows: number): Promise<void> {
  const [first, second] = [join(folder, 'files-all.csv'), join(folder, 'files-changed.csv')];
  await writeExport(first, rows);
  await writeExport(second, rows, { changed: 0.02 });
  console.log(`\nFiles of ${rows.toLocaleString('en')} listings (CPU)`);
  for (const [kind, settings] of [
    [storeFiles, {}],
    [googleMerchant, addresses],
  ] as const) {
    const core = await openBenchCore(folder, [kind]);
    const { channels, imports, sync } = core.operations;
    const own = join(folder, kind.kind);
    await mkdir(own);
    const wanted = { name: 'file', kind: kind.kind, secrets: {}, buffer: 0, cap: null, createMissing: false };
    const added = await channels.add({ ...wanted, settings: { folder: own, ...settings } }, benchCall);
    if (!added.ok) throw new Error(added.problem.code);
    const take = async (path: string) => {
      const how = { dryRun: false, force: false, confirmProfile: true, full: false };
      const imported = await imports.run({ path, source: 'erp', ...how }, benchCall);
      if (!imported.ok) throw new Error(imported.problem.code);
    };
    const floor = { name: 'first import', seconds: await cpuSeconds(() => take(first)) };
    const pass = async (what: string) => {
      const loop = monitorEventLoopDelay({ resolution: 2 });
      loop.enable();
      let confirmed = 0;
      const cpu = await cpuSeconds(async () => {
        const report = await sync.run({ full: false }, benchCall);
        if (!report.ok) throw new Error(report.problem.code);
        confirmed = report.value.channels[0]?.confirmed ?? 0;
      });
      loop.disable();
      line(`${kind.kind}: ${what}, ${confirmed.toLocaleString('en')} confirmed`, cpu, floor);
      console.log(
        `  turns p99 ${(loop.percentile(99) / 1e6).toFixed(1)} ms, longest ${(loop.max / 1e6).toFixed(1)} ms`,
      );
    };
    await pass('first sync');
    await take(second);
    await pass('2 % changed');
    await core.close();
  }
}
