import { problem } from '../../../foundation';
import { openText } from '../../reading/open-text';
import { textLines } from '../../structured/text-lines';
import type { Scan } from '../scanned/scan';
import { RowCells } from '../scanned/row-cells';
import { UnreadableContainer } from '../unreadable';
import { areHeadings, layoutOf } from './layout';

const SAMPLE_LINES = 1000;
const TAB = 8;
const ACROSS = '…';

/** A printed list: columns aligned by blanks, or drawn with lines, as programs of the time of DOS print to a file. */
export const scanAligned: Scan = async function* (file, into, { encoding, signal }) {
  const text = openText(file.open, encoding, signal);
  const sample: string[] = [];
  for await (const lines of textLines(text())) {
    for (const line of lines) sample.push(untabbed(line.text));
    if (sample.length >= SAMPLE_LINES) break;
  }
  const layout = layoutOf(sample);
  if (layout === null) throw new UnreadableContainer(problem('no_table_found', { file: file.name }));
  const sheet = into.begin('1');
  const cells = new RowCells(file.name);
  let bytesRead = 0;
  let headed = false;
  for await (const lines of textLines(text())) {
    for (const { text: line, line: number } of lines) {
      bytesRead = Math.min(file.bytes, bytesRead + line.length + 1);
      const cut = layout.cut(untabbed(line));
      if (cut === null) continue;
      cut.forEach((cell, i) => cells.place(i + 1, cell));
      // Below the header a line across the columns is no row; a cell too many has it set aside.
      if (headed && cut.length === 1) cells.place(layout.columns + 1, ACROSS);
      headed ||= areHeadings(cut);
      into.add(sheet, { row: number, cells: cells.take() });
    }
    yield { bytesRead };
  }
};

/** A tab goes to the next eighth column; a form feed begins a page. */
function untabbed(line: string): string {
  const bare = line.replace(/\f/g, '').trimEnd();
  if (!bare.includes('\t')) return bare;
  let text = '';
  for (const [i, part] of bare.split('\t').entries())
    text = i === 0 ? part : text.padEnd(text.length + TAB - (text.length % TAB)) + part;
  return text;
}
