import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchImport } from './import-bench';
import { benchPush } from './push-bench';

const rows = Number(process.argv[2] ?? 100_000);
const folder = await mkdtemp(join(tmpdir(), 'oneshelf-bench-'));
try {
  if (process.argv[3] !== 'push') await benchImport(folder, rows);
  if (process.argv[3] !== 'import') await benchPush(folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
