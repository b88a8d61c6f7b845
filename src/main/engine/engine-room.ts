import { RPCHandler } from '@orpc/server/message-port';
import type { MessageEvent, MessagePortMain, ParentPort } from 'electron';
import type { CoreEvent, ProblemView } from '../../contract';
import type { Caller, EngineRouter, KeyGuard } from '../../host';
import { type FromEngine, isToEngine } from './engine-messages';
import { openKeyLine } from './key-line';
import { watchWork } from './work-watch';

/** An engine as this process needs it. */
export interface RunningEngine {
  readonly router: EngineRouter;
  /** What happens in it, until the signal is given. */
  events(signal: AbortSignal): AsyncIterable<CoreEvent>;
  sleep(): void;
  wake(): void;
  close(): Promise<void>;
}

export type Started =
  { readonly ok: true; readonly value: RunningEngine } | { readonly ok: false; readonly problem: ProblemView };

/** Whoever has a port is a window of this PC's own program, so that files may be named by their path. */
const CALLER: Caller = { actor: 'console', role: 'owner', mayReadPaths: true };

/** The answer to whoever asked for the restore leaves first. */
const REOPEN_AFTER_MS = 300;

/**
 * The engine's side of the utility process: answers the contract on every port it is handed, and ends when told to, or when a
 * restored backup is to be opened. Ports
 * that come while the engine is still starting keep their messages until it is ready.
 */
export function runEngineRoom(
  parent: Pick<ParentPort, 'on' | 'postMessage'>,
  start: (guard: KeyGuard, reopen: () => void) => Promise<Started>,
  { exit, putsKeyAway }: { exit: (code: number) => void; putsKeyAway: boolean },
): void {
  const tell = (message: FromEngine) => parent.postMessage(message);
  const keys = openKeyLine(tell, putsKeyAway);
  const leaving = new AbortController();
  const leave = () => {
    if (leaving.signal.aborted) return;
    leaving.abort();
    void starting
      .then(async (started) => started.ok && (await started.value.close()))
      .then(
        () => exit(0),
        (cause: unknown) => fail(cause, exit),
      );
  };
  const reopen = () =>
    void setTimeout(() => {
      if (leaving.signal.aborted) return;
      tell({ type: 'reopening' });
      leave();
    }, REOPEN_AFTER_MS);
  const starting = start(keys.guard, reopen);
  const handler = starting.then((started) => (started.ok ? new RPCHandler(started.value.router) : null));

  starting.then(
    (started) => {
      tell(started.ok ? { type: 'ready' } : { type: 'refused', problem: started.problem });
      if (!started.ok) exit(0);
      else void watchWork(started.value.events(leaving.signal), (busy) => tell({ type: 'busy', busy }));
    },
    (cause: unknown) => fail(cause, exit),
  );

  parent.on('message', ({ data, ports }: MessageEvent) => {
    if (!isToEngine(data)) return;
    const [port] = ports;
    if (data.type === 'key') keys.hear(data.id, data.answer);
    if (data.type === 'sleep' || data.type === 'wake') {
      const { type } = data;
      void starting.then((started) => started.ok && started.value[type]());
    }
    if (data.type === 'connect' && port)
      void handler.then(
        (ready) => answerOn(port, ready),
        () => port.close(),
      );
    if (data.type === 'close') leave();
  });
}

function answerOn(port: MessagePortMain, handler: RPCHandler<Caller> | null): void {
  if (!handler) {
    port.close();
    return;
  }
  handler.upgrade(port, { context: CALLER });
  port.start();
}

/** A defect: said on stderr, and left to the main process, which starts another engine. */
function fail(cause: unknown, exit: (code: number) => void): void {
  console.error(cause);
  exit(1);
}
