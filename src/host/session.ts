import { setTimeout as wait } from 'node:timers/promises';
import { type Outcome, ok } from '../core/foundation';
import { knock } from './door-client';
import { type Client, type EngineOptions, refusedBy, startEngine } from './engine';

/** One command's way to the contract: its own engine, or the one that is already running. */
export interface Session {
  readonly client: Client;
  /** Answered by the engine of another process. */
  readonly remote: boolean;
  /** Problems: disk_full and others of the disk, when a restored master could not be put in place: the next start does it. */
  close(): Promise<Outcome<null>>;
}

/** A short command may be in the way for a moment. */
const PATIENCE_MS = 15_000;
const KNOCK_EVERY_MS = 100;
/** A command that takes longer than this lets others in meanwhile. */
const DOOR_AFTER_MS = 400;

/**
 * Opens the data folder, or goes through the engine that has it open. Problems: those of `startEngine`; engine_running
 * only when an engine has the folder and does not answer.
 */
export async function openSession(options: EngineOptions, patienceMs = PATIENCE_MS): Promise<Outcome<Session>> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const engine = await startEngine(options);
    if (engine.ok) {
      const door = setTimeout(() => {
        engine.value.openDoor().catch((cause: unknown) => options.log.warn('door_failed', { error: String(cause) }));
      }, DOOR_AFTER_MS).unref();
      const close = async () => {
        clearTimeout(door);
        try {
          await engine.value.close();
          return ok(null);
        } catch (cause) {
          return refusedBy(cause, options.log);
        }
      };
      return ok({
        client: engine.value.client({ actor: 'cli', role: 'owner', mayReadPaths: true }),
        remote: false,
        close,
      });
    }
    if (engine.problem.code !== 'engine_running') return engine;
    const other = await knock(options.dataFolder);
    if (other) {
      const close = async () => {
        await other.close();
        return ok(null);
      };
      return ok({ client: other.client, remote: true, close });
    }
    if (Date.now() >= giveUpAt) return engine;
    await wait(KNOCK_EVERY_MS);
  }
}
