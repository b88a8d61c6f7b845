import { Fault, type Outcome, problem, refused } from '../../foundation';
import type { Call, Services } from '../../services';

/** A call whose work gets a task that a person may stop. */
export interface ImportCall extends Call {
  /** Names the work; until it is committed it must heed the signal returned, which a person's stop aborts too. */
  started(runId: number, file: string): AbortSignal;
}

/** Imports under way in this engine, by task, so that any window can stop one, whoever began it. */
export interface RunningImports {
  stoppable<Input, T>(
    work: (input: Input, call: ImportCall) => Promise<Outcome<T>>,
  ): (input: Input, call: Call) => Promise<Outcome<T>>;
  /** True once the import is rolled back; false when there was none, or it was too late to stop it. */
  cancel(task: string): Promise<boolean>;
}

interface Running {
  readonly stop: AbortController;
  /** Called with whether it was stopped. */
  readonly whenEnded: ((stopped: boolean) => void)[];
}

export function createRunningImports({ events }: Pick<Services, 'events'>): RunningImports {
  const running = new Map<string, Running>();
  return {
    stoppable: (work) => async (input, call) => {
      const own: Running = { stop: new AbortController(), whenEnded: [] };
      const begun: { task: string; file: string }[] = [];
      let stopped = false;
      const started = (runId: number, file: string) => {
        begun.push({ task: `import-${runId}`, file });
        running.set(`import-${runId}`, own);
        return AbortSignal.any([call.signal, own.stop.signal]);
      };
      try {
        return await work(input, { ...call, started });
      } catch (error) {
        for (const one of begun) events.publish(finished(one));
        stopped = isStop(error, own.stop.signal);
        // The process was asked to end, or whoever asked has gone: nothing broke.
        if (stopped || isStop(error, call.signal)) return refused(problem('import_cancelled'));
        throw error;
      } finally {
        for (const { task } of begun) running.delete(task);
        for (const tell of own.whenEnded) tell(stopped);
      }
    },
    cancel(task) {
      const found = running.get(task);
      if (!found) return Promise.resolve(false);
      found.stop.abort();
      return new Promise((resolve) => found.whenEnded.push(resolve));
    },
  };
}

/** The abort itself, as a reader throws it or as the staging wraps it; anything else that broke is a fault all the same. */
function isStop(error: unknown, signal: AbortSignal): boolean {
  if (!signal.aborted) return false;
  return error === signal.reason || (error instanceof Fault && error.code === 'import_cancelled');
}

/** Whoever watches the task learns that nothing more will come of it. */
function finished({ task, file }: { readonly task: string; readonly file: string }) {
  const nothing = { done: 0, total: null, perSecond: null, secondsLeft: null };
  return {
    type: 'progress',
    kind: 'import',
    phase: 'stopped',
    task,
    subject: file,
    ...nothing,
    finished: true,
  } as const;
}
