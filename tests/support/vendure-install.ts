import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Where the real server lives, with a package.json and a lock file of its own: it is never part of the product. */
export const vendureFolder = resolve(import.meta.dirname, '../shops/vendure');

/** Installs the server as its lock file says, once; runs in parallel wait for the first. */
export async function installVendure(): Promise<void> {
  const lock = await readFile(join(vendureFolder, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const mark = join(vendureFolder, 'node_modules', '.installed-from');
  const isInstalled = async () => (await readFile(mark, 'utf8').catch(() => '')) === wanted;
  if (await isInstalled()) return;
  const release = await holdFile(join(tmpdir(), `oneshelf-vendure-install-${wanted.slice(0, 12)}`));
  try {
    if (await isInstalled()) return;
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], vendureFolder);
    await writeFile(mark, wanted);
  } finally {
    await release();
  }
}

/** A file that exists while somebody works; one whose holder has died is taken over. */
async function holdFile(path: string): Promise<() => Promise<void>> {
  for (;;) {
    const taken = await writeFile(path, String(process.pid), { flag: 'wx' }).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return false;
        throw error;
      },
    );
    if (taken) return () => rm(path, { force: true });
    const holder = Number(await readFile(path, 'utf8').catch(() => ''));
    if (holder > 0 && !isAlive(holder)) await rm(path, { force: true });
    else await pause(500);
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

function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd, shell: process.platform === 'win32', stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (chunk) => (said += String(chunk)));
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    child.on('error', failed);
    child.on('exit', (code) => {
      if (code === 0) done();
      else failed(new Error(`The Vendure test shop could not be installed (${command} ${args.join(' ')}): ${said}`));
    });
  });
}
