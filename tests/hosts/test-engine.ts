import { onTestFinished } from 'vitest';
import { type Engine, startEngine } from '../../src/host';
import type { Log } from '../../src/core';

export const quietLog: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** A whole engine on a data folder, closed after the test. */
export async function startTestEngine(dataFolder: string): Promise<Engine> {
  const started = await startEngine({ dataFolder, env: {}, log: quietLog });
  if (!started.ok) throw new Error(started.problem.code);
  onTestFinished(() => started.value.close());
  return started.value;
}
