import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder with what is missing above it, for the present user alone. Node's own `recursive` never ends where a
 * system makes no folders and says that there are none above either (`/proc`). Fails as `mkdir` does, with the code of
 * the first folder that could not be made; ENOTDIR where a file is in the way.
 */
export async function makeFolder(folder: string): Promise<void> {
  if (await isThere(folder)) return;
  const above = dirname(folder);
  if (above !== folder) await makeFolder(above);
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (cause) {
    // Somebody else may just have made it.
    if (!(await isThere(folder))) throw cause;
  }
}

async function isThere(folder: string): Promise<boolean> {
  try {
    if ((await stat(folder)).isDirectory()) return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return false;
    throw cause;
  }
  throw Object.assign(new Error(`ENOTDIR: not a directory, mkdir '${folder}'`), { code: 'ENOTDIR' });
}
