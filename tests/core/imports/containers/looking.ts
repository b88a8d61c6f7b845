import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Contents, lookInside, type Part, partFile } from '../../../../src/core/imports/containers/contents';
import type { KeptFile } from '../../../../src/core/imports/containers/kept-file';
import type { SheetBatch } from '../../../../src/core/imports/containers/sheet';
import { readWorkbookSheet } from '../../../../src/core/imports/containers/workbook';
import type { Problem } from '../../../../src/core/foundation';

/** Files none of us wrote; null when the folder of samples is not there, and the tests that need it say so. */
export const SAMPLES = process.env.ONESHELF_SAMPLES || null;
if (SAMPLES === null) {
  console.warn('Opening of real archives and workbooks was not tested: ONESHELF_SAMPLES does not name the samples.');
}

/** Bytes in memory, in pieces small enough to cut every header. */
export function kept(bytes: Buffer, name = 'plik', piece = 1009): KeptFile {
  const pieces = function* () {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  };
  return { open: () => Readable.from(pieces(), { objectMode: false }), path: null, bytes: bytes.length, name };
}

/** A private copy on disk. */
export function sample(path: string): KeptFile {
  const full = join(SAMPLES ?? '', path);
  return { open: () => createReadStream(full), path: full, bytes: readFileSync(full).length, name: path };
}

export async function contents(file: KeptFile): Promise<Contents> {
  const looked = await lookInside(file);
  if (!looked.ok) throw new Error(`refused: ${JSON.stringify(looked.problem)}`);
  return looked.value;
}

export async function refusal(file: KeptFile): Promise<Problem> {
  const looked = await lookInside(file);
  if (looked.ok) throw new Error(`not refused: ${JSON.stringify(looked.value)}`);
  return looked.problem;
}

export async function parts(file: KeptFile): Promise<readonly Part[]> {
  const found = await contents(file);
  if (found.kind !== 'archive') throw new Error(`no archive: ${found.kind}`);
  return found.parts;
}

export async function textOf(file: KeptFile, part: Part): Promise<string> {
  return (await buffer(partFile(file, part).open())).toString();
}

async function* batchesOf(file: KeptFile, sheet: string | null): AsyncGenerator<SheetBatch> {
  const found = await contents(file);
  if (found.kind !== 'workbook') throw new Error(`no workbook: ${found.kind}`);
  yield* readWorkbookSheet(file, found.writing, sheet);
}

/** All rows of a sheet as `[number, ...cells]`. */
export async function rowsOf(file: KeptFile, sheet: string | null = null): Promise<(string | number)[][]> {
  const rows: (string | number)[][] = [];
  for await (const batch of batchesOf(file, sheet)) {
    if (batch.failure !== null) throw new Error(`failed: ${JSON.stringify(batch.failure)}`);
    rows.push(...batch.rows.map(({ row, cells }) => [row, ...cells]));
  }
  return rows;
}

export async function failureOf(file: KeptFile, sheet: string | null = null): Promise<Problem | null> {
  let failure: Problem | null = null;
  const looked = await lookInside(file);
  if (!looked.ok) return looked.problem;
  for await (const batch of batchesOf(file, sheet)) failure = batch.failure;
  return failure;
}
