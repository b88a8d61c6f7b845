import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
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

interface RunOptions {
  readonly env?: Record<string, string>;
  /** The moment at which the power fails, as a delay or as something that has come true outside. */
  readonly kill?: number | (() => boolean);
}

const LOOK_EVERY_MS = 1;

/** Runs the built command in a process of its own; with `kill` that process gets no chance to tidy up. */
export async function runCommand(argv: readonly string[], { env, kill }: RunOptions = {}): Promise<CommandEnd> {
  const started = performance.now();
  const child = spawn(process.execPath, [CLI, ...argv], {
    env: { ...process.env, ONESHELF_LOG: 'fatal', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A command that hangs fails its test, but must not outlive it.
  onTestFinished(() => void child.kill('SIGKILL'));
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const hasCome = typeof kill === 'function' ? kill : () => performance.now() - started >= (kill ?? Infinity);
  const fate = setInterval(() => {
    if (hasCome()) child.kill('SIGKILL');
  }, LOOK_EVERY_MS);
  const [exit] = (await once(child, 'close')) as [number | null];
  clearInterval(fate);
  return { exit, milliseconds: performance.now() - started, stdout, stderr };
}
