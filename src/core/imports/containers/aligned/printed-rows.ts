import { ACROSS, footOf, isWordOfTotals } from '../../reading/rows/table-feet';
import type { Layout } from './layout';
import { isBelowRows, isLabel, isPageNumber, isRule, titleText } from './lines';
import { WrappedTexts } from './wrapped';

/** Words of a title, like the name of a warehouse and the number of the page, stand far apart. */
const APART = /\s{3,}/;
const BLANKS = /\s{2,}/;

interface Row {
  readonly line: number;
  readonly cells: string[];
}

/**
 * The rows of a table among the lines of a printed list: what is printed again on every page and lines that are drawn are
 * left out, headings and texts over several lines are put together.
 */
export class PrintedRows {
  readonly #layout: Layout;
  readonly #wrapped: WrappedTexts;
  readonly #hand: (line: number, cells: readonly string[]) => void;
  readonly #header: ReadonlySet<string>;
  #isHeaded = false;
  #row: Row | null = null;
  /** Of the line above, which may be the second of its row. */
  #above: readonly string[] = [];

  constructor(layout: Layout, hand: (line: number, cells: readonly string[]) => void) {
    this.#layout = layout;
    this.#wrapped = new WrappedTexts(layout, layout.sample);
    this.#hand = hand;
    this.#header = new Set(layout.header.map((line) => line.trim()));
  }

  read(line: string, at: number): void {
    const text = line.trim();
    if (isRule(line) || isPageNumber(line)) return;
    if (this.#header.has(text)) {
      if (this.#isHeaded || text !== this.#layout.header[0]?.trim()) return;
      this.#isHeaded = true;
      this.#hand(at, this.#layout.headings);
    } else if (!this.#isHeaded) this.#hand(at, line.trimEnd().split(APART));
    else if (!this.#layout.titles.has(titleText(text))) this.#readRow(line, at);
  }

  end(): void {
    if (this.#row !== null) this.#hand(this.#row.line, this.#row.cells);
    this.#row = null;
  }

  #readRow(line: string, at: number): void {
    const foot = footOf([line.trim()]);
    const cells = foot === null ? this.#layout.cut(line) : [foot];
    const isText = this.#isText(line, cells);
    const isRow = foot === null && !isText && this.#isRow(cells);
    if (isRow && this.#row !== null && !isBelowRows(line) && this.#wrapped.goesOn(this.#above, cells)) {
      cells.forEach((cell, i) => {
        if (cell !== '') this.#row!.cells[i] = `${this.#row!.cells[i]} ${cell}`;
      });
      this.#above = cells;
      return;
    }
    this.end();
    this.#above = cells;
    if (isRow) this.#row = { line: at, cells: [...cells] };
    else if (foot !== null) this.#hand(at, cells);
    else if (isLabel(line)) this.#hand(at, padded([line.trim()], this.#layout.headings.length));
    else this.#hand(at, [...padded(this.#textsOf(line, cells, isText), this.#layout.headings.length), ACROSS]);
  }

  /** What stands apart in a line that fits no columns. */
  #textsOf(line: string, cells: readonly string[], isText: boolean): readonly string[] {
    return isText || !this.#layout.isDrawn ? line.trim().split(BLANKS) : cells;
  }

  /** Words of one text may happen to stand under headings; cells stand apart, and figures are figures. */
  #isText(line: string, cells: readonly string[]): boolean {
    if (this.#layout.isDrawn || BLANKS.test(line.trim())) return false;
    return isLabel(line) || cells.some((cell, i) => this.#layout.isNumber[i] === true && /^\p{L}/u.test(cell));
  }

  /** Below the header a line across the columns is no row, and one without any number says nothing of goods. */
  #isRow(cells: readonly string[]): boolean {
    const { isNumber, keyAt, headings } = this.#layout;
    if (cells.length !== headings.length) return false;
    if (!isNumber.includes(true) || cells[keyAt] === '' || cells.some(isWordOfTotals)) return true;
    return cells.some((cell, i) => i !== keyAt && isNumber[i] === true && cell !== '');
  }
}

const padded = (cells: readonly string[], width: number): string[] => [
  ...cells,
  ...Array<string>(Math.max(0, width - cells.length)).fill(''),
];
