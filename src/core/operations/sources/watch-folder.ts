import { isAbsolute, relative, resolve, sep } from 'node:path';
import { type Problem, problem } from '../../foundation';

/** Where a watched folder puts the files it is done with. */
const SHELVES = new Set(['done', 'held', 'failed']);

/** Why a folder cannot be watched: taken in, its files would be moved away from whoever needs them there. */
export function folderProblem(folder: string, dataFolder: string): Problem | null {
  if (!isAbsolute(folder)) return problem('watch_folder_not_absolute', { folder });
  const [first = '', ...deeper] = relative(resolve(dataFolder), resolve(folder)).split(sep);
  const inside = first !== '..' && !isAbsolute(first);
  // The inbox beside the master is the one folder in there that is for files from outside.
  if (inside && (first !== 'inbox' || deeper.length > 0)) return problem('watch_folder_own', { folder });
  return null;
}

export interface Watched {
  readonly name: string;
  readonly folder: string | null;
  readonly patterns: readonly string[];
}

/** Why a source cannot have its folder because of the others: two that both take every file, or one that eats another's. */
export function sharingProblem(source: Watched, others: readonly Watched[]): Problem | null {
  for (const other of others) {
    if (source.folder === null || other.folder === null) continue;
    const facts = { folder: source.folder, source: other.name };
    const same = place(source.folder) === place(other.folder);
    if (same && source.patterns.length === 0 && other.patterns.length === 0)
      return problem('watch_folder_taken', facts);
    if (isShelfOf(source.folder, other.folder) || isShelfOf(other.folder, source.folder)) {
      return problem('watch_folder_shelf', facts);
    }
  }
  return null;
}

/** Windows does not tell capital letters from small ones. */
const place = (folder: string) => (sep === '\\' ? resolve(folder).toLowerCase() : resolve(folder));

function isShelfOf(folder: string, watched: string): boolean {
  const [first = ''] = relative(place(watched), place(folder)).split(sep);
  return SHELVES.has(first);
}
