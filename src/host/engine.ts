import { createRouterClient } from '@orpc/server';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../contract';
import type { Core, Log } from '../core';
import type { ConnectorKind } from '../core/channels';
import { Fault, type Outcome, ok, problem, refused } from '../core/foundation';
import { connectorKinds } from './connectors';
import { type Environment, prepareDataFolder } from './data-folder';
import { type Door, openDoor } from './door';
import { type EngineLock, takeEngineLock } from './engine-lock';
import { type KeyGuard, keyOperations, type OpenedKey, openSecretKey } from './keys';
import { openMaster, type OpenedMaster } from './open-master';
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
  /** Shuts the door, lets calls that came through it finish, closes the master, puts a restored one in place, lets go of the lock. */
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
  /** To restore a backup: a damaged master is left as it is, and an empty one stands in for it. */
  readonly rescue?: boolean | undefined;
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
    return refusedBy(cause, options.log);
  }
}

async function openUnderLock(options: EngineOptions, lock: EngineLock): Promise<Outcome<Engine>> {
  const { dataFolder, env, log, guard, kinds = connectorKinds, reopen = null, rescue = false } = options;
  const opened = await openSecretKey({ dataFolder, env, log, guard });
  if (!opened.ok) return opened;
  try {
    const { key } = opened.value;
    const master = await openMaster({ dataFolder, key, kinds, env, log, reopen, rescue });
    return ok(
      assemble({ dataFolder, master, log, key: opened.value }, async () => {
        try {
          await master.close();
        } finally {
          await lock.release();
        }
      }),
    );
  } catch (cause) {
    return refusedBy(cause, log);
  }
}

interface EngineParts {
  readonly dataFolder: string;
  readonly master: OpenedMaster;
  readonly log: Log;
  readonly key: OpenedKey;
}

function assemble({ dataFolder, master, log, key }: EngineParts, closeMaster: () => Promise<void>): Engine {
  const { core, practice, standIn } = master;
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
      // What others ask for is not to be done on a master that nobody keeps.
      if (closing || standIn) return;
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

/** A master that cannot be opened or closed is something a person can act on; anything else is a defect and is thrown. */
export function refusedBy(cause: unknown, log: Log): Outcome<never> {
  const { code, facts } = faultOf(cause);
  if (!(cause instanceof Fault) && code === 'defect') throw cause;
  log.error(code, { ...facts, error: errorChain(cause) });
  return refused(problem(code, facts));
}
