import { problem } from '../../../foundation';
import { RowBatch } from '../scanned/row-batch';
import { MergedCells } from '../scanned/merged-cells';
import { RowCells } from '../scanned/row-cells';
import { UnreadableContainer } from '../unreadable';
import { dateText, isoDateText, numberText, shownAs, UNCALCULATED, unescapeText } from './cell-text';
import type { MergedDown } from './merged-down';
import type { SharedStrings } from './shared-strings';
import type { Styles } from './styles';
import type { PartHandler } from './xml-part';

export interface BookFacts {
  /** Null where only it matters whether a cell has something in it. */
  readonly strings: SharedStrings | null;
  readonly styles: Styles;
  readonly date1904: boolean;
  /**
   * The writer asked for a calculation it did not do itself: the zero such a file holds for every formula is no result.
   */
  readonly uncalculated: boolean;
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: string | undefined;
  isFormula: boolean;
  value: string | null;
  inline: string | null;
}

const MAX_COLUMNS = 16_384;
/** What a reference to a text that is not there becomes; spreadsheets show a lost reference so. */
const LOST = '#REF!';

/** Turns a worksheet part into rows of texts. */
export class SheetRows extends RowBatch implements PartHandler {
  readonly #book: BookFacts;
  readonly #file: string;
  readonly #cells: RowCells;
  #isHidden = false;
  #inData = false;
  #row = 0;
  #column = 0;
  #cell: Cell | null = null;
  #into: 'value' | 'inline' | null = null;
  #inPhonetic = false;

  readonly #down: readonly MergedDown[];
  readonly #merged = new MergedCells();
  /** How many of the merged cells have begun. */
  #begun = 0;

  /** `down`: the cells of the sheet that are merged downwards, by their first rows. */
  constructor(book: BookFacts, file: string, down: readonly MergedDown[] = []) {
    super();
    this.#down = down;
    this.#book = book;
    this.#file = file;
    this.#cells = new RowCells(file);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'sheetData') this.#inData = true;
    else if (!this.#inData) return;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (this.#cell !== null) this.#openInCell(name, this.#cell);
  }

  text(text: string): void {
    const cell = this.#cell;
    if (cell === null || this.#into === null) return;
    if (this.#into === 'value') cell.value += text;
    else cell.inline += text;
  }

  close(name: string): void {
    if (!this.#inData) return;
    if (name === 'v' || name === 't') this.#into = null;
    else if (name === 'rPh') this.#inPhonetic = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'sheetData') this.#inData = false;
  }

  #openRow({ r, hidden }: Readonly<Record<string, string>>): void {
    const told = Number(r);
    this.#row = Number.isInteger(told) && told > 0 ? told : this.#row + 1;
    this.#column = 0;
    this.#cells.take();
    this.#isHidden = hidden === '1' || hidden === 'true';
  }

  #openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    this.#column = columnOf(r) ?? this.#column + 1;
    if (this.#column > MAX_COLUMNS) throw new UnreadableContainer(problem('workbook_damaged', { file: this.#file }));
    this.#cell = { column: this.#column, type: t ?? 'n', style: s, isFormula: false, value: null, inline: null };
  }

  #openInCell(name: string, cell: Cell): void {
    if (name === 'f') cell.isFormula = true;
    else if (name === 'v') {
      cell.value = '';
      this.#into = 'value';
    } else if (name === 'is') cell.inline = '';
    else if (name === 'rPh') this.#inPhonetic = true;
    else if (name === 't' && cell.inline !== null && !this.#inPhonetic) this.#into = 'inline';
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null) return;
    this.#cells.place(cell.column, this.#textOf(cell));
  }

  #closeRow(): void {
    const cells = this.#cells.take();
    for (let merged = this.#down[this.#begun]; merged !== undefined && merged.from <= this.#row;) {
      this.#merged.begin(merged.column, merged.from, merged.to);
      merged = this.#down[++this.#begun];
    }
    if (cells.length === 0) return;
    const covered = this.#merged.at(this.#row);
    this.keep({ row: this.#row, cells, ...(covered && { covered }) }, this.#isHidden);
  }

  #sharedText(strings: SharedStrings, index: string): string {
    // Without the part that holds them every text is lost, and a table of numbers alone would be a lie.
    if (strings.isEmpty) throw new UnreadableContainer(problem('workbook_damaged', { file: this.#file }));
    return strings.at(index) ?? LOST;
  }

  #textOf({ type, style, isFormula, value, inline }: Cell): string {
    const { strings, styles, date1904, uncalculated } = this.#book;
    if (isFormula && (value === null || (value === '' && type !== 'str'))) return UNCALCULATED;
    if (isFormula && uncalculated && value?.trim() === '0') return UNCALCULATED;
    if (type === 'inlineStr' || (value === null && inline !== null)) return unescapeText(inline ?? value ?? '');
    if (value === null || value === '') return '';
    switch (type) {
      case 's':
        return strings === null ? LOST : this.#sharedText(strings, value);
      case 'str':
        return unescapeText(value);
      case 'b':
        return value.trim() === '0' || /^false$/i.test(value.trim()) ? 'FALSE' : 'TRUE';
      case 'e':
        return value.trim();
      case 'd':
        return isoDateText(value);
      default:
        return (
          (styles.isDate(style) ? dateText(value, date1904) : null) ?? shownAs(numberText(value), styles.codeOf(style))
        );
    }
  }
}

/** The column of a reference such as `AB12`, from 1; null where there is none. */
function columnOf(reference: string | undefined): number | null {
  if (reference === undefined) return null;
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i) & ~0x20;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column === 0 ? null : column;
}
