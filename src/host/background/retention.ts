import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { REPORT_ENDING } from './put-away';

const DAY_MS = 24 * 3_600_000;

/**
 * Deletes files that have lain in done/ or failed/ for this many days, with their reports; gives how many. Only what lies
 * beside a report was put there by us, and the report's time says when. What is held is never deleted.
 */
export async function deleteOld(folder: string, days: number, now: Date): Promise<number> {
  const before = now.getTime() - days * DAY_MS;
  let deleted = 0;
  for (const shelf of ['done', 'failed']) {
    const names = await readdir(join(folder, shelf)).catch(() => []);
    for (const name of names.filter((one) => one.endsWith(REPORT_ENDING))) {
      const report = join(folder, shelf, name);
      const stat = await lstat(report).catch(() => null);
      if (!stat?.isFile() || stat.mtimeMs >= before) continue;
      const file = report.slice(0, -REPORT_ENDING.length);
      const kept = await lstat(file).catch(() => null);
      if (kept?.isFile()) await rm(file, { force: true });
      await rm(report, { force: true });
      deleted += 1;
    }
  }
  return deleted;
}
