import { readFile, rename, writeFile } from 'node:fs/promises';
import type { PutAway } from './put-away';
import { errorCode } from './sightings';

/** A file that was imported and still lies where it was, because it cannot be moved. */
export interface StuckFile {
  readonly move: PutAway;
  /** The import it waits for in held/; null for every other shelf. */
  readonly runId: number | null;
  readonly reason: string;
}

/**
 * Keeps which files are stuck beside the master, and not in the folder, which may be the very one that cannot be written:
 * a file that was imported is not imported again because OneShelf was started anew.
 */
export interface StuckList {
  read(): Promise<readonly StuckFile[]>;
  write(files: readonly StuckFile[]): Promise<void>;
}

/** Kept twice, each flushed before it stands: whatever happens to one of them, the other says what was imported. */
export function stuckList(path: string): StuckList {
  const copies = [path, `${path}.copy`];
  return {
    async read() {
      const damage: unknown[] = [];
      for (const copy of copies) {
        try {
          return parsed(await readFile(copy, 'utf8'));
        } catch (cause) {
          if (errorCode(cause) !== 'ENOENT') damage.push(cause);
        }
      }
      if (damage.length > 0) throw new AggregateError(damage, damage.map(String).join('; '));
      return [];
    },
    async write(files) {
      for (const copy of copies) {
        await writeFile(`${copy}.tmp`, JSON.stringify(files), { flush: true });
        await rename(`${copy}.tmp`, copy);
      }
    },
  };
}

function parsed(text: string): StuckFile[] {
  const files = JSON.parse(text) as readonly StuckFile[];
  return files.map(({ move, ...file }) => ({ ...file, move: { ...move, at: new Date(move.at) } }));
}
