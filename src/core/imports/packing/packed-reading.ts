import { HashSet, LineIndex } from '../lines/line-index';
import { ChangedReader, type OpenFiles } from '../lines/read-changed';
import { scanLines } from '../lines/scan-lines';
import type { RowTaker } from '../reading/tables/table-reader';
import type { Profile, ReadBatch } from '../types';
import { type PackedBatch, RowPacker } from './row-packer';
import type { Repeat } from './repeats';
import { SpareBytes } from './spare-bytes';

/** How a file is read and packed; plain data, so that another thread can be told. */
export interface ReadingJob {
  readonly profile: Profile;
  /** The size of the file. */
  readonly bytes: number;
  /** Codes of the locations the file speaks of. */
  readonly places: readonly string[];
  /** The lines of the file are wanted for comparing the next one with it. */
  readonly notesLines: boolean;
  /** Read only what differs from the accepted file: its lines, and the SKUs somebody else touched, as `HashSet` encodes. */
  readonly since: { readonly lines: Uint8Array; readonly dirty: Uint32Array } | null;
}

/** What is known of a file once all of its batches were handed over. */
export interface ReadingEnd {
  readonly repeats: readonly Repeat[];
  /** Of reading only changes: why the batches do not count, and the rows that were not handed over. */
  readonly inDoubt: string | null;
  readonly unchangedRows: number;
}

/** A file being read and packed. */
export interface PackedReading {
  batches(): AsyncIterable<PackedBatch>;
  /** To be said of every batch once its bytes are no longer needed; others go into the same memory. */
  taken(batch: PackedBatch): void;
  /** After the last batch. */
  end(): ReadingEnd;
  /** The lines of the file as `LineIndex` encodes them, whatever became of the signal; null where they cannot be told. */
  lines(): Promise<Uint8Array | null>;
}

/** Room for lines as short as this is made at once; memory that is never written to is never taken. */
const SHORT_LINE = 32;

/** Reads and packs in this thread. `readAll` is asked for all batches where not only changes are read. */
export function readPacked(
  job: ReadingJob,
  open: OpenFiles,
  signal: AbortSignal,
  readAll: (taker: RowTaker | null) => AsyncIterable<ReadBatch>,
  spare = new SpareBytes(),
): PackedReading {
  const reader = job.since === null ? null : changedReader(job.since, job.profile);
  const lines = reader === null ? new LineIndex(job.notesLines ? job.bytes / SHORT_LINE : 0) : reader.next;
  const packer = new RowPacker(job.profile, job.places, reader === null && job.notesLines ? lines : null, spare);
  return {
    async *batches() {
      if (job.since !== null && reader === null) return;
      for await (const batch of reader === null ? readAll(packer.taker) : reader.read(open, signal)) {
        yield packer.pack(batch);
      }
    },
    taken: ({ packed }) => {
      if (packed !== null) spare.give(packed.cells);
    },
    end: () => ({
      repeats: packer.repeats,
      inDoubt: reader?.inDoubt ?? (job.since !== null && reader === null ? 'index_damaged' : null),
      unchangedRows: reader?.unchangedRows ?? 0,
    }),
    async lines() {
      if (!job.notesLines) return null;
      if (lines.count > 0) return lines.encode();
      const finished = await scanLines(open.file(), undefined, ({ hash, length }) => {
        lines.append(hash, length);
        return true;
      });
      return finished ? lines.encode() : null;
    },
  };
}

function changedReader({ lines, dirty }: NonNullable<ReadingJob['since']>, profile: Profile): ChangedReader | null {
  const accepted = LineIndex.decode(lines);
  return accepted && new ChangedReader(accepted, profile, HashSet.decode(dirty));
}
