import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How Electron marks the place of its fuses in its binary: this text, a version, their number, one digit each. */
export const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = 8;

/** A folder laid out like Electron's own for Linux, with fuses to set and nothing that runs. */
export async function pretendElectron(folder: string): Promise<string> {
  await mkdir(join(folder, 'locales'), { recursive: true });
  await mkdir(join(folder, 'resources'));
  const wire = Buffer.concat([Buffer.from(FUSE_MARK), Buffer.from([1, FUSES]), Buffer.from('01001100')]);
  await writeFile(join(folder, 'electron'), wire, { mode: 0o755 });
  for (const name of ['pl.pak', 'en-US.pak', 'de.pak']) await writeFile(join(folder, 'locales', name), '');
  await writeFile(join(folder, 'LICENSE'), 'Electron');
  return folder;
}
