import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import pRetry from 'p-retry';
import type { CallResult, ChannelProblem } from '../connector-call';
import type { Connector } from '../port';
import type { ChannelPorts } from '../ports';
import { channelProblem } from '../stored-problem';
import type { Deadlines } from './deadlines';
import type { Pace } from './pace';

/** So many listings in a row failing one by one for a passing reason are not to blame themselves: the channel is. */
const BLAMELESS_IN_A_ROW = 10;

/** A channel that asks for patience this often in a row, with nothing done in between, is left for another pass. */
const RESTS_IN_A_ROW = 3;

type Make<T> = (signal: AbortSignal) => Promise<CallResult<T>>;

/**
 * The gate every call of one pass goes through: deadline, bounded retries, short rests, and the stop. Once a channel
 * refused the key or asked to be left alone for long, no worker calls it again in this pass; `stopped` says why.
 */
export interface ChannelCalls {
  readonly requests: number;
  readonly stopped: ChannelProblem | null;
  stop(problem: ChannelProblem): void;
  /** Never throws for what a connector does. `retries` only where repeating is safe. */
  call<T>(make: Make<T>, retries?: number): Promise<CallResult<T>>;
  /** Whether the channel answers at all just now. */
  isAnswering(): Promise<boolean>;
  /** To be told of each listing found to fail by itself; stops the channel when they are too many in a row. */
  blame(problem: ChannelProblem): void;
}

class CallFailed extends Error {
  constructor(readonly problem: ChannelProblem) {
    super(problem.code);
  }
}

export function createChannelCalls(
  ports: Pick<ChannelPorts, 'random' | 'log'>,
  options: {
    channel: string;
    connector: Connector;
    signal: AbortSignal;
    pace: Pace;
    deadlines: Deadlines;
    /** Calls under way at once; whoever comes then waits for a free line. */
    concurrency: number;
  },
): ChannelCalls {
  const { channel, connector, pace, deadlines } = options;
  const lines = new PQueue({ concurrency: options.concurrency });
  let requests = 0;
  let stopped: ChannelProblem | null = null;
  let blamedInARow = 0;
  let restsInARow = 0;
  let resting: Promise<void> | null = null;

  /** Every worker waits the same rest out; true where the call is then to be made again, which a throttled one may be. */
  function rests({ class: kind, retryAfterMs }: ChannelProblem): boolean {
    if (kind !== 'throttled' || retryAfterMs === null || retryAfterMs > pace.longestRestMs) return false;
    if (resting) return true;
    if (restsInARow >= RESTS_IN_A_ROW) return false;
    restsInARow += 1;
    const over = () => void (resting = null);
    resting = sleep(Math.max(retryAfterMs, pace.retryDelayMs), undefined, { signal: options.signal }).then(over, over);
    return true;
  }

  async function attempt<T>(make: Make<T>): Promise<CallResult<T>> {
    await resting;
    if (options.signal.aborted) stopped ??= channelProblem('transient', 'sync_interrupted', { channel });
    if (stopped) return { ok: false, problem: stopped };
    requests += 1;
    const deadline = deadlines.begin();
    const signal = AbortSignal.any([options.signal, deadline.signal]);
    try {
      const result = await untilAborted(make(signal), signal);
      if (result.ok) blamedInARow = restsInARow = 0;
      else if (rests(result.problem)) return await attempt(make);
      else if (result.problem.class === 'auth' || result.problem.class === 'throttled') stopped ??= result.problem;
      return result;
    } catch (cause) {
      if (options.signal.aborted) stopped ??= channelProblem('transient', 'sync_interrupted', { channel });
      if (stopped) return { ok: false, problem: stopped };
      if (deadline.signal.aborted) {
        return { ok: false, problem: channelProblem('transient', 'channel_timeout', { channel }) };
      }
      ports.log.error('connector_fault', { channel, error: cause instanceof Error ? cause.stack : String(cause) });
      return { ok: false, problem: channelProblem('transient', 'connector_fault', { channel }) };
    } finally {
      deadline.end();
    }
  }

  async function call<T>(make: Make<T>, retries = pace.retries): Promise<CallResult<T>> {
    const once = async () => {
      const result = (await lines.add(() => attempt(make))) as CallResult<T>;
      const passing = !result.ok && result.problem.class === 'transient' && result.problem.retryAfterMs === null;
      if (passing && !stopped) throw new CallFailed(result.problem);
      return result;
    };
    const firstDelay = pace.retryDelayMs * (0.5 + ports.random.fraction());
    try {
      return await pRetry(once, { retries, minTimeout: firstDelay, factor: 2, randomize: false });
    } catch (error) {
      if (error instanceof CallFailed) return { ok: false, problem: error.problem };
      throw error;
    }
  }

  return {
    get requests() {
      return requests;
    },
    get stopped() {
      return stopped;
    },
    stop(problem) {
      stopped ??= problem;
    },
    call,
    isAnswering: async () => (await call((signal) => connector.test(signal), 0)).ok,
    blame(problem) {
      if (problem.class !== 'transient') return;
      blamedInARow += 1;
      if (blamedInARow >= BLAMELESS_IN_A_ROW) stopped ??= problem;
    },
  };
}

/** Settles with the promise, or rejects as soon as the signal aborts: a connector that ignores its signal cannot hang us. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason as Error);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
