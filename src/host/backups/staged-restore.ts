import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log, StagedRestore } from '../../core';
import { isDamage, sealCopy } from '../../core/database';
import { removeCopy } from './leftovers';
import { syncFolder } from '../sync-folder';

export const MASTER = 'oneshelf.sqlite';

/** A backup being prepared. */
export const INCOMING = 'restore.incoming';

const NEXT_MASTER = 'restore.sqlite';
const NOTE = 'restore.json';

interface Staged {
  readonly restore: StagedRestore;
  readonly file: string;
}

/** The note is written last: without it there is nothing staged, whatever else lies about. */
export async function stageRestore(dataFolder: string, temporary: string, restore: StagedRestore): Promise<void> {
  await unstageRestore(dataFolder);
  await sync(temporary);
  await rename(temporary, join(dataFolder, NEXT_MASTER));
  await syncFolder(dataFolder);
  const note = join(dataFolder, NOTE);
  const handle = await open(`${note}.new`, 'w', 0o600);
  try {
    await handle.writeFile(JSON.stringify(restore));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${note}.new`, note);
  await syncFolder(dataFolder);
}

export async function readStaged(dataFolder: string): Promise<Staged | null> {
  const text = await readFile(join(dataFolder, NOTE), 'utf8').catch((cause: unknown) => absent(cause));
  return text === null ? null : { restore: JSON.parse(text) as StagedRestore, file: join(dataFolder, NEXT_MASTER) };
}

export async function unstageRestore(dataFolder: string): Promise<void> {
  await rm(join(dataFolder, NOTE), { force: true });
  await rm(join(dataFolder, NEXT_MASTER), { force: true });
}

/**
 * Puts a staged master in the place of the one in use, which goes among the backups, or beside the new one when it is
 * damaged, with everything that belongs to it. Called under the engine lock while nobody has the master open. A process
 * killed anywhere in between does it again from where it was: what has been moved is not there to be moved, and the note
 * goes last. The folder is synced between the steps, so that no power cut can turn their order round.
 */
export async function putStagedInPlace(dataFolder: string, log: Log): Promise<void> {
  const staged = await readStaged(dataFolder);
  if (!staged) return dropPrepared(dataFolder);
  const { from, replaced, damaged } = staged.restore;
  const master = join(dataFolder, MASTER);
  const shelf = damaged ? dataFolder : join(dataFolder, 'backups');
  await mkdir(shelf, { recursive: true, mode: 0o700 });
  // Where the next master has been moved already, the one in its place is not the old one any more.
  if (await exists(staged.file)) {
    // A backup is one file: what a killed process left in the log goes into it first. Of a damaged one every byte is kept.
    if (!damaged && (await exists(`${master}-wal`)) && (await exists(master))) await sealSound(master);
    for (const suffix of ['-wal', '-shm', '']) {
      await moveIfThere(`${master}${suffix}`, join(shelf, `${replaced}${suffix}`));
    }
    await syncFolder(shelf);
    await rename(staged.file, master);
    await syncFolder(dataFolder);
  }
  await rm(join(dataFolder, NOTE), { force: true });
  log.warn('master_restored', { from, replaced });
}

/** What a process that died while it prepared a restore has left. */
async function dropPrepared(dataFolder: string): Promise<void> {
  for (const name of [INCOMING, NEXT_MASTER]) await removeCopy(join(dataFolder, name));
  await rm(join(dataFolder, `${NOTE}.new`), { force: true });
}

async function sealSound(master: string): Promise<void> {
  try {
    await sealCopy(master);
  } catch (cause) {
    if (!isDamage(cause)) throw cause;
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (cause: unknown) => absent(cause) !== null,
  );
}

async function moveIfThere(from: string, to: string): Promise<void> {
  await rename(from, to).catch((cause: unknown) => absent(cause));
}

function absent(cause: unknown): null {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
  throw cause;
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
