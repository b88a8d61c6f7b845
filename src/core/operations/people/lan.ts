import { isAbsolute } from 'node:path';
import type { LanView } from '../../../contract';
import type { Queryable } from '../../database';
import { instant, ok, problem, refused } from '../../foundation';
import { hasActiveOwner } from '../../people';
import type { Operations, Services } from '../../services';
import { type LanSetting, readLanSetting, writeLanSetting } from '../../settings';

/** Whether the network is to be open: because the setting says so, or because whoever started the host does. */
export async function isLanWanted({ lan }: Services, db: Queryable): Promise<boolean> {
  return (lan.door()?.addresses.length ?? 0) > 0 || (await readLanSetting(db)).wanted;
}

async function lanView({ lan }: Services, db: Queryable): Promise<LanView> {
  return { ...(await readLanSetting(db)), hasOwner: await hasActiveOwner(db), door: lan.door() };
}

/** The setting that opens the console to the network. Hosts that can do it follow it, and say how it stands. */
export function lanOperations(services: Services): Pick<Operations['people'], 'lan' | 'setLan'> {
  const { activity, clock, database, events } = services;
  return {
    lan: () => lanView(services, database.read),
    async setLan({ wanted, port, tls }, { session }) {
      // What lies on this PC's disk is named at this PC only.
      if (session && tls) return refused(problem('file_not_allowed'));
      const relative = tls ? [tls.certFile, tls.keyFile].find((file) => !isAbsolute(file)) : undefined;
      if (relative !== undefined) return refused(problem('tls_file_relative', { file: relative }));
      const outcome = await database.write(async (trx) => {
        if (wanted && !(await hasActiveOwner(trx))) return refused(problem('lan_needs_owner'));
        const before = await readLanSetting(trx);
        const after: LanSetting = {
          wanted: wanted ?? before.wanted,
          port: port ?? before.port,
          tls: tls === undefined ? before.tls : tls,
        };
        if (JSON.stringify(after) !== JSON.stringify(before)) await writeLanSetting(trx, after, instant(clock));
        if (after.wanted !== before.wanted) {
          await activity.record('warning', after.wanted ? problem('lan_opened') : problem('lan_shut'), trx);
        }
        if (after.port !== before.port || JSON.stringify(after.tls) !== JSON.stringify(before.tls)) {
          await activity.record('info', problem('lan_changed', { port: after.port }), trx);
        }
        return ok(await lanView(services, trx));
      });
      if (outcome.ok) events.publish({ type: 'changed', what: 'people' });
      return outcome;
    },
  };
}
