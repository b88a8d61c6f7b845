import { setImmediate } from 'node:timers/promises';
import type { Problem } from '../../../foundation';
import { type Cells, type Dialect, linesOf } from './csv';
import { RecordStream } from './record-stream';

/** A record of the sample with the physical line it begins on. */
export interface SampleRecord {
  readonly line: number;
  readonly cells: Cells;
}

const ENOUGH_RECORDS = 500;
const PIECE_CHARACTERS = 16 * 1024;

/**
 * The first records of a text, split piece by piece so that other work gets its turns. `whole` says that the text is the
 * whole file; only then the last record counts, and an unclosed quote is a problem rather than the end of the sample.
 */
export async function sampleRecords(
  text: string,
  dialect: Dialect,
  whole: boolean,
): Promise<{ readonly records: readonly SampleRecord[]; readonly problem: Problem | null }> {
  const stream = new RecordStream(dialect);
  const records: SampleRecord[] = [];
  let line = 1;
  const take = () => {
    for (const cells of stream.take().records) {
      records.push({ line, cells });
      line += linesOf(cells);
    }
  };
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  for (let at = 0; at < bare.length && records.length < ENOUGH_RECORDS; at += PIECE_CHARACTERS) {
    stream.write(bare.slice(at, at + PIECE_CHARACTERS));
    await setImmediate();
    take();
  }
  if (!whole || records.length >= ENOUGH_RECORDS) return { records, problem: null };
  await stream.end();
  take();
  return { records, problem: stream.failure(line) };
}
