import { foldForSearch, type Problem, problem, pattern } from '../../../foundation';
import type { Column } from '../../types';
import type { Cells } from '../text/csv';
import { headerWords } from '../headings/header-words';
import { remembered } from '../headings/remembered';
import { columnLabel } from './row-findings';

/** A row of goods that are not sold, whatever it says of their stock and price. */
export const ROW_NOT_OFFERED = 'row_not_offered';

/** Headings under which a yes says that goods are sold. */
const SOLD =
  /^(?:(?:czy )?(?:(?:towar|produkt) )?(?:aktywn[yae]|aktywnosc)|w (?:ofercie|sprzedazy)|(?:is |product )?(?:active|enabled)|activo|aktiv|aktivni|actif)$/;
/** Headings under which a yes says that they no longer are. */
const GONE = pattern()`
  ^(?:czy )?(?:(?:towar|produkt) )?(?:usuniet[yae]|skasowan[yae]|archiwaln[yae]|archiwum|zarchiwizowan[yae]|
  wycofan[yae](?: z (?:oferty|sprzedazy|obrotu))?|nieaktywn[yae]|zablokowan[ya]|(?:is )?(?:deleted|archived|
  discontinued|inactive|disabled|withdrawn|obsolete))$
`;
/** Headings under which words say either. */
const STATUS =
  /^(?:status(?: (?:towaru|produktu|artykulu|kartoteki|asortymentu|oferty))?|(?:product|item|article) status)$/;

const YES = /^(?:tak|t|yes|y|1|true|prawda|x|ja|ano)$/;
const NO = /^(?:nie|n|no|0|false|falsz|nein|ne|-)$/;
/** A status that is switched on or off; a dash or a letter may stand for any other. */
const ON = /^(?:tak|yes|1|true|prawda)$/;
const OFF = /^(?:nie|no|0|false|falsz)$/;
const DEAD = pattern()`
  ^(?:usuniet[yae]|skasowan[yae]|archiwaln[yae]|archiwum|zarchiwizowan[yae]|w archiwum|
  wycofan[yae](?: z (?:oferty|sprzedazy|obrotu))?|nieaktywn[yae]|zablokowan[yae]|wylaczon[yae]|szkic|
  robocz[yae]|wersja robocza|deleted|archived|discontinued|inactive|disabled|withdrawn|obsolete|draft|
  blocked)$
`;
const ALIVE =
  /^(?:aktywn[yae]|wlaczon[yae]|now[yae]|opublikowan[yae]|w (?:ofercie|sprzedazy)|active|enabled|published|new|ok|normaln[yae])$/;

const said = (cell: string): string => foldForSearch(cell).trim().replace(/[.!]$/, '');

type Says = 'offered' | 'gone' | null;

/** How the cells of a column with this heading say whether goods are offered; null where it speaks of something else. */
function speaker(header: string): ((cell: string) => Says) | null {
  const { words } = headerWords(header);
  const byWord = (cell: string): Says => (DEAD.test(cell) ? 'gone' : ALIVE.test(cell) ? 'offered' : null);
  if (STATUS.test(words)) {
    return (cell) => {
      const word = said(cell);
      if (ON.test(word)) return 'offered';
      return OFF.test(word) ? 'gone' : byWord(word);
    };
  }
  const [sold, gone] = [SOLD.test(words), GONE.test(words)];
  if (!sold && !gone) return null;
  return (cell) => {
    const word = said(cell);
    if (YES.test(word)) return sold ? 'offered' : 'gone';
    if (NO.test(word)) return sold ? 'gone' : 'offered';
    return byWord(word);
  };
}

/** Whether a cell says that the goods of its row are no longer, or not yet, sold. What is not understood says nothing. */
export function goneTeller(column: Column | undefined): (cell: string) => boolean {
  if (column === undefined) return () => false;
  // Where a person says so of a heading that does not, a yes is a yes.
  const says = speaker(column.header ?? '') ?? speaker('Aktywny') ?? (() => null);
  return remembered((cell: string) => cell !== '' && says(cell) === 'gone');
}

/** The column that says in every filled cell, and in some, whether the goods of its row are sold; -1 without one. */
export function offeredColumn(
  headers: readonly (string | null)[],
  rows: readonly Cells[],
  isFree: (column: number) => boolean,
): number {
  return headers.findIndex((header, column) => {
    const says = header === null || !isFree(column) ? null : speaker(header);
    if (says === null) return false;
    const told = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '' && cell !== header);
    const isStatus = STATUS.test(headerWords(header ?? '').words);
    const understood = told.filter((cell) => says(cell) !== null);
    // A status may be anything; that it is this one takes a word for goods that are gone, or none but words for those that are not.
    if (isStatus && told.some((cell) => DEAD.test(said(cell)))) return true;
    return told.length > 0 && understood.length === told.length;
  });
}

/** What a person is asked where some rows are of goods that are not sold; null where none is. */
export function notOfferedDoubt(column: Column | undefined, rows: readonly Cells[]): Problem | null {
  if (column === undefined) return null;
  const isGone = goneTeller(column);
  const gone = rows.map((row) => (row[column.column] ?? '').trim()).filter(isGone);
  if (gone.length === 0) return null;
  const values = [...new Set(gone)].slice(0, 5).join(', ');
  return problem('rows_not_offered', { column: columnLabel(column), values, count: gone.length });
}
