import { join } from 'node:path';
import { benchCall, openBenchCore } from './bench-core';
import { writeExport } from './export-file';
import { line, seconds } from './measure';
import { silentKind } from './silent-channel';

const CHANNELS = ['one', 'two', 'three', 'four', 'five'];

/** Deciding: offers of all products on five channels worked out again, beside the import of those products. */
export async function benchOffers(folder: string, rows: number): Promise<void> {
  const file = join(folder, 'offers.csv');
  await writeExport(file, rows);
  const core = await openBenchCore(folder, [silentKind]);
  const { channels, imports, offers, prices } = core.operations;
  for (const name of CHANNELS) {
    const wanted = { kind: silentKind.kind, settings: {}, secrets: {}, buffer: 0, cap: null, createMissing: false };
    sure(await channels.add({ ...wanted, name }, benchCall));
  }
  console.log(`\nOffers of ${rows.toLocaleString('en')} products on ${CHANNELS.length} channels`);
  const imported = await seconds(async () => {
    const how = { dryRun: false, force: false, confirmProfile: false, full: false };
    sure(await imports.run({ path: file, source: 'erp', ...how }, benchCall));
  });
  const floor = { name: 'import', seconds: imported };
  line('import, first, with what five channels should show', imported);
  const again = () => core.operations.master.verify({}, benchCall);
  const whole = (channel: string, rule: object) => offers.setRule({ channel, category: null, rule }, benchCall);
  const idle = await seconds(async () => void sure(await whole('one', {})));
  line('all worked out again, no rules, nothing changes', idle, floor);
  for (const name of CHANNELS.slice(1)) {
    sure(await whole(name, { markupBp: 1_200, feeMinor: 100, commissionBp: 1_100, rounding: '.99', shareBp: 8_000 }));
  }
  sure(await offers.setRule({ channel: 'two', category: 'Mugs', rule: { markupBp: 2_000 } }, benchCall));
  const rule = { markupBp: 500, vatBp: 1_900, rounding: '0.05' as const };
  const draft = { channel: 'one', category: null, rule, offset: 0, limit: 50 };
  line('preview of one more', await seconds(async () => void sure(await offers.preview(draft, benchCall))), floor);
  line(
    'all worked out again by rules, one channel changes',
    await seconds(async () => void sure(await whole('one', rule))),
    floor,
  );
  const sale = { name: 'Sale', list: 'retail', all: true, percentBp: -1_000 };
  line(
    'all worked out again by rules and a promotion, all change',
    await seconds(async () => void sure(await prices.promote(sale, benchCall))),
    floor,
  );
  const { ok } = await again();
  if (!ok) throw new Error('the offers are not what they should be');
  await core.close();
}

function sure<T extends { ok: boolean }>(outcome: T): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome).slice(0, 500));
  return outcome;
}
