import { MergedCells } from '../scanned/merged-cells';
import { RowCells } from '../scanned/row-cells';
import type { SheetCollector } from '../scanned/sheet-collector';
import { type CodeFormat, codeFormat } from '../xlsx/code-format';
import { isoDateText, numberText, shownAs, UNCALCULATED } from '../xlsx/cell-text';
import { localName, type PartHandler } from '../xlsx/xml-part';

type Attributes = Readonly<Record<string, string>>;

const MOST_COLUMNS = 16_384;

interface Cell {
  readonly isFormula: boolean;
  readonly across: number;
  readonly down: number;
  /** How its style shows a code; null where it shows a number. */
  readonly code: CodeFormat | null;
  type: string;
  /** Null where the cell has no value at all. */
  text: string | null;
}

/** Turns the elements of SpreadsheetML 2003 into rows: Workbook / Worksheet / Table / Row / Cell / Data. */
export class SpreadsheetXml implements PartHandler {
  readonly #into: SheetCollector;
  readonly #cells: RowCells;
  /** Digits shown at least, by style; those that add no zeros are left out. */
  readonly #codes = new Map<string, CodeFormat>();
  #style = '';
  #columnStyles: string[] = [];
  #rowStyle = '';
  #sheet = -1;
  #row = 0;
  #rowSpan = 0;
  #isHidden = false;
  #column = 0;
  #cell: Cell | null = null;
  #merged = new MergedCells();
  #inData = false;
  /** A comment holds a `Data` of its own. */
  #inComment = false;
  #inVisible = false;
  #visible = '';

  constructor(into: SheetCollector, file: string) {
    this.#into = into;
    this.#cells = new RowCells(file);
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'Worksheet') {
      this.#sheet = this.#into.begin(attribute(attributes, 'Name'));
      this.#row = 0;
      this.#rowSpan = 0;
      this.#columnStyles = [];
      this.#merged = new MergedCells();
    } else if (name === 'Row') this.#openRow(attributes);
    else if (name === 'Cell') this.#openCell(attributes);
    else if (name === 'Column') this.#addColumns(attributes);
    else if (name === 'Style') this.#style = attribute(attributes, 'ID');
    else if (name === 'NumberFormat') this.#addFormat(attribute(attributes, 'Format'));
    else if (name === 'Comment') this.#inComment = true;
    else if (name === 'Data' && this.#cell !== null && !this.#inComment) {
      this.#cell.type = attribute(attributes, 'Type');
      this.#cell.text = '';
      this.#inData = true;
    } else if (name === 'Visible') {
      this.#inVisible = true;
      this.#visible = '';
    }
  }

  text(text: string): void {
    if (this.#inData && this.#cell !== null) this.#cell.text += text;
    else if (this.#inVisible) this.#visible += text;
  }

  close(name: string): void {
    if (name === 'Data') this.#inData = false;
    else if (name === 'Comment') this.#inComment = false;
    else if (name === 'Cell') this.#closeCell();
    else if (name === 'Row') this.#closeRow();
    else if (name === 'Visible') {
      this.#inVisible = false;
      if (/hidden/i.test(this.#visible)) this.#into.hide(this.#sheet);
    }
  }

  #openRow(attributes: Attributes): void {
    this.#row = positive(attribute(attributes, 'Index')) ?? this.#row + this.#rowSpan + 1;
    // A row may stand for the empty ones that follow it.
    this.#rowSpan = positive(attribute(attributes, 'Span')) ?? 0;
    this.#isHidden = attribute(attributes, 'Hidden') === '1';
    this.#rowStyle = attribute(attributes, 'StyleID');
    this.#column = 0;
  }

  #addFormat(code: string): void {
    const shown = codeFormat(code);
    if (shown !== null) this.#codes.set(this.#style, shown);
  }

  /** What is said of columns stands before their rows; one element may speak of several. */
  #addColumns(attributes: Attributes): void {
    const from = (positive(attribute(attributes, 'Index')) ?? this.#columnStyles.length + 1) - 1;
    const to = Math.min(from + (positive(attribute(attributes, 'Span')) ?? 0), MOST_COLUMNS);
    for (let column = from; column <= to; column++) this.#columnStyles[column] = attribute(attributes, 'StyleID');
  }

  #closeRow(): void {
    const covered = this.#merged.at(this.#row);
    const row = { row: this.#row, cells: this.#cells.take(), ...(covered && { covered }) };
    this.#into.add(this.#sheet, row, this.#isHidden);
  }

  #openCell(attributes: Attributes): void {
    this.#column = positive(attribute(attributes, 'Index')) ?? this.#column + 1;
    const across = positive(attribute(attributes, 'MergeAcross')) ?? 0;
    const down = positive(attribute(attributes, 'MergeDown')) ?? 0;
    const style = attribute(attributes, 'StyleID') || this.#rowStyle || (this.#columnStyles[this.#column - 1] ?? '');
    const code = this.#codes.get(style) ?? null;
    this.#cell = { isFormula: attribute(attributes, 'Formula') !== '', across, down, code, type: '', text: null };
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null) return;
    this.#cells.place(this.#column, textOf(cell));
    this.#merged.begin(this.#column - 1, this.#row, this.#row + cell.down);
    this.#column += cell.across;
  }
}

function textOf({ isFormula, type, text, code }: Cell): string {
  if (text === null) return isFormula ? UNCALCULATED : '';
  switch (type) {
    case 'Number':
      return shownAs(numberText(text), code);
    case 'DateTime':
      return isoDateText(text);
    case 'Boolean':
      return text.trim() === '0' ? 'FALSE' : 'TRUE';
    default:
      return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }
}

/** Writers differ in the prefix of an attribute, and in whether it has one. */
function attribute(attributes: Attributes, name: string): string {
  for (const [key, value] of Object.entries(attributes)) if (localName(key) === name) return value;
  return '';
}

function positive(text: string): number | null {
  const value = Number(text);
  return text !== '' && Number.isInteger(value) && value > 0 ? value : null;
}
