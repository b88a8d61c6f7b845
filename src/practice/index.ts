import type { PracticeShelfRow } from '../contract';
import type { Call, Core } from '../core';
import { type Clock, ok, problem, refused } from '../core/foundation';
import { followMovedServers } from './channels';
import type { Practice, PracticeOperations } from './practice';
import { readSampleCatalogue } from './sample-catalogue';
import { buildServers, type PracticeServers, reopenServers } from './servers';
import { sell, shelfOf } from './shoppers';
import { importSecondExport, openSampleShop, playDemo, refuseUsedMaster } from './story';

export type { Practice, PracticeOperations } from './practice';

interface Options {
  readonly core: Core;
  readonly clock: Clock;
  readonly dataFolder: string;
  readonly resourcesFolder: string;
}

/** Opens the practice area of a data folder; its servers run only where the sample shop was opened. */
export async function openPractice(options: Options): Promise<Practice> {
  const { core, clock, dataFolder, resourcesFolder } = options;
  const stage = { core, clock, dataFolder, resourcesFolder };
  let servers = await reopenServers({ dataFolder, clock });
  if (servers) await followMovedServers(core, servers, houseCall());

  const build = async (): Promise<PracticeServers> => {
    servers = await buildServers({ dataFolder, clock }, await readSampleCatalogue(resourcesFolder));
    core.events.publish({ type: 'changed', what: 'practice' });
    return servers;
  };
  const operations: PracticeOperations = {
    async open(_input, call) {
      const free = await refuseUsedMaster(core, call);
      return free.ok ? openSampleShop(stage, servers ?? (await build()), call) : free;
    },
    async restock(_input, call) {
      return servers ? importSecondExport(stage, call) : refused(problem('practice_closed'));
    },
    async demo(_input, call) {
      const free = await refuseUsedMaster(core, call);
      return free.ok ? playDemo(stage, servers ?? (await build()), call) : free;
    },
    async buy({ channel, sku, quantity = 1 }) {
      if (!servers) return refused(problem('practice_closed'));
      const number = await sell(servers, channel, sku, quantity);
      return number === null ? refused(problem('practice_not_on_shelf', { channel, sku })) : ok({ number });
    },
    async mailbox() {
      return servers?.mailbox.mails() ?? [];
    },
    async shelf({ sku }): Promise<PracticeShelfRow[]> {
      return servers ? shelfOf(servers, sku) : [];
    },
  };
  return { operations, close: async () => servers?.close() };
}

/** The house itself calls when it follows its own servers. */
function houseCall(): Call {
  return { signal: new AbortController().signal, actor: 'practice', role: 'owner', mayReadPaths: true };
}
