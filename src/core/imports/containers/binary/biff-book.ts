import type { WorkBook, WorkSheet } from '@e965/xlsx';
import { problem } from '../../../foundation';
import { knownEncoding } from '../../reading/text/text-decoder';
import { MergedCells } from '../scanned/merged-cells';
import { RowCells } from '../scanned/row-cells';
import { UnreadableContainer } from '../unreadable';
import { UNCALCULATED } from '../xlsx/cell-text';
import { type BiffGlobals, biffGlobals, biffStream, type BoundSheet } from './biff-globals';
import { BiffRecords, RECORD } from './biff-records';
import { type BiffSheet, biffSheet, rowAt } from './biff-sheet';
import { cellKey, type Slice, sliceOf } from './biff-slices';
import { type Book, type BookRow, type LegacyTexts, textSample } from './book';
import { LOST, valueText } from './cell-value';
import { parsed } from './library';

/** Cells read at a time: SheetJS needs half a kilobyte for each. */
const SLICE_CELLS = 10_000;
/** A sheet must keep its name whatever a person says of its texts. */
const NAMES = 'windows-1250';

interface Reading {
  readonly stream: Buffer;
  readonly globals: BiffGlobals;
  readonly tab: Tab;
  readonly file: string;
  readonly encoding: string;
}

interface Tab {
  readonly bound: BoundSheet;
  readonly sheet: BiffSheet;
}

/**
 * A workbook of Excel 5 to 2003. Where the records of its cells lie is found out first; SheetJS then reads them some
 * thousand at a time, since it holds what it reads. Throws BiffBroken, UnreadableContainer and whatever SheetJS throws.
 */
export function biffBook(stream: Buffer, file: string, encoding: string): Book {
  const globals = biffGlobals(stream);
  if (globals.isEncrypted) throw new UnreadableContainer(problem('workbook_encrypted', { file }));
  const tabs = globals.sheets.flatMap((bound): Tab[] => {
    const sheet = biffSheet(stream, bound.at, file);
    return sheet === null ? [] : [{ bound, sheet }];
  });
  const bare = tabs.map(({ bound, sheet }) => ({ bound, records: [sheet.bof] }));
  const names = parsed(biffStream(globals, [], bare), NAMES).SheetNames;
  return {
    sheets: tabs.map(({ bound, sheet }, i) => ({
      name: names[i] ?? '',
      isHidden: bound.isHidden,
      width: sheet.width,
    })),
    texts: globals.isUnicode ? null : legacyTexts(stream, globals, tabs),
    *rows(index) {
      const tab = tabs[index];
      if (tab === undefined) return;
      const reader = new BiffReader({ stream, globals, tab, file, encoding });
      let done = 0;
      for (const offsets of slices(stream, tab.sheet.cells)) {
        done += offsets.length;
        yield { rows: reader.read(offsets), share: done / tab.sheet.cells.length };
      }
    },
  };
}

/** The cells of whole rows, about as many as may be read at a time. */
function* slices(stream: Buffer, cells: Uint32Array): Generator<Uint32Array> {
  let from = 0;
  while (from < cells.length) {
    let to = Math.min(cells.length, from + SLICE_CELLS);
    const row = rowAt(stream, cells[to - 1] ?? 0);
    while (to < cells.length && rowAt(stream, cells[to] ?? 0) === row) to++;
    yield cells.subarray(from, to);
    from = to;
  }
}

function legacyTexts(stream: Buffer, { codePage }: BiffGlobals, tabs: readonly Tab[]): LegacyTexts {
  function* labels(): Generator<Uint8Array> {
    for (const { sheet } of tabs) {
      for (const offset of sheet.cells) {
        const at = new BiffRecords(stream, offset);
        const isLabel = at.type === RECORD.label || at.type === RECORD.richLabel;
        if (isLabel) yield stream.subarray(at.data + 8, Math.min(at.next, at.data + 8 + at.u16(6)));
      }
    }
  }
  const declared = codePage === null ? null : knownEncoding(`cp${codePage}`);
  return { declared, isDoubtful: false, sample: textSample(labels()) };
}

/** Reads one sheet slice by slice, from its top. */
class BiffReader {
  readonly #stream: Buffer;
  readonly #globals: BiffGlobals;
  readonly #tab: Tab;
  readonly #encoding: string;
  readonly #cells: RowCells;
  readonly #texts: readonly string[];
  readonly #merged = new MergedCells();
  /** How many of the merged cells have begun. */
  #begun = 0;

  constructor({ stream, globals, tab, file, encoding }: Reading) {
    this.#encoding = encoding;
    this.#stream = stream;
    this.#globals = globals;
    this.#tab = tab;
    this.#cells = new RowCells(file);
    this.#texts = globals.sharedStrings === null ? [] : sharedTexts(globals, globals.sharedStrings);
    // Without the table every text is lost, and a table of numbers alone would be a lie.
    if (this.#texts.length === 0 && globals.isUnicode && this.#hasSharedTexts()) {
      throw new UnreadableContainer(problem('workbook_damaged', { file }));
    }
  }

  read(offsets: Uint32Array): BookRow[] {
    const { bof, isUncalculated } = this.#tab.sheet;
    const slice = sliceOf(this.#stream, offsets, isUncalculated);
    const stream = biffStream(
      this.#globals,
      [this.#globals.formats],
      [{ bound: this.#tab.bound, records: [bof, ...slice.records] }],
    );
    const { Sheets } = parsed(stream, this.#encoding);
    return this.#rowsOf(slice, Object.values(Sheets)[0] ?? {});
  }

  #rowsOf(slice: Slice, sheet: WorkSheet): BookRow[] {
    const rows = new Map<number, Map<number, string>>();
    const put = (row: number, column: number, text: string) => {
      if (text === '') return;
      const cells = rows.get(row);
      if (cells) cells.set(column, text);
      else rows.set(row, new Map([[column, text]]));
    };
    for (const { row, column, text } of slice.shared) put(row, column, this.#texts[text] ?? LOST);
    sheet['!data']?.forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        const isUncalculated = slice.uncalculated.has(cellKey(row, column));
        put(row, column, isUncalculated ? UNCALCULATED : valueText(cell, this.#globals.date1904));
      }),
    );
    return [...rows].sort(([a], [b]) => a - b).map(([row, cells]) => this.#row(row, cells));
  }

  /** `index` from 0. */
  #row(index: number, texts: ReadonlyMap<number, string>): BookRow {
    const row = index + 1;
    for (const [column, text] of texts) this.#cells.place(column + 1, text);
    const { merged, hiddenRows } = this.#tab.sheet;
    for (let next = merged[this.#begun]; next !== undefined && next.from <= row; next = merged[++this.#begun]) {
      this.#merged.begin(next.column, next.from, next.to);
    }
    const covered = this.#merged.at(row);
    return { row, cells: this.#cells.take(), isHidden: hiddenRows.has(index), ...(covered && { covered }) };
  }

  #hasSharedTexts(): boolean {
    return this.#tab.sheet.cells.some((offset) => this.#stream.readUInt16LE(offset) === RECORD.labelOfShared);
  }
}

function sharedTexts(globals: BiffGlobals, table: Buffer): readonly string[] {
  const { Strings } = parsed(biffStream(globals, [table], []), NAMES) as WorkBook & {
    Strings: readonly { t: string }[];
  };
  return Strings.map(({ t }) => t.replace(/\r\n?/g, '\n'));
}
