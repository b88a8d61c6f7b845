import type { AlertsReport, DemoReport, ImportReport, SyncReport } from '../contract';
import type { Call, Core } from '../core';
import { type Outcome, ok, problem, refused } from '../core/foundation';
import { practiceChannels } from './channels';
import { SAMPLE, samplePath } from './sample';
import type { PracticeServers } from './servers';
import { shelfOf } from './shoppers';

/** What the steps of the sample shop's story need. */
export interface Stage {
  readonly core: Core;
  readonly clock: { now(): Date };
  readonly dataFolder: string;
  readonly resourcesFolder: string;
}

/** The first export was made this long ago, the second one just now. */
const FIRST_EXPORT_AGE_MS = 2 * 3_600_000;

/**
 * Opens the sample shop in an empty master: settings, three channels of three kinds, the first export, the customers who
 * wait, and a first sync. Refused where goods or channels already are: practice never mixes with a real shop.
 */
export async function openSampleShop(
  stage: Stage,
  servers: PracticeServers,
  call: Call,
): Promise<Outcome<{ firstImport: ImportReport; firstSync: SyncReport }>> {
  const { operations } = stage.core;
  await operations.settings.set(
    { shopName: SAMPLE.shopName, smtpUrl: servers.mailbox.url, mailFrom: SAMPLE.mailFrom },
    call,
  );
  const firstImport = await operations.imports.run(
    {
      path: samplePath(stage.resourcesFolder, SAMPLE.firstExport),
      source: SAMPLE.source,
      asOf: new Date(stage.clock.now().getTime() - FIRST_EXPORT_AGE_MS).toISOString(),
      confirmProfile: true,
      dryRun: false,
      force: false,
    },
    readingOurFiles(call),
  );
  if (!firstImport.ok) return firstImport;
  for (const channel of practiceChannels(servers)) {
    const added = await operations.channels.add(channel, call);
    if (!added.ok) return added;
  }
  for (const entry of SAMPLE.waiting) {
    const added = await operations.waitlist.add({ ...entry, source: 'practice' }, call);
    if (!added.ok) return added;
  }
  const firstSync = await operations.sync.run({ full: false }, call);
  await servers.till.readOffers();
  return firstSync.ok ? ok({ firstImport: firstImport.value, firstSync: firstSync.value }) : firstSync;
}

/** The sample's files are ours to name, whoever asked for the story (a browser may not name paths). */
function readingOurFiles(call: Call): Call {
  return { ...call, mayReadPaths: true };
}

/** Refuses to practise in a master that is already in use. */
export async function refuseUsedMaster(core: Core, call: Call): Promise<Outcome<null>> {
  const products = await core.operations.products.list(
    { offset: 0, limit: 1, search: '', filter: 'all', sort: 'sku', descending: false },
    call,
  );
  const channels = await core.operations.channels.list({}, call);
  if (products.total === 0 && channels.length === 0) return ok(null);
  return refused(problem('practice_master_in_use', { products: products.total, channels: channels.length }));
}

/** The second export goes through as a plan first, as an owner would look at it, and is then applied. */
export async function importSecondExport(stage: Stage, call: Call): Promise<Outcome<ImportReport>> {
  const { imports } = stage.core.operations;
  const planned = await imports.run(
    {
      path: samplePath(stage.resourcesFolder, SAMPLE.secondExport),
      source: SAMPLE.source,
      asOf: stage.clock.now().toISOString(),
      dryRun: true,
      confirmProfile: false,
      force: false,
    },
    readingOurFiles(call),
  );
  if (!planned.ok) return planned;
  return imports.apply({ id: planned.value.run.id, confirmProfile: false, includeSuspicious: false }, call);
}

/** The whole main job on the sample shop. */
export async function playDemo(stage: Stage, servers: PracticeServers, call: Call): Promise<Outcome<DemoReport>> {
  const { operations } = stage.core;
  const began = performance.now();
  const opened = await openSampleShop(stage, servers, call);
  if (!opened.ok) return opened;
  const restockImport = await importSecondExport(stage, call);
  if (!restockImport.ok) return restockImport;
  const secondSync = await operations.sync.run({ full: false }, call);
  if (!secondSync.ok) return secondSync;
  await servers.till.readOffers();
  const alerts: AlertsReport = await operations.alerts.send({}, call);
  const channels = await operations.channels.list({}, call);
  const listed = (states: Record<string, number>) =>
    Object.entries(states).reduce((sum, [state, count]) => sum + (state === 'not_listed' ? 0 : count), 0);
  return ok({
    dataFolder: stage.dataFolder,
    firstImport: opened.value.firstImport,
    firstSync: opened.value.firstSync,
    restockImport: restockImport.value,
    secondSync: secondSync.value,
    listingsTotal: channels.reduce((sum, channel) => sum + listed(channel.listings), 0),
    alerts,
    mailbox: servers.mailbox.mails(),
    shelves: await shelfOf(servers, SAMPLE.waiting[0].sku),
    verify: await operations.master.verify({}, call),
    seconds: Math.round((performance.now() - began) / 10) / 100,
  });
}
