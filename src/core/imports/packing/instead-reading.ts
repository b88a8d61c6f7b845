import { Fault } from '../../foundation';
import type { PackedReading } from './packed-reading';

/**
 * A reading by a thread, or, where the thread breaks down before it has handed anything over (it may not start in some
 * surroundings), another one instead. `note` is told of the breakdown.
 */
export function readInstead(
  first: PackedReading,
  instead: () => PackedReading,
  note: (cause: Fault) => void,
): PackedReading {
  let reading = first;
  return {
    async *batches() {
      let begun = false;
      try {
        for await (const batch of first.batches()) {
          begun = true;
          yield batch;
        }
      } catch (error) {
        if (begun || !(error instanceof Fault) || error.code !== 'import_reader_failed') throw error;
        note(error);
        reading = instead();
        yield* reading.batches();
      }
    },
    taken: (batch) => reading.taken(batch),
    end: () => reading.end(),
    lines: () => reading.lines(),
  };
}
