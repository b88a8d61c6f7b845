import { problem } from '../../../foundation';
import { MergedCells } from '../scanned/merged-cells';
import { RowCells } from '../scanned/row-cells';
import type { SheetCollector } from '../scanned/sheet-collector';
import { UnreadableContainer } from '../unreadable';
import { localName, type PartHandler } from '../xlsx/xml-part';
import { type OdsCell, odsText } from './ods-cell';

type Attributes = Readonly<Record<string, string>>;

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
/** No two goods are alike: a filled row repeated more often than this is a trap, or a column filled to the bottom. */
const MAX_SAME_ROWS = 1000;
/** What lies in a sheet and is none of its cells: notes on cells, drawings, old states of changed cells, copies of links. */
const ASIDE = new Set(['annotation', 'shapes', 'forms', 'tracked-changes', 'dde-links', 'frame', 'custom-shape']);

/** Turns the elements of an OpenDocument spreadsheet's content into rows: table / table-row / table-cell / p. */
export class OdsContent implements PartHandler {
  readonly #into: SheetCollector;
  readonly #file: string;
  readonly #cells: RowCells;
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #aside = 0;
  #sheet = -1;
  #inTable = false;
  #row = 0;
  #repeatedRows = 1;
  #isHidden = false;
  #column = 0;
  #repeatedCells = 1;
  #cell: OdsCell | null = null;
  #down = 1;
  #merged = new MergedCells();
  #paragraphs = 0;
  #inParagraph = 0;

  constructor(into: SheetCollector, file: string) {
    this.#into = into;
    this.#file = file;
    this.#cells = new RowCells(file);
  }

  open(name: string, attributes: Attributes): void {
    if (this.#aside > 0 || ASIDE.has(name)) this.#aside++;
    else if (name === 'style') this.#style = attribute(attributes, 'name');
    else if (name === 'table-properties') {
      if (attribute(attributes, 'display') === 'false') this.#hiddenStyles.add(this.#style);
    } else if (name === 'table') this.#openTable(attributes);
    else if (!this.#inTable) return;
    else if (name === 'table-row') this.#openRow(attributes);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#openCell(name, attributes);
    else if (this.#cell !== null) this.#openInCell(name, attributes, this.#cell);
  }

  text(text: string): void {
    if (this.#aside === 0 && this.#cell !== null && this.#inParagraph > 0) this.#write(this.#cell, text);
  }

  close(name: string): void {
    if (this.#aside > 0) this.#aside--;
    else if (!this.#inTable) return;
    else if (name === 'p') this.#inParagraph = Math.max(0, this.#inParagraph - 1);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell();
    else if (name === 'table-row') this.#closeRow();
    else if (name === 'table') this.#inTable = false;
  }

  #openTable(attributes: Attributes): void {
    this.#inTable = true;
    this.#row = 0;
    this.#merged = new MergedCells();
    this.#sheet = this.#into.begin(attribute(attributes, 'name'));
    if (this.#hiddenStyles.has(attribute(attributes, 'style-name'))) this.#into.hide(this.#sheet);
  }

  #openRow(attributes: Attributes): void {
    this.#repeatedRows = count(attribute(attributes, 'number-rows-repeated'));
    this.#isHidden = /collapse|filter/.test(attribute(attributes, 'visibility'));
    this.#column = 0;
  }

  #openCell(name: string, attributes: Attributes): void {
    this.#repeatedCells = count(attribute(attributes, 'number-columns-repeated'));
    this.#down = count(attribute(attributes, 'number-rows-spanned'));
    this.#paragraphs = 0;
    this.#cell = {
      // What a merged cell covers is not shown, and often old.
      isCovered: name !== 'table-cell',
      isFormula: attribute(attributes, 'formula') !== '',
      type: attribute(attributes, 'value-type'),
      value:
        attribute(attributes, 'value') ||
        attribute(attributes, 'date-value') ||
        attribute(attributes, 'time-value') ||
        attribute(attributes, 'boolean-value'),
      text: '',
    };
  }

  #openInCell(name: string, attributes: Attributes, cell: OdsCell): void {
    if (name === 'p') {
      this.#inParagraph++;
      if (this.#paragraphs++ > 0) this.#write(cell, '\n');
    } else if (name === 's') this.#write(cell, ' '.repeat(Math.min(100, count(attribute(attributes, 'c')))));
    else if (name === 'tab') this.#write(cell, ' ');
    else if (name === 'line-break') this.#write(cell, '\n');
  }

  #write(cell: OdsCell, text: string): void {
    cell.text += text;
    if (cell.text.length > 1024 * 1024) this.#refuse();
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null) return;
    const text = odsText(cell);
    const times = this.#repeatedCells;
    if (text !== '') {
      if (this.#column + times > MAX_COLUMNS) this.#refuse();
      for (let i = 1; i <= times; i++) this.#cells.place(this.#column + i, text);
    }
    this.#merged.begin(this.#column, this.#row + 1, this.#row + this.#down);
    this.#column += times;
  }

  #closeRow(): void {
    const cells = this.#cells.take();
    const times = this.#repeatedRows;
    if (cells.length > 0) {
      if (times > MAX_SAME_ROWS || this.#row + times > MAX_ROWS) this.#refuse();
      for (let i = 1; i <= times; i++) {
        const covered = this.#merged.at(this.#row + i);
        this.#into.add(this.#sheet, { row: this.#row + i, cells, ...(covered && { covered }) }, this.#isHidden);
      }
    }
    this.#row += times;
  }

  #refuse(): never {
    throw new UnreadableContainer(problem('workbook_too_large', { file: this.#file }));
  }
}

/** By its local name; where two have the same, OpenDocument's own comes first. */
function attribute(attributes: Attributes, name: string): string {
  for (const [key, value] of Object.entries(attributes)) if (localName(key) === name) return value;
  return '';
}

function count(written: string): number {
  const value = Number(written);
  return written !== '' && Number.isInteger(value) && value > 0 ? value : 1;
}
