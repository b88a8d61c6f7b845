import type { PartsJoin } from '../../core/imports';

const BYTE_ORDER_MARKS = [Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
/** A longer first line is no heading. */
const LONGEST_HEADING = 64 * 1024;

/** The bytes of several parts as those of one file; see `PartsJoin`. Holds no more than a heading in memory. */
export async function* joinParts(
  parts: readonly AsyncIterable<Uint8Array>[],
  join: PartsJoin,
): AsyncGenerator<Uint8Array> {
  if (join === 'slices') {
    for (const part of parts) yield* part;
    return;
  }
  let heading: Buffer | null = null;
  let tail: Buffer = Buffer.alloc(0);
  for (const part of parts) {
    const { start, rest } = await readStart(part);
    const mark: Buffer | undefined = BYTE_ORDER_MARKS.find((one) => start.subarray(0, one.length).equals(one));
    const body: Buffer = start.subarray(mark?.length ?? 0);
    const lineEnd: Buffer = newlineFor(mark);
    if (heading === null) {
      heading = firstLine(body, lineEnd);
      yield start;
      tail = keepTail(tail, start);
    } else {
      if (!endsWith(tail, lineEnd)) yield lineEnd;
      const repeated: boolean = heading.length > 0 && sameLine(body, heading, lineEnd);
      yield repeated ? body.subarray(firstLine(body, lineEnd).length || body.length) : body;
      tail = keepTail(tail, body);
    }
    for await (const chunk of rest) {
      yield chunk;
      tail = keepTail(tail, chunk);
    }
  }
}

/** The part up to where its first line must have ended, and what follows. */
async function readStart(part: AsyncIterable<Uint8Array>): Promise<{ start: Buffer; rest: AsyncIterable<Uint8Array> }> {
  const chunks = part[Symbol.asyncIterator]();
  let start: Buffer = Buffer.alloc(0);
  while (start.length < LONGEST_HEADING && !start.includes(0x0a)) {
    const next = await chunks.next();
    if (next.done) break;
    start = Buffer.concat([start, next.value]);
  }
  return { start, rest: { [Symbol.asyncIterator]: () => chunks } };
}

function newlineFor(mark: Buffer | undefined): Buffer {
  if (mark?.[0] === 0xff) return Buffer.from([0x0a, 0x00]);
  return mark?.[0] === 0xfe ? Buffer.from([0x00, 0x0a]) : Buffer.from([0x0a]);
}

/** The first line with its end, or nothing where no line ends. */
function firstLine(body: Buffer, lineEnd: Buffer): Buffer {
  const step = lineEnd.length;
  for (let at = body.indexOf(lineEnd); at >= 0; at = body.indexOf(lineEnd, at + 1)) {
    if (at % step === 0) return body.subarray(0, at + step);
  }
  return Buffer.alloc(0);
}

/** A part that is nothing but the heading may lack the end of its only line. */
function sameLine(body: Buffer, heading: Buffer, lineEnd: Buffer): boolean {
  const own = firstLine(body, lineEnd);
  return own.length > 0
    ? own.equals(heading)
    : heading.subarray(0, body.length).equals(body) &&
        body.length > 0 &&
        heading.subarray(body.length).every((byte) => byte === 0x0a || byte === 0x0d || byte === 0x00);
}

function keepTail(tail: Buffer, chunk: Uint8Array): Buffer {
  return chunk.length >= 2 ? Buffer.from(chunk.subarray(-2)) : Buffer.concat([tail, chunk]).subarray(-2);
}

const endsWith = (tail: Buffer, lineEnd: Buffer) =>
  tail.length >= lineEnd.length && tail.subarray(-lineEnd.length).equals(lineEnd);
