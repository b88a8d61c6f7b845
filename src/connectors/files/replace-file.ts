import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from './in-folder';

const REFUSED_FLUSH: ReadonlySet<string> = new Set(['EINVAL', 'EPERM', 'EACCES', 'EBADF', 'ENOTSUP', 'EISDIR']);

/**
 * Puts a whole file in place of what is there, or leaves what is there: written beside it as `NAME.tmp`, flushed to the disk,
 * then renamed. A reader sees the old file or the new one and never a part, through a crash and a power cut. `before` runs
 * when the new file is whole and not yet in place.
 */
export async function replaceFile(
  path: string,
  content: Iterable<Buffer>,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const beside = `${path}.tmp`;
  try {
    const handle = await open(beside, 'w');
    try {
      for (const part of content) await handle.writeFile(part);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await before();
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await flushFolder(dirname(path));
}

/**
 * Makes a rename durable, where folders can be flushed: Windows cannot open them and journals the rename by itself, and many
 * network shares refuse the flush. The new file is in place by then, so a refusal is no failure.
 */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!REFUSED_FLUSH.has(systemCode(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}
