interface Piece {
  readonly name: string;
  readonly text: string;
  readonly rows: number;
  readonly total: number;
}

/** Saves a file that is asked for piece by piece; not at all where `ask` has said why there is none (null). */
export async function savePieces(ask: (offset: number) => Promise<Piece | null>): Promise<void> {
  const pieces: string[] = [];
  for (let offset = 0; ;) {
    const piece = await ask(offset);
    if (piece === null) return;
    pieces.push(piece.text);
    offset += piece.rows;
    if (piece.rows > 0 && offset < piece.total) continue;
    saveFile(piece.name, pieces, 'text/csv');
    return;
  }
}

/** Hands a person a file this page has made. */
export function saveFile(name: string, pieces: readonly string[], type: 'text/csv' | 'application/json'): void {
  const address = URL.createObjectURL(new Blob([...pieces], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
