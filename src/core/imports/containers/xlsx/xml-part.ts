import { setImmediate } from 'node:timers/promises';
import { SaxesParser } from 'saxes';
import { type Problem, problem } from '../../../foundation';
import { pieceDecoder } from '../../reading/text/text-decoder';
import { UnreadableContainer } from '../unreadable';

/** What a reader of one XML part of a workbook wants to hear. Names come without their prefix: writers differ in it. */
export interface PartHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Parsing one piece takes about 2 ms; a turn of the event loop may take 25. */
const PIECE_BYTES = 32 * 1024;
/** Excel allows 32 767 characters in a cell; nothing between two tags is ever longer than this. */
const MAX_BETWEEN_TAGS = 1024 * 1024;
const MAX_DEPTH = 64;

/**
 * Runs one XML part past a handler, piece by piece with a turn of the event loop between; yields after each piece so that
 * the reader can hand on what it has. Throws UnreadableContainer: workbook_damaged, workbook_doctype, workbook_too_large,
 * and what the bytes themselves throw. `encoding` null is that of the parts of office files.
 */
export async function* parsePart(
  bytes: AsyncIterable<Uint8Array>,
  handler: PartHandler,
  file: string,
  encoding: string | null = null,
): AsyncGenerator<{ readonly bytesRead: number }> {
  const parser = new PartParser(handler, file);
  let decoder: ReturnType<typeof pieceDecoder> | null = null;
  let bytesRead = 0;
  for await (const chunk of bytes) {
    decoder ??= pieceDecoder(encoding ?? encodingOf(chunk));
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
      const piece = chunk.subarray(at, at + PIECE_BYTES);
      parser.write(decoder.decode(piece));
      bytesRead += piece.length;
      yield { bytesRead };
      await setImmediate();
    }
  }
  parser.end(decoder?.end() ?? '');
}

/** The same, to the end. */
export async function parseWholePart(
  bytes: AsyncIterable<Uint8Array>,
  handler: PartHandler,
  file: string,
): Promise<void> {
  const pieces = parsePart(bytes, handler, file);
  while ((await pieces.next()).done !== true);
}

/** Office writes UTF-8; the standard allows UTF-16 as well, which then has a byte-order mark. */
function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
}

class PartParser {
  readonly #parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  readonly #file: string;
  #sinceTag = 0;
  #depth = 0;
  #isAtStart = true;

  constructor(handler: PartHandler, file: string) {
    this.#file = file;
    const parser = this.#parser;
    parser.on('error', (error) => this.#refuse(problem('workbook_damaged', { file }), error));
    // Entities can only be declared in a document type: without one there is nothing that could grow.
    parser.on('doctype', () => this.#refuse(problem('workbook_doctype', { file })));
    parser.on('opentag', ({ name, attributes }) => {
      this.#sinceTag = 0;
      if (++this.#depth > MAX_DEPTH) this.#refuse(problem('workbook_damaged', { file }));
      handler.open(localName(name), attributes);
    });
    parser.on('closetag', ({ name }) => {
      this.#sinceTag = 0;
      this.#depth--;
      handler.close?.(localName(name));
    });
    parser.on('text', (text) => handler.text?.(text));
    parser.on('cdata', (text) => handler.text?.(text));
  }

  write(text: string): void {
    this.#sinceTag += text.length;
    // Scripts that write such files often begin with a blank line, which XML does not forgive.
    const rest: string = this.#isAtStart ? text.trimStart() : text;
    if (rest === '') return;
    this.#isAtStart = false;
    this.#parser.write(rest);
    // The parser keeps what it has no end of; it must not keep a gigabyte.
    if (this.#sinceTag > MAX_BETWEEN_TAGS) this.#refuse(problem('workbook_too_large', { file: this.#file }));
  }

  end(text: string): void {
    this.#parser.write(text).close();
  }

  #refuse(refusal: Problem, cause?: unknown): never {
    throw new UnreadableContainer(refusal, cause);
  }
}

export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
