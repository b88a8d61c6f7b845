import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Installs a real shop server into its own folder as its lock file says, once; runs in parallel wait for the first.
 * Returns the fingerprint of what is installed.
 */
export async function installShop(folder: string): Promise<string> {
  const lock = await readFile(join(folder, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const mark = join(folder, 'node_modules', '.installed-from');
  const isInstalled = async () => (await readFile(mark, 'utf8').catch(() => '')) === wanted;
  if (await isInstalled()) return wanted;
  await onceAtATime(`${basename(folder)}-install-${wanted.slice(0, 12)}`, async () => {
    if (await isInstalled()) return;
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
    await writeFile(mark, wanted);
  });
  return wanted;
}

/** Runs the work while no other process of ours works under this name; one whose holder has died is taken over. */
export async function onceAtATime(name: string, work: () => Promise<void>): Promise<void> {
  const path = join(tmpdir(), `oneshelf-${name}`);
  for (;;) {
    const taken = await writeFile(path, String(process.pid), { flag: 'wx' }).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return false;
        throw error;
      },
    );
    if (taken) break;
    const holder = Number(await readFile(path, 'utf8').catch(() => ''));
    if (holder > 0 && !isAlive(holder)) await rm(path, { force: true });
    else await pause(500);
  }
  try {
    await work();
  } finally {
    await rm(path, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Runs a program to its end; one that fails is an error with everything it said. */
export function run(
  command: string,
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv; uid?: number; gid?: number },
): Promise<string> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, {
      ...options,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => (said += String(chunk)));
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    child.on('error', failed);
    // Not `close`: a server it leaves running keeps its output open.
    child.on('exit', (code) => {
      if (code === 0) done(said);
      else failed(new Error(`${command} ${args.join(' ')} in ${options.cwd} failed: ${said}`));
    });
  });
}
