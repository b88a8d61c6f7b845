export interface TextLine {
  /** Without its line end. */
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  /** False for a last line that nothing ends: its writer may not have been finished. */
  readonly ended: boolean;
}

/** Longer than any record of a line-based format; what goes on beyond is handed over as further text of the same line. */
const MAX_LINE = 1024 * 1024;

/**
 * The lines of a text, in one batch for every piece that completed any. CRLF, LF and CR end a line alike. A last line
 * without an end comes too; a text that ends properly has no line after its last.
 */
export async function* textLines(pieces: AsyncIterable<string>): AsyncGenerator<readonly TextLine[]> {
  let rest = '';
  let line = 1;
  for await (const piece of pieces) {
    rest += piece;
    // A return at the very end may be half of a CRLF.
    const held = rest.endsWith('\r') ? '\r' : '';
    const parts = rest.slice(0, rest.length - held.length).split(/\r\n|\n|\r/);
    rest = `${parts.pop() ?? ''}${held}`;
    const lines = parts.map((text) => ({ text, line: line++, ended: true }));
    if (rest.length > MAX_LINE) {
      lines.push({ text: rest, line, ended: true });
      rest = '';
    }
    if (lines.length > 0) yield lines;
  }
  const last = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
  if (rest !== '') yield [{ text: last, line, ended: last !== rest }];
}
