import { problem } from '../../../foundation';
import { openText } from '../../reading/text/open-text';
import { textLines } from '../../structured/text-lines';
import { RowCells } from '../scanned/row-cells';
import type { Scan } from '../scanned/scan';
import { UnreadableContainer } from '../unreadable';
import { type Layout, layoutOf } from './layout';
import { untabbed } from './lines';
import { PrintedRows } from './printed-rows';

const SAMPLE_LINES = 1000;
/** No paper is wider. */
const LONGEST_LINE = 1000;

/** A printed list: columns aligned by blanks, or drawn with lines, as programs of the time of DOS print to a file. */
export const scanAligned: Scan = async function* (file, into, { encoding, signal }) {
  const text = openText(file.open, encoding, signal);
  const layout = await printedLayout(text);
  if (layout === null) throw new UnreadableContainer(problem('no_table_found', { file: file.name }));
  const sheet = into.begin('1');
  const cells = new RowCells(file.name);
  const printed = new PrintedRows(layout, (row, found) => {
    found.forEach((cell, i) => cells.place(i + 1, cell));
    into.add(sheet, { row, cells: cells.take() });
  });
  let bytesRead = 0;
  for await (const lines of textLines(text())) {
    for (const { text: line, line: number } of lines) {
      bytesRead = Math.min(file.bytes, bytesRead + line.length + 1);
      printed.read(untabbed(line), number);
    }
    yield { bytesRead };
  }
  printed.end();
};

/** How the lines of a text are laid out; null where it is no printed list. */
export async function printedLayout(text: () => AsyncIterable<string>): Promise<Layout | null> {
  const sample: string[] = [];
  for await (const lines of textLines(text())) {
    if (lines.some((line) => line.text.length > LONGEST_LINE)) return null;
    for (const line of lines) sample.push(untabbed(line.text));
    if (sample.length >= SAMPLE_LINES) break;
  }
  return layoutOf(sample);
}
