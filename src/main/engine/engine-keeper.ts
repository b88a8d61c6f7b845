import type { MessagePortMain, UtilityProcess } from 'electron';
import type { ProblemView } from '../../contract';
import { isFromEngine, type KeyAnswer, type KeyAsk, type ToEngine } from './engine-messages';

export interface EngineKeeper {
  start(): void;
  /** Hands the other end of a port to the engine that runs now. False when there is none any more. */
  handOver(port: MessagePortMain): boolean;
  /** Tells the engine that runs now, if any, that the PC goes to sleep or woke up. */
  tell(what: 'sleep' | 'wake'): void;
  /** Asks the engine to end its work and resolves when its process is gone; kills it when it does not go. */
  close(): Promise<void>;
}

export interface KeeperOptions {
  readonly fork: () => UtilityProcess;
  readonly now: () => number;
  readonly onReady: () => void;
  /** Work has begun, or the last of it ended; an engine that dies has no work. */
  readonly onBusy: (busy: boolean) => void;
  /** It needs the keyring or a passphrase. */
  readonly onKey: (ask: KeyAsk) => Promise<KeyAnswer>;
  /** It cannot run here, for a reason a person can do something about. */
  readonly onRefused: (problem: ProblemView) => void;
  /** It ends because a backup was restored, and another one is started in its place. */
  readonly onReopen: () => void;
  /** It died; `again` says that another one has been started, else it has died too often. */
  readonly onCrash: (again: boolean) => void;
}

/** More crashes than this within the window mean that starting again does not help. */
const CRASHES = 3;
const WINDOW_MS = 5 * 60_000;
const GOODBYE_MS = 15_000;

/** Keeps one engine running: starts another when it crashes, a bounded number of times, or reopens, and lets it end in peace. */
export function keepEngine(options: KeeperOptions): EngineKeeper {
  let child: UtilityProcess | null = null;
  let closing: Promise<void> | null = null;
  let crashes: number[] = [];

  const start = () => {
    let refused = false;
    let reopening = false;
    const born = options.fork();
    child = born;
    born.on('message', (message: unknown) => {
      if (!isFromEngine(message)) return;
      switch (message.type) {
        case 'ready':
          options.onReady();
          break;
        case 'busy':
          options.onBusy(message.busy);
          break;
        case 'key':
          void options.onKey(message.ask).then((answer) => {
            // It may have died meanwhile; another one asks for itself.
            if (child === born) send(born, { type: 'key', id: message.id, answer });
          });
          break;
        case 'refused':
          refused = true;
          options.onRefused(message.problem);
          break;
        case 'reopening':
          reopening = true;
      }
    });
    born.on('exit', (code) => {
      child = null;
      options.onBusy(false);
      if (refused || closing) return;
      // One that dies on its way out has died all the same.
      if (reopening && code === 0) {
        start();
        options.onReopen();
        return;
      }
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
    tell(what) {
      if (child && !closing) send(child, { type: what });
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
