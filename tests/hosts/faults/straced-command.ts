import { spawnSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { scratchFolder } from '../../support/database';

const CLI = join(import.meta.dirname, '../../../out/main/headless.js');

export const hasStrace = spawnSync('strace', ['-V']).status === 0;

/** Runs the built command in a process of its own under strace; with one thread its system calls come in one order. */
export function runUnder(strace: readonly string[], folder: string, argv: readonly string[]) {
  const { status, signal, stdout, stderr } = spawnSync(
    'strace',
    ['-f', '-qq', ...strace, process.execPath, CLI, '--data', folder, '--json', ...argv],
    { encoding: 'utf8', env: { ...process.env, UV_THREADPOOL_SIZE: '1', ONESHELF_LOG: 'fatal', LANG: 'C.UTF-8' } },
  );
  return { status, signal, stdout, stderr };
}

/** Makes these calls go wrong as told: `signal=SIGKILL:when=3`, `error=ENOSPC:when=2+`. */
export const inject = (calls: string, fault: string) => [
  '-o',
  '/dev/null',
  '-e',
  `trace=${calls}`,
  '-e',
  `inject=${calls}:${fault}`,
];

/** How often a command that succeeds, be it in part, makes such a call. */
export async function countCalls(calls: string, folder: string, argv: readonly string[]): Promise<number> {
  const log = join(await scratchFolder(), 'calls');
  const { status, stdout } = runUnder(['-o', log, '-e', `trace=${calls}`, '-e', 'signal=none'], folder, argv);
  if (status !== 0 && status !== 3) throw new Error(`the command failed by itself: ${stdout}`);
  return Number(
    spawnSync('grep', ['-cE', `(${calls.replaceAll(',', '|')})\\(`, log], { encoding: 'utf8' }).stdout.trim(),
  );
}

/** A data folder as it is, to spoil the copy. */
export async function copied(folder: string): Promise<string> {
  const copy = join(await scratchFolder(), 'data');
  await cp(folder, copy, { recursive: true });
  return copy;
}
