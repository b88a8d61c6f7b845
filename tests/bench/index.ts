import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchChanges } from './change-bench';
import { benchConsole } from './console-bench';
import { benchFiles } from './files-bench';
import { benchImport } from './import-bench';
import { benchOffers } from './offers-bench';
import { benchPush } from './push-bench';
import { benchScrolling } from './scroll-bench';
import { benchSearch } from './search-bench';

const rows = Number(process.argv[2] ?? 100_000);
const folder = await mkdtemp(join(tmpdir(), 'oneshelf-bench-'));
try {
  const wanted = (name: string) => process.argv[3] === undefined || process.argv[3] === name;
  if (wanted('import')) await benchImport(folder, rows);
  if (wanted('offers')) await benchOffers(folder, rows);
  if (wanted('push')) await benchPush(folder);
  if (wanted('files')) await benchFiles(folder, rows);
  if (wanted('search')) await benchSearch(folder, rows);
  if (wanted('scroll')) await benchScrolling(folder, rows);
  // Its number is the minutes of the soak, so it is run by name only.
  if (process.argv[3] === 'console') await benchConsole(folder, process.argv[2] === undefined ? 2 : rows);
  if (wanted('changes')) await benchChanges(folder, rows);
} finally {
  await rm(folder, { recursive: true, force: true });
}
