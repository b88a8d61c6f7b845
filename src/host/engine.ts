import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../contract';
import { createCore, type Core, type Log } from '../core';
import type { ConnectorKind } from '../core/channels';
import { openDatabase } from '../core/database';
import { Fault, type Outcome, ok, problem, refused } from '../core/foundation';
import { putStagedInPlace } from './backups/staged-restore';
import { connectorKinds } from './connectors';
import { type Environment, prepareDataFolder } from './data-folder';
import { type Door, openDoor } from './door';
import { type EngineLock, takeEngineLock } from './engine-lock';
import { type KeyGuard, keyOperations, type OpenedKey, openSecretKey } from './keys';
import { createPorts } from './ports';
import type { Practice } from '../practice';
import { openPracticeArea } from './practice';
import { type Caller, createRouter, type EngineRouter } from './router';
import { errorChain, faultOf } from './wire-error';

export type Client = ContractRouterClient<Contract>;

/** The one process part that holds the master of a data folder open. */
export interface Engine {
  readonly dataFolder: string;
  readonly core: Core;
  readonly router: EngineRouter;
  readonly log: Log;
  /** The contract, called in this process. */
  client(caller: Caller): Client;
  /** Lets commands of the same user in other processes come in, through a local socket. */
  openDoor(): Promise<void>;
  /** Shuts the door, lets calls that came through it finish, closes the master, lets go of the lock. */
  close(): Promise<void>;
}

export interface EngineOptions {
  readonly dataFolder: string;
  readonly env: Environment;
  readonly log: Log;
  /** Who helps to keep the secret key; without one only an ordinary file or the environment gives it. */
  readonly guard?: KeyGuard | undefined;
  /** For tests: other kinds of channel than this build's own. */
  readonly kinds?: readonly ConnectorKind[];
  /** Called when a restored master waits: closing the engine puts it in place, opening another one works on it. */
  readonly reopen?: () => void;
}

/**
 * Opens a data folder, making it and its master as needed. Problems: engine_running (another process has it),
 * data_folder_unusable, those of `openSecretKey`, database_unusable, master_damaged, disk_full.
 */
export async function startEngine(options: EngineOptions): Promise<Outcome<Engine>> {
  const folder = await prepareDataFolder(options.dataFolder);
  if (!folder.ok) return folder;
  try {
    const lock = await takeEngineLock(folder.value);
    if (!lock.ok) return lock;
    const engine = await openUnderLock(options, lock.value);
    if (!engine.ok) await lock.value.release();
    return engine;
  } catch (cause) {
    return refusedStart(cause, options.log);
  }
}

async function openUnderLock(options: EngineOptions, lock: EngineLock): Promise<Outcome<Engine>> {
  const { dataFolder, env, log, guard, kinds = connectorKinds } = options;
  const opened = await openSecretKey({ dataFolder, env, log, guard });
  if (!opened.ok) return opened;
  try {
    await putStagedInPlace(dataFolder, log);
    const database = await openDatabase(join(dataFolder, 'oneshelf.sqlite'));
    try {
      const ports = await createPorts({
        dataFolder,
        database,
        key: opened.value.key,
        kinds,
        env,
        log,
        reopen: options.reopen ?? null,
      });
      const core = await createCore(ports);
      const practice = await openPracticeArea({ core, ports, dataFolder });
      return ok(
        assemble({ dataFolder, core, practice, log, key: opened.value }, async () => {
          await core.close();
          await database.close();
          await putStagedInPlace(dataFolder, log);
          await lock.release();
        }),
      );
    } catch (cause) {
      await database.close();
      throw cause;
    }
  } catch (cause) {
    return refusedStart(cause, log);
  }
}

interface EngineParts {
  readonly dataFolder: string;
  readonly core: Core;
  readonly practice: Practice;
  readonly log: Log;
  readonly key: OpenedKey;
}

function assemble({ dataFolder, core, practice, log, key }: EngineParts, closeMaster: () => Promise<void>): Engine {
  const router = createRouter(
    { ...core.operations, practice: practice.operations, key: keyOperations(key) },
    core.events,
    log,
  );
  let door: Promise<Door> | null = null;
  let closing: Promise<void> | null = null;
  return {
    dataFolder,
    core,
    router,
    log,
    client: (caller) => createRouterClient(router, { context: caller }),
    async openDoor() {
      if (closing) return;
      door ??= openDoor({ dataFolder, router, log });
      await door;
    },
    close() {
      closing ??= (async () => {
        // One that is still being opened must be shut as well: it would keep the process alive for ever.
        const opened = await door?.catch(() => null);
        await opened?.close();
        await practice.close();
        await closeMaster();
      })();
      return closing;
    },
  };
}

/** A master that cannot be opened is something a person can act on; anything else is a defect and is thrown. */
function refusedStart(cause: unknown, log: Log): Outcome<never> {
  const { code, facts } = faultOf(cause);
  if (!(cause instanceof Fault) && code === 'defect') throw cause;
  log.error(code, { ...facts, error: errorChain(cause) });
  return refused(problem(code, facts));
}
