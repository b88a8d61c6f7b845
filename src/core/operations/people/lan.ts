import type { LanView } from '../../../contract';
import type { Queryable } from '../../database';
import { instant, ok, problem, refused } from '../../foundation';
import { hasActiveOwner } from '../../people';
import type { Operations, Services } from '../../services';
import { readLanWanted, writeLanWanted } from '../../settings';

/** Whether the network is to be open: because the setting says so, or because whoever started the host does. */
export async function isLanWanted({ lan }: Services, db: Queryable): Promise<boolean> {
  return (lan.door()?.addresses.length ?? 0) > 0 || (await readLanWanted(db));
}

async function lanView({ lan }: Services, db: Queryable): Promise<LanView> {
  return { wanted: await readLanWanted(db), hasOwner: await hasActiveOwner(db), door: lan.door() };
}

/** The setting that opens the console to the network. Hosts that can do it follow it, and say how it stands. */
export function lanOperations(services: Services): Pick<Operations['people'], 'lan' | 'setLan'> {
  const { activity, clock, database, events } = services;
  return {
    lan: () => lanView(services, database.read),
    async setLan({ wanted }) {
      const outcome = await database.write(async (trx) => {
        if (wanted && !(await hasActiveOwner(trx))) return refused(problem('lan_needs_owner'));
        if (wanted !== (await readLanWanted(trx))) {
          await writeLanWanted(trx, wanted, instant(clock));
          await activity.record('warning', wanted ? problem('lan_opened') : problem('lan_shut'), trx);
        }
        return ok(await lanView(services, trx));
      });
      if (outcome.ok) events.publish({ type: 'changed', what: 'people' });
      return outcome;
    },
  };
}
