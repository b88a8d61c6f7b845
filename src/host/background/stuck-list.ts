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

export function stuckList(path: string): StuckList {
  return {
    async read() {
      const text = await readFile(path, 'utf8').catch((cause: unknown) => {
        if (errorCode(cause) !== 'ENOENT') throw cause;
        return '[]';
      });
      const files = JSON.parse(text) as readonly StuckFile[];
      return files.map(({ move, ...file }) => ({ ...file, move: { ...move, at: new Date(move.at) } }));
    },
    async write(files) {
      await writeFile(`${path}.tmp`, JSON.stringify(files));
      await rename(`${path}.tmp`, path);
    },
  };
}
