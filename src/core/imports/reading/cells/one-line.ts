/**
 * A text broken over lines as one line, with one blank where it was broken. Takes time in proportion to the text, whatever
 * it is: a regular expression for blanks around a line end tries every blank of a long row of them anew.
 */
export function oneLine(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  const last = lines.length - 1;
  const trimmed = lines.map((line, i) => (i === 0 ? line.trimEnd() : i === last ? line.trimStart() : line.trim()));
  return trimmed.filter((line, i) => i === 0 || i === last || line !== '').join(' ');
}
