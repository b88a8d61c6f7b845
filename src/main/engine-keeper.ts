import type { MessagePortMain, UtilityProcess } from 'electron';
import type { ProblemView } from '../contract';
import { isFromEngine, type ToEngine } from './engine-messages';

export interface EngineKeeper {
  start(): void;
  /** Hands the other end of a port to the engine that runs now. False when there is none any more. */
  handOver(port: MessagePortMain): boolean;
  /** Asks the engine to end its work and resolves when its process is gone; kills it when it does not go. */
  close(): Promise<void>;
}

export interface KeeperOptions {
  readonly fork: () => UtilityProcess;
  readonly now: () => number;
  readonly onReady: () => void;
  /** It cannot run here, for a reason a person can do something about. */
  readonly onRefused: (problem: ProblemView) => void;
  /** It died; `again` says that another one has been started, else it has died too often. */
  readonly onCrash: (again: boolean) => void;
}

/** More crashes than this within the window mean that starting again does not help. */
const CRASHES = 3;
const WINDOW_MS = 5 * 60_000;
const GOODBYE_MS = 15_000;

/** Keeps one engine running: starts another when it crashes, a bounded number of times, and lets it end in peace. */
export function keepEngine(options: KeeperOptions): EngineKeeper {
  let child: UtilityProcess | null = null;
  let closing: Promise<void> | null = null;
  let crashes: number[] = [];

  const start = () => {
    let refused = false;
    const born = options.fork();
    child = born;
    born.on('message', (message: unknown) => {
      if (!isFromEngine(message)) return;
      if (message.type === 'ready') options.onReady();
      else {
        refused = true;
        options.onRefused(message.problem);
      }
    });
    born.on('exit', () => {
      child = null;
      if (refused || closing) return;
      const now = options.now();
      crashes = [...crashes.filter((at) => now - at < WINDOW_MS), now];
      const again = crashes.length <= CRASHES;
      if (again) start();
      options.onCrash(again);
    });
  };

  const send = (to: UtilityProcess, message: ToEngine, ports: MessagePortMain[] = []) => to.postMessage(message, ports);

  return {
    start,
    handOver(port) {
      if (!child || closing) return false;
      send(child, { type: 'connect' }, [port]);
      return true;
    },
    close() {
      const leaving = child;
      closing ??= leaving
        ? new Promise((resolve) => {
            const timer = setTimeout(() => leaving.kill(), GOODBYE_MS);
            leaving.once('exit', () => {
              clearTimeout(timer);
              resolve();
            });
            send(leaving, { type: 'close' });
          })
        : Promise.resolve();
      return closing;
    },
  };
}
