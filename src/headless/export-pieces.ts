import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Refusal } from './answer';

interface Piece {
  readonly text: string;
  readonly rows: number;
  readonly total: number;
}

/** Writes a file that the contract hands over in pieces: `ask` gets the piece that begins at a row. */
export async function writePieces(
  target: string,
  ask: (offset: number) => Promise<Piece>,
): Promise<{ file: string; rows: number }> {
  const first = await ask(0);
  const file = await open(resolve(target), 'w').catch((cause: unknown) => {
    const facts = { file: basename(target), reason: cause instanceof Error ? cause.message : String(cause) };
    throw new Refusal({ code: 'cli_file_not_writable', facts });
  });
  try {
    await file.write(first.text);
    let { rows } = first;
    while (rows < first.total) {
      const piece = await ask(rows);
      if (piece.rows === 0) break;
      await file.write(piece.text);
      rows += piece.rows;
    }
    return { file: resolve(target), rows };
  } finally {
    await file.close();
  }
}
