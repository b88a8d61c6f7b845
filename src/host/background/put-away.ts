import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { isSame, sight, type Sighting } from './sightings';

export type Shelf = 'done' | 'held' | 'failed';

export const REPORT_ENDING = '.report.txt';

export interface PutAway {
  readonly folder: string;
  readonly name: string;
  /** The file as it was imported. */
  readonly seen: Sighting;
  readonly shelf: Shelf;
  readonly report: string;
  readonly at: Date;
}

/**
 * Moves an imported file beside its report; never over another file. Gives the name it has there, or null when the file is
 * no longer the one that was imported: then it stays where it is, to be looked at as a new one.
 */
export async function putAway({ folder, name, seen, shelf, report, at }: PutAway): Promise<string | null> {
  const from = join(folder, name);
  if (!isSame(await sight(from), seen)) return null;
  const target = join(folder, shelf);
  await mkdir(target, { recursive: true });
  const kept = freeName(target, name, at);
  const renamed = await move(from, join(target, kept));
  // Replaced in the last moment: the newer file goes back into the queue under its own name.
  if (renamed && !isSame(await sight(join(target, kept)), seen) && !existsSync(from)) {
    await move(join(target, kept), from);
    return null;
  }
  await writeReport(join(target, kept + REPORT_ENDING), report, at);
  return kept;
}

/** The report carries the time at which its file was put away: the file itself may be as old as it likes. */
export async function writeReport(path: string, report: string, at: Date): Promise<void> {
  await writeFile(path, report);
  await utimes(path, at, at);
}

export function freeName(folder: string, name: string, at: Date): string {
  if (!existsSync(join(folder, name))) return name;
  const { name: stem, ext } = parse(name);
  const stamp = at.toISOString().slice(0, 19).replaceAll(':', '.').replace('T', ' ');
  for (let count = 1; ; count++) {
    const candidate = `${stem} (${stamp}${count === 1 ? '' : ` ${count}`})${ext}`;
    if (!existsSync(join(folder, candidate))) return candidate;
  }
}

/** A rename, which keeps the file what it was; false when it had to be copied, because the shelf is another volume. */
export async function move(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EXDEV')) throw cause;
    await copyFile(from, to, constants.COPYFILE_EXCL);
    await rm(from);
    return false;
  }
}
