import { once } from 'node:events';
import { chooseDataFolder, createLog, type Engine, startBackground, startEngine } from '../host';
import { Refusal } from './answer';
import { keyGuardOf } from './ask-passphrase';
import type { GlobalOptions } from './context';
import type { CliIo } from './io';

interface LivePart {
  /** Called once the engine is open; what it gives back is closed before the engine. */
  ready(engine: Engine): Promise<void | { close(): Promise<void> }>;
}

/** A long-lived engine with its background work, until the process is told to stop. Gives the data folder. */
export async function runUntilStopped(globals: GlobalOptions, io: CliIo, part: LivePart): Promise<string> {
  const log = createLog(io.env, 'info');
  const dataFolder = chooseDataFolder(globals.data, io.env);
  const started = await startEngine({ dataFolder, env: io.env, log, guard: keyGuardOf(globals, io) });
  if (!started.ok) throw new Refusal(started.problem);
  const engine = started.value;
  try {
    await engine.openDoor();
    const background = await startBackground(engine);
    try {
      const live = await part.ready(engine);
      if (!io.signal.aborted) await once(io.signal, 'abort');
      await live?.close();
    } finally {
      await background.close();
    }
  } finally {
    await engine.close();
  }
  return engine.dataFolder;
}
