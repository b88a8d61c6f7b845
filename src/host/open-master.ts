import { join } from 'node:path';
import { createCore, type Core, type Log, type Ports } from '../core';
import type { ConnectorKind } from '../core/channels';
import { openDatabase } from '../core/database';
import type { Practice } from '../practice';
import { MASTER, putStagedInPlace, removeCopy } from './backups';
import type { Environment } from './data-folder';
import { createPorts } from './ports';
import { openPracticeArea } from './practice';
import { faultOf } from './wire-error';

interface MasterOptions {
  readonly dataFolder: string;
  readonly key: Buffer;
  readonly kinds: readonly ConnectorKind[];
  readonly env: Environment;
  readonly log: Log;
  readonly reopen: (() => void) | null;
  /** Whether a damaged master is no reason to refuse: an empty one then stands in for it, so that a backup can be restored. */
  readonly rescue: boolean;
}

export interface OpenedMaster {
  readonly core: Core;
  readonly practice: Practice;
  /** The master of the folder is damaged, and was left as it is. */
  readonly standIn: boolean;
  /** Closes it, and puts a restored one in its place. */
  close(): Promise<void>;
}

const STAND_IN = 'restore.stand-in';

/** Opens the master of a data folder with everything around it; throws what `openDatabase` does. Only under the engine lock. */
export async function openMaster(options: MasterOptions): Promise<OpenedMaster> {
  const { dataFolder, rescue, log } = options;
  await putStagedInPlace(dataFolder, log);
  try {
    return await openOn(options, MASTER);
  } catch (cause) {
    if (!rescue || faultOf(cause).code !== 'master_damaged') throw cause;
    await removeCopy(join(dataFolder, STAND_IN));
    return openOn(options, STAND_IN);
  }
}

async function openOn(options: MasterOptions, file: typeof MASTER | typeof STAND_IN): Promise<OpenedMaster> {
  const { dataFolder, log } = options;
  const standIn = file === STAND_IN;
  const database = await openDatabase(join(dataFolder, file));
  try {
    const ports: Ports = await createPorts({ ...options, database, standIn });
    const core = await createCore(ports);
    const practice = await openPracticeArea({ core, ports, dataFolder });
    const close = async () => {
      await core.close();
      await database.close();
      if (standIn) await removeCopy(join(dataFolder, STAND_IN));
      await putStagedInPlace(dataFolder, log);
    };
    return { core, practice, standIn, close };
  } catch (cause) {
    await database.close();
    throw cause;
  }
}
