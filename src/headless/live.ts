import { once } from 'node:events';
import { chooseDataFolder, createLog, type Engine, keepHeapSmall, startBackground, startEngine } from '../host';
import { Refusal } from './answer';
import { keyGuardOf } from './ask-passphrase';
import type { GlobalOptions } from './context';
import type { CliIo } from './io';

interface LivePart {
  /** Called once the engine is open; what it gives back is closed before the engine. */
  ready(engine: Engine): Promise<void | { close(): Promise<void> }>;
}

/** The answer to whoever asked for the restore leaves first. */
const REOPEN_AFTER_MS = 300;

/**
 * A long-lived engine with its background work, until the process is told to stop; a restored master closes it and opens
 * another. Gives the data folder.
 */
export async function runUntilStopped(globals: GlobalOptions, io: CliIo, part: LivePart): Promise<string> {
  keepHeapSmall();
  for (;;) {
    const reopening = new AbortController();
    const folder = await runOnce(globals, io, part, reopening);
    if (io.signal.aborted || !reopening.signal.aborted) return folder;
  }
}

async function runOnce(globals: GlobalOptions, io: CliIo, part: LivePart, reopening: AbortController): Promise<string> {
  const log = createLog(io.env, 'info');
  const started = await startEngine({
    dataFolder: chooseDataFolder(globals.data, io.env),
    env: io.env,
    log,
    guard: keyGuardOf(globals, io),
    reopen: () => void setTimeout(() => reopening.abort(), REOPEN_AFTER_MS),
  });
  if (!started.ok) throw new Refusal(started.problem);
  const engine = started.value;
  const leaving = AbortSignal.any([io.signal, reopening.signal]);
  try {
    await engine.openDoor();
    const background = await startBackground(engine);
    try {
      const live = await part.ready(engine);
      if (!leaving.aborted) await once(leaving, 'abort');
      await live?.close();
    } finally {
      await background.close();
    }
  } finally {
    await engine.close();
  }
  return engine.dataFolder;
}
