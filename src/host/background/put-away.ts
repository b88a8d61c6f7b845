import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join, parse } from 'node:path';
import { errorCode, isSame, sight, type Sighting } from './sightings';

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
  /** Writes down what has to be known of the file under the name it is about to get. */
  readonly before?: (kept: string) => Promise<void>;
}

/**
 * Moves an imported file beside its report; never over another file. Gives the name it has there, or null when the file is
 * no longer the one that was imported: then it stays where it is, to be looked at as a new one. The file moves last, so
 * that one whose report could not be written lies where it was, and is put away again.
 */
export async function putAway({ folder, name, seen, shelf, report, at, before }: PutAway): Promise<string | null> {
  const from = join(folder, name);
  if (!isSame(await sight(from), seen)) return null;
  const target = join(folder, shelf);
  await mkdir(target, { recursive: true });
  const kept = freeName(target, name, at);
  const itsReport = join(target, kept + REPORT_ENDING);
  try {
    await writeReport(itsReport, report, at);
    await before?.(kept);
    if (await moveSame(from, join(target, kept), seen, at)) return kept;
  } catch (cause) {
    await forgetReport(itsReport);
    throw cause;
  }
  await forgetReport(itsReport);
  return null;
}

/** Moves a file unless it was replaced in the last moment: the newer one stays in the queue, or goes back into it. */
async function moveSame(from: string, to: string, seen: Sighting, at: Date): Promise<boolean> {
  if (!(await renamed(from, to))) return moveCopy(from, to, async () => isSame(await sight(from), seen));
  if (isSame(await sight(to), seen)) return true;
  // Still a newer one may lie there by now.
  await move(to, join(dirname(from), freeName(dirname(from), basename(from), at)));
  return false;
}

/** A report that cannot be deleted either is written over when its file is put away. */
export const forgetReport = (path: string) => rm(path, { force: true }).catch(() => undefined);

/** The report carries the time at which its file was put away: the file itself may be as old as it likes. */
export async function writeReport(path: string, report: string, at: Date): Promise<void> {
  await writeFile(path, report);
  await utimes(path, at, at);
}

/** A name that nothing in the folder has yet: the file's own, or one with the moment; short enough for a report beside it. */
export function freeName(folder: string, name: string, at: Date): string {
  const own = fitted(name, '');
  if (!existsSync(join(folder, own))) return own;
  const stamp = at.toISOString().slice(0, 19).replaceAll(':', '.').replace('T', ' ');
  for (let count = 1; ; count++) {
    const candidate = fitted(name, ` (${stamp}${count === 1 ? '' : ` ${count}`})`);
    if (!existsSync(join(folder, candidate))) return candidate;
  }
}

/** Bytes of a name on Linux; Windows allows as many UTF-16 units, which are never more. */
const LONGEST_NAME = 255 - REPORT_ENDING.length;
/** What is longer is no ending that tells what a file is. */
const LONGEST_ENDING = 32;

/** The name with something before its ending, its stem cut where it would be too long. */
function fitted(name: string, middle: string): string {
  const parsed = parse(name);
  const { name: stem, ext } = parsed.ext.length <= LONGEST_ENDING ? parsed : { name, ext: '' };
  const letters = [...stem];
  while (Buffer.byteLength(`${letters.join('')}${middle}${ext}`) > LONGEST_NAME) letters.pop();
  return `${letters.join('')}${middle}${ext}`;
}

/** To another name, and to another volume where that is where the shelf lies. */
export async function move(from: string, to: string): Promise<void> {
  if (!(await renamed(from, to))) await moveCopy(from, to, () => Promise.resolve(true));
}

/** False where a rename cannot do it, because the two lie on different volumes. */
async function renamed(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (cause) {
    if (errorCode(cause) !== 'EXDEV') throw cause;
    return false;
  }
}

/**
 * By copying; false, with nothing done, where it is not the same any more once it is copied. A file that cannot be deleted
 * keeps no copy either: there would be one more with every try.
 */
async function moveCopy(from: string, to: string, isStillIt: () => Promise<boolean>): Promise<boolean> {
  await copyFile(from, to, constants.COPYFILE_EXCL);
  try {
    if (await isStillIt()) {
      await rm(from);
      return true;
    }
  } catch (cause) {
    await rm(to, { force: true });
    throw cause;
  }
  await rm(to);
  return false;
}
