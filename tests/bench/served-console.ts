import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright';

const CLI = join(process.cwd(), 'build', 'cli', 'oneshelf.mjs');

/** The console as `oneshelf serve` serves it over one data folder. */
export interface ServedConsole {
  /** With the key that lets a browser in. */
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Null when this computer has no Chromium. */
export function openChromium(): Promise<Browser> | null {
  const executablePath = [process.env['ONESHELF_CHROMIUM'], '/usr/bin/chromium', chromium.executablePath()].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
  return executablePath === undefined
    ? null
    : chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** A command line over a data folder, as another program on this PC would run it. */
export async function command(data: string, ...args: string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [CLI, ...args, '--data', data, '--json'], { maxBuffer: 1 << 26 });
}

export async function serveConsole(data: string): Promise<ServedConsole> {
  const server = spawn(process.execPath, [CLI, 'serve', '--data', data, '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [said] = (await once(server.stdout, 'data')) as [Buffer];
  const { address } = JSON.parse(said.toString()) as { address: string };
  if (server.pid === undefined) throw new Error('The console did not start.');
  return {
    address,
    pid: server.pid,
    async stop() {
      const gone = once(server, 'exit');
      server.kill('SIGTERM');
      await gone;
    },
  };
}
