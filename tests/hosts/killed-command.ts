import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '../..');
const CLI = join(ROOT, 'out/main/headless.js');

export interface CommandEnd {
  /** Null when it was killed. */
  readonly exit: number | null;
  readonly milliseconds: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Builds the command line, so that no killed command can be a build. */
export function buildCommand(): void {
  const compiler = join(ROOT, 'build/compile.mjs');
  const { status, stderr } = spawnSync(process.execPath, [compiler, '--only=main'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the command line could not be built: ${stderr}`);
}

/** Runs the built command in a process of its own; with `killAfterMs` that process gets no chance to tidy up. */
export async function runCommand(
  argv: readonly string[],
  options: { env?: Record<string, string>; killAfterMs?: number } = {},
): Promise<CommandEnd> {
  const started = performance.now();
  const child = spawn(process.execPath, [CLI, ...argv], {
    env: { ...process.env, ONESHELF_LOG: 'fatal', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const closed = once(child, 'close') as Promise<[number | null]>;
  if (options.killAfterMs !== undefined) {
    const over = new AbortController();
    // The delay is the fault itself: the moment at which the power fails.
    const fate = wait(options.killAfterMs, null, { signal: over.signal }).then(
      () => child.kill('SIGKILL'),
      () => false,
    );
    await closed.finally(() => over.abort());
    await fate;
  }
  const [exit] = await closed;
  return { exit, milliseconds: performance.now() - started, stdout, stderr };
}
