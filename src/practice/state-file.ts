import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../core/foundation';

/** Where a practice shop lives while OneShelf is closed: ports, keys and what each shop showed. */
const folderOf = (dataFolder: string) => join(dataFolder, 'practice');
const fileOf = (dataFolder: string) => join(folderOf(dataFolder), 'state.json');

export function tillFolder(dataFolder: string): string {
  return join(folderOf(dataFolder), 'till');
}

/** What was kept, or null where nobody has practised yet. Throws `practice_state_unreadable` on a damaged file. */
export async function readState<State>(dataFolder: string): Promise<State | null> {
  let text: string;
  try {
    text = await readFile(fileOf(dataFolder), 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Fault('practice_state_unreadable', 'The practice shop cannot be read', { cause });
  }
  try {
    return JSON.parse(text) as State;
  } catch (cause) {
    throw new Fault('practice_state_unreadable', 'The practice shop is damaged', { cause });
  }
}

/** Written beside and renamed: there is always one whole state. */
export async function writeState(dataFolder: string, state: unknown): Promise<void> {
  await mkdir(tillFolder(dataFolder), { recursive: true });
  const file = fileOf(dataFolder);
  await writeFile(`${file}.tmp`, JSON.stringify(state), { mode: 0o600 });
  await rename(`${file}.tmp`, file);
}
