import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const CLI = join(ROOT, 'build', 'cli', 'oneshelf.mjs');
const START_MS = 90_000;
const STOP_MS = 10_000;

/** One served console over one scratch data folder. */
export interface Host {
  /** With the key that lets a browser in. */
  readonly address: string;
  readonly dataFolder: string;
  /** Runs a command line against the same data folder, as another program on this PC would. */
  command(...args: string[]): Promise<unknown>;
  stop(): Promise<void>;
}

/** `options` are more of `oneshelf serve`’s. */
export async function startHost(...options: string[]): Promise<Host> {
  return startHostOn(await newDataFolder(), ...options);
}

export const newDataFolder = () => mkdtemp(join(tmpdir(), 'oneshelf-e2e-'));

/** The same over a data folder in which something was done before; it is removed when the host stops. */
export async function startHostOn(dataFolder: string, ...options: string[]): Promise<Host> {
  const child = spawn(process.execPath, [CLI, 'serve', '--data', dataFolder, '--port', '0', '--json', ...options], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { address } = await firstDocument(child);
  return {
    address,
    dataFolder,
    command: (...args) => commandOn(dataFolder, ...args),
    async stop() {
      if (child.exitCode === null) {
        const gone = once(child, 'exit');
        child.kill('SIGTERM');
        const last = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
        await gone;
        clearTimeout(last);
      }
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** The one line that says the console is ready; everything on stderr is kept for the message when it never comes. */
function firstDocument(child: ChildProcess): Promise<{ address: string }> {
  return new Promise((resolve, reject) => {
    let out = '';
    let said = '';
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The console did not start in time.\n${said}`));
    }, START_MS);
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const end = out.indexOf('\n');
      if (end < 0) return;
      clearTimeout(timer);
      resolve(JSON.parse(out.slice(0, end)) as { address: string });
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The console ended with ${String(code)}.\n${said}`));
    });
  });
}

/** Held or partly done is exit 3, which is an answer here and not an error. */
export async function commandOn(dataFolder: string, ...args: string[]): Promise<unknown> {
  const whole = [CLI, ...args, '--data', dataFolder, '--json'];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, whole, { cwd: ROOT });
    return JSON.parse(stdout) as unknown;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 3 && 'stdout' in error) {
      return JSON.parse(String(error.stdout)) as unknown;
    }
    throw error;
  }
}
