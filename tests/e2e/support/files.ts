/** A small file as a stock program would export it, ready to be put into a file chooser. */
export function csvFile(name: string, lines: readonly string[]): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\r\n')}\r\n`, 'utf8') };
}

export const HEADER = 'Symbol;Nazwa;Cena brutto;Stan';
