import { isAscii, isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import type { ByteSurvey } from './encoding-detection';
import { filePieces } from './file-pieces';

const HEAD_BYTES = 256 * 1024;
/** Enough characters outside ASCII to judge an encoding by. */
const ENOUGH_HIGH_BYTES = 2000;
/** A table in plain ASCII is looked at no further than this; the memory needed does not grow with it. */
const SURVEY_BYTES = 64 * 1024 * 1024;

export interface Survey extends ByteSurvey {
  /** The head is the whole file. */
  readonly whole: boolean;
}

/**
 * Reads the beginning of a file, and goes on without keeping anything until it has met enough characters outside ASCII
 * to judge the encoding by: in a long price list the first "ł" may come late.
 */
export async function surveyBytes(open: () => Readable, signal: AbortSignal | undefined): Promise<Survey> {
  const histogram = new Uint32Array(256);
  const kept: Uint8Array[] = [];
  let keptBytes = 0;
  let seen = 0;
  let high = 0;
  let whole = true;
  let linesWithLetters = 0;
  let invalidLines = 0;
  for await (const piece of filePieces(open(), signal)) {
    const before = high;
    countBytes(piece, histogram);
    high = 0;
    for (let byte = 0x80; byte <= 0xff; byte++) high += histogram[byte] ?? 0;
    if (high > before) {
      const lines = judgeLines(piece);
      linesWithLetters += lines.withLetters;
      invalidLines += lines.invalid;
    }
    if (keptBytes < HEAD_BYTES) {
      const part = piece.subarray(0, HEAD_BYTES - keptBytes);
      kept.push(part);
      keptBytes += part.length;
    }
    seen += piece.length;
    if (seen > HEAD_BYTES) whole = false;
    if (seen > SURVEY_BYTES || (seen > HEAD_BYTES && high >= ENOUGH_HIGH_BYTES)) break;
  }
  return {
    head: Buffer.concat(kept),
    histogram,
    invalidUtf8Share: linesWithLetters === 0 ? 0 : invalidLines / linesWithLetters,
    whole,
  };
}

/** Apart, for a loop inside an async function is not compiled well. */
function countBytes(piece: Uint8Array, histogram: Uint32Array): void {
  // Of a Buffer an iterator takes ten times as long.
  for (let i = 0; i < piece.length; i++) histogram[piece[i] as number]!++;
}

/**
 * Counts lines that hold bytes outside ASCII, and those of them that are not UTF-8. The first and last line of a piece
 * may be cut inside a character, so they only count when they are valid or the piece is a single line.
 */
function judgeLines(piece: Uint8Array): { withLetters: number; invalid: number } {
  const buffer = Buffer.from(piece.buffer, piece.byteOffset, piece.length);
  if (isUtf8(withoutCutCharacters(buffer))) return { withLetters: 1, invalid: 0 };
  let withLetters = 0;
  let invalid = 0;
  let start = 0;
  while (start < buffer.length) {
    const newline = buffer.indexOf(10, start);
    const end = newline === -1 ? buffer.length : newline + 1;
    const line = buffer.subarray(start, end);
    if (!isAscii(line)) {
      const valid = isUtf8(line);
      const cut = start === 0 || newline === -1;
      if (valid || !cut || !isUtf8(withoutCutCharacters(line))) {
        withLetters++;
        if (!valid) invalid++;
      }
    }
    start = end;
  }
  return { withLetters, invalid };
}

/** Drops the continuation bytes a cut left at the start and the begun character it left at the end. */
function withoutCutCharacters(line: Buffer): Buffer {
  let start = 0;
  while (start < 3 && start < line.length && ((line[start] ?? 0) & 0xc0) === 0x80) start++;
  let end = line.length;
  for (let back = 1; back <= 3 && back <= end - start; back++) {
    const byte = line[line.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    if (byte >= 0xc0) end = line.length - back;
    break;
  }
  return line.subarray(start, end);
}
