import { open } from 'node:fs/promises';

/**
 * Makes sure of the names in a folder: a file that was synced and renamed can otherwise lose its name with the power.
 * Windows keeps names by itself and opens no folders.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
