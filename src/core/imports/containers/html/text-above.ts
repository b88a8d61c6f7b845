import { paperFacts } from '../../reading/papers/paper-facts';
import { statedMoment } from '../../reading/tables/stated-moment';
import { documentTitle } from '../../reading/tables/title-kind';
import { areHeadings } from '../aligned/layout';

const MOST_CHARACTERS = 20_000;
const MOST_ROWS = 25;
const LINES = /^(h[1-6]|p|div|br|li|dt|dd|table|caption)$/;
const BLOCKS = /^(h[1-6]|p|div|li|caption)$/;

/**
 * The text of a page so far, for the title of the next table: an invoice has its number, its seller and its buyer in
 * headings and tables of their own before that of the goods. Rows and cells are those that a person sees.
 */
export class TextAbove {
  readonly #rows: string[][] = [['']];
  #characters = 0;
  /** In a cell lines are below each other, and the next cell is still beside it. */
  #cellsOpen = 0;

  open(name: string): void {
    if (this.#isFull) return;
    if (name === 'tr') this.#beginRow();
    else if (name === 'td' || name === 'th') {
      this.#cellsOpen++;
      this.#last.push('');
    } else if (LINES.test(name)) this.#breakLine();
    else this.#add(' ');
  }

  close(name: string): void {
    if ((name === 'td' || name === 'th') && this.#cellsOpen > 0) this.#cellsOpen--;
    else if (name === 'table') this.#beginRow();
    else if (BLOCKS.test(name)) this.#breakLine();
  }

  text(text: string): void {
    this.#add(text.replace(/\s+/g, ' '));
  }

  /** What of it matters to the table that begins now, as rows over it; none where nothing does. */
  get titles(): readonly (readonly string[])[] {
    const rows = this.#rows
      .map((cells) => cells.map((cell) => cell.replace(/ *\n[ \n]*/g, '\n').trim()))
      .map((cells) => (cells[0] === '' && cells.length > 1 ? cells.slice(1) : cells))
      .filter((cells) => cells.some((cell) => cell !== ''));
    const goods = rows.findIndex(areHeadings);
    const above = rows.slice(0, Math.min(goods === -1 ? rows.length : goods, MOST_ROWS));
    if (
      paperFacts(
        above.map((cells, i) => ({ line: i, cells })),
        'delivery',
      ).length > 0
    )
      return above;
    const lines = rows.flatMap((cells) => cells.flatMap((cell) => cell.split('\n')));
    const title = documentTitle(lines.map((line) => [line]))?.title;
    const moment = lines.find((line) => statedMoment('', [line], [[line]]) !== null);
    const said = [...new Set([title, moment])].filter((cell) => cell !== undefined);
    return said.length === 0 ? [] : [said];
  }

  get #isFull(): boolean {
    return this.#characters >= MOST_CHARACTERS;
  }

  get #last(): string[] {
    return this.#rows.at(-1)!;
  }

  #add(text: string): void {
    if (this.#isFull) return;
    this.#characters += text.length;
    const row = this.#last;
    row[row.length - 1] += text;
  }

  #beginRow(): void {
    if (this.#last.some((cell) => cell.trim() !== '')) this.#rows.push(['']);
  }

  #breakLine(): void {
    if (this.#cellsOpen > 0) this.#add('\n');
    else this.#beginRow();
  }
}
