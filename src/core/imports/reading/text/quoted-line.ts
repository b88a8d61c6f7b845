/**
 * The cells of one line whose quotes are all in their places: around whole cells, doubled inside them. Null for every
 * other line, of which only csv-parse can tell what it means.
 */
export function splitQuotedLine(line: string, delimiter: string, quote: string): string[] | null {
  const cells: string[] = [];
  for (let start = 0; ;) {
    let end: number;
    if (line.startsWith(quote, start)) {
      const closing = closingQuote(line, start + 1, quote);
      if (closing === -1) return null;
      end = closing + 1;
      if (end !== line.length && !line.startsWith(delimiter, end)) return null;
      const cell = line.slice(start + 1, closing);
      cells.push(cell.includes(quote) ? cell.replaceAll(quote + quote, quote) : cell);
    } else {
      const found = line.indexOf(delimiter, start);
      end = found === -1 ? line.length : found;
      const cell = line.slice(start, end);
      if (cell.includes(quote)) return null;
      cells.push(cell);
    }
    if (end === line.length) return cells;
    start = end + delimiter.length;
  }
}

/**
 * A text that keeps its own quotes because the ones inside were escaped by backslashes (`"Kabel \"super\" 5 m"`), as PHP
 * and MySQL write them, without all of that; any other text as it is.
 */
export function withoutBackslashes(text: string): string {
  if (!/^".*\\".*"$/s.test(text)) return text;
  return text.slice(1, -1).replaceAll('\\"', '"').trim();
}

/** The first quote from `from` on that is not doubled; -1 where there is none. */
function closingQuote(line: string, from: number, quote: string): number {
  let at = line.indexOf(quote, from);
  while (at !== -1 && line.startsWith(quote, at + 1)) at = line.indexOf(quote, at + 2);
  return at;
}
