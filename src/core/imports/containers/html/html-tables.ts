import { problem } from '../../../foundation';
import { MergedCells } from '../scanned/merged-cells';
import { RowCells } from '../scanned/row-cells';
import type { SheetCollector } from '../scanned/sheet-collector';
import { UnreadableContainer } from '../unreadable';
import { shownNumber } from './shown-number';
import { TextAbove } from './text-above';

/** Tables in frames in tables: deeper than this no page a person looks at goes. */
const MAX_TABLES_INSIDE = 30;
/** An element left open in every cell is sloppy; this many are an attack. */
const MAX_DEPTH = 2000;
const MAX_SPAN = 1000;
const MAX_COLUMNS = 16_384;
/** Keys to sort by, and what a script would show later; rows and cells that are hidden are read as in any workbook. */
const HIDDEN = /display\s*:\s*none/i;
const CELLS = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th']);
/** From so many columns on a table holds data, and a table in one of its cells is part of that cell's text. */
const DATA_COLUMNS = 3;
const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'td', 'th']);
/** What is not shown, or is no text of the cell. */
const UNSEEN = new Set(['script', 'style', 'title', 'select', 'textarea', 'template', 'noscript']);

interface Cell {
  text: string;
  readonly raw: string | undefined;
}

interface Table {
  readonly sheet: number;
  readonly cells: RowCells;
  /** For how many more rows a cell from above still covers each column, from 0. */
  covered: number[];
  readonly merged: MergedCells;
  row: number;
  column: number;
  isOpen: boolean;
  widest: number;
  cell: Cell | null;
  span: { readonly across: number; readonly down: number };
}

/** Turns the elements of a web page into the rows of its tables; each table is a sheet. */
export class HtmlTables {
  readonly #into: SheetCollector;
  readonly #file: string;
  readonly #open: Table[] = [];
  #depth = 0;
  /** The depth of the element whose text nobody sees. */
  #unseenFrom: number | null = null;
  /** Tables open inside a cell of a table of data. */
  #inline = 0;
  #count = 0;
  readonly #above = new TextAbove();

  constructor(into: SheetCollector, file: string) {
    this.#into = into;
    this.#file = file;
  }

  /** The row of the wanted table that is still open: a file that ends there was cut off. */
  get openRow(): number | null {
    return this.#open.find(({ isOpen, sheet }) => isOpen && this.#into.isWanted(sheet))?.row ?? null;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (++this.#depth > MAX_DEPTH) this.#refuse();
    const isUnseen = UNSEEN.has(name) || (HIDDEN.test(attributes.style ?? '') && !CELLS.has(name));
    if (this.#unseenFrom === null && isUnseen) this.#unseenFrom = this.#depth;
    this.#above.open(name);
    const table = this.#open.at(-1);
    if (name === 'table') this.#openTable(table);
    else if (table === undefined) return;
    else if (this.#inline > 0) this.#break(name, table);
    else if (name === 'tr') this.#openRow(table);
    else if (name === 'td' || name === 'th') this.#openCell(table, attributes);
    else this.#break(name, table);
  }

  text(text: string): void {
    if (this.#unseenFrom !== null) return;
    const table = this.#open.at(-1);
    if (table?.cell) table.cell.text += text;
    this.#above.text(text);
  }

  close(name: string): void {
    if (this.#unseenFrom === this.#depth) this.#unseenFrom = null;
    this.#depth--;
    this.#above.close(name);
    const table = this.#open.at(-1);
    if (table === undefined) return;
    if (name === 'table' && this.#inline > 0) this.#inline--;
    else if (this.#inline > 0) this.#break(name, table);
    else if (name === 'table') {
      this.#closeRow(table);
      this.#open.pop();
    } else if (name === 'tr') this.#closeRow(table);
    else if (name === 'td' || name === 'th') this.#closeCell(table);
    else this.#break(name, table);
  }

  #openTable(outer: Table | undefined): void {
    if (outer?.cell && outer.widest >= DATA_COLUMNS && !isFrame(outer)) {
      this.#inline++;
      return;
    }
    if (this.#open.length >= MAX_TABLES_INSIDE) this.#refuse();
    const sheet = this.#into.begin(`#${++this.#count}`);
    const { titles } = this.#above;
    // The rows of a table are counted from 1.
    titles.forEach((cells, i) => this.#into.addTitle(sheet, { row: i + 1 - titles.length, cells }));
    this.#open.push({
      sheet,
      cells: new RowCells(this.#file),
      covered: [],
      merged: new MergedCells(),
      row: 0,
      column: 0,
      isOpen: false,
      widest: 0,
      cell: null,
      span: { across: 1, down: 1 },
    });
  }

  #openRow(table: Table): void {
    this.#closeRow(table);
    table.row++;
    table.column = 0;
    table.isOpen = true;
  }

  #openCell(table: Table, attributes: Readonly<Record<string, string>>): void {
    this.#closeCell(table);
    if (!table.isOpen) this.#openRow(table);
    while ((table.covered[table.column] ?? 0) > 0) this.#passCovered(table);
    table.cell = { text: '', raw: attributes['x:num'] ?? attributes.sdval };
    table.span = { across: spanOf(attributes.colspan), down: spanOf(attributes.rowspan) };
  }

  #closeCell(table: Table): void {
    const { cell, span } = table;
    if (cell === null) return;
    table.cell = null;
    const shown = cell.text.replace(/[ \t\r\n\f]+/g, ' ').trim();
    table.cells.place(table.column + 1, shownNumber(shown, cell.raw));
    table.merged.begin(table.column, table.row, table.row + span.down - 1);
    for (let i = 0; i < span.across; i++) {
      if (span.down > 1) table.covered[table.column] = span.down - 1;
      table.column++;
    }
    if (table.column > MAX_COLUMNS) this.#refuse();
    if (table.column > table.widest) table.widest = table.column;
  }

  #closeRow(table: Table): void {
    this.#closeCell(table);
    if (!table.isOpen) return;
    table.isOpen = false;
    for (let column = table.column; column < table.covered.length; column++) {
      if ((table.covered[column] ?? 0) > 0) table.covered[column]!--;
    }
    const covered = table.merged.at(table.row);
    this.#into.add(table.sheet, { row: table.row, cells: table.cells.take(), ...(covered && { covered }) });
  }

  #passCovered(table: Table): void {
    table.covered[table.column]!--;
    table.column++;
  }

  #break(name: string, table: Table): void {
    if (table.cell && BREAKS.has(name)) table.cell.text += ' ';
  }

  #refuse(): never {
    throw new UnreadableContainer(problem('workbook_too_large', { file: this.#file }));
  }
}

/** A cell as wide as its table holds what stands below the rest, whatever blocks stand side by side above it. */
const isFrame = ({ column, span, widest }: Table): boolean => column === 0 && span.across >= widest;

function spanOf(written: string | undefined): number {
  const span = Number(written ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, MAX_SPAN) : 1;
}
