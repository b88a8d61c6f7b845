import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportRunView } from '../../contract';
import { forgetReport, freeName, move, REPORT_ENDING, type Shelf, writeReport } from './put-away';
import { errorCode, sight } from './sightings';

/** Beside the held files: which import each of them waits for. Hidden, and no loss when somebody deletes it. */
export const HELD_LIST = '.oneshelf-held.json';

type RunState = ImportRunView['state'];

/** Remembers that a file in held/ waits for a person to decide about an import. */
export async function rememberHeld(folder: string, name: string, runId: number): Promise<void> {
  await writeList(folder, { ...(await readList(folder)), [name]: runId });
}

interface Settle {
  readonly folder: string;
  /** Null for an import nobody knows any more. */
  readonly stateOf: (runId: number) => Promise<RunState | null>;
  /** What the report is told about the decision. */
  readonly words: (state: RunState) => Promise<string>;
  readonly at: Date;
}

/** A file that could not be moved on, or the list itself; it is tried again. */
interface Stuck {
  readonly name: string;
  readonly shelf: Shelf;
  readonly cause: unknown;
}

/**
 * Moves the files whose import a person has decided about to where they belong now. One that somebody still looks at in
 * another program keeps no other file waiting.
 */
export async function settleHeld({ folder, stateOf, words, at }: Settle): Promise<readonly Stuck[]> {
  let list: Record<string, number>;
  try {
    list = await readList(folder);
  } catch (cause) {
    return [{ name: HELD_LIST, shelf: 'held', cause }];
  }
  const left: Record<string, number> = {};
  const stuck: Stuck[] = [];
  for (const [name, runId] of Object.entries(list)) {
    const state = await stateOf(runId);
    try {
      // A person may have moved it already.
      if (state === null || (await sight(join(folder, 'held', name))) === null) continue;
      if (state === 'held' || state === 'planned') left[name] = runId;
      else await moveOn(folder, name, shelfOf(state), await words(state), at);
    } catch (cause) {
      left[name] = runId;
      stuck.push({ name, shelf: state === null ? 'held' : shelfOf(state), cause });
    }
  }
  try {
    if (Object.keys(left).length < Object.keys(list).length) await writeList(folder, left);
  } catch (cause) {
    // What the list says too much of is no longer there, and is passed over the next time.
    stuck.push({ name: HELD_LIST, shelf: 'held', cause });
  }
  return stuck;
}

const shelfOf = (state: RunState): Shelf => (state === 'failed' ? 'failed' : 'done');

async function moveOn(folder: string, name: string, shelf: Shelf, words: string, at: Date): Promise<void> {
  const held = join(folder, 'held', name);
  await mkdir(join(folder, shelf), { recursive: true });
  const kept = join(folder, shelf, freeName(join(folder, shelf), name, at));
  // A person may have deleted the report.
  const report = await readFile(held + REPORT_ENDING, 'utf8').catch(() => '');
  try {
    await writeReport(kept + REPORT_ENDING, `${report}\n${words}\n`, at);
    await move(held, kept);
  } catch (cause) {
    await forgetReport(kept + REPORT_ENDING);
    throw cause;
  }
  await rm(held + REPORT_ENDING, { force: true });
}

/** Throws where there is a list that cannot be read now: to write another would forget all that it says. */
async function readList(folder: string): Promise<Record<string, number>> {
  const text = await readFile(join(folder, 'held', HELD_LIST), 'utf8').catch((cause: unknown) => {
    if (!NOT_THERE.has(errorCode(cause))) throw cause;
    return '';
  });
  const list = parsed(text);
  if (typeof list !== 'object' || list === null) return {};
  // Written on a share by anybody: only plain names of files lead nowhere else.
  const entries = Object.entries(list).filter(([name, id]) => Number.isInteger(id) && !/[\\/]|^\./.test(name));
  return Object.fromEntries(entries);
}

const NOT_THERE: ReadonlySet<string | null> = new Set(['ENOENT', 'ENOTDIR']);

/** Null for what somebody else wrote there. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function writeList(folder: string, list: Record<string, number>): Promise<void> {
  const path = join(folder, 'held', HELD_LIST);
  await writeFile(`${path}.tmp`, JSON.stringify(list));
  await rename(`${path}.tmp`, path);
}
