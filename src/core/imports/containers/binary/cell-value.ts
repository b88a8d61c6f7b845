import type { CellObject } from '@e965/xlsx';
import { codeFormat } from '../xlsx/code-format';
import { dateText, isoDateText, numberText, shownAs } from '../xlsx/cell-text';
import { isDateCode } from '../xlsx/styles';

/** Errors have numbers in binary workbooks; people know their names. */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/** What a reference to a text that is not there becomes; spreadsheets show a lost reference so. */
export const LOST = '#REF!';

/** A cell as a person would type it; empty for one without a value. */
export function valueText({ t, v, z }: CellObject, date1904: boolean): string {
  switch (t) {
    case 'n': {
      const [number, code] = [String(v), typeof z === 'string' ? z : undefined];
      const date = code !== undefined && isDateCode(code) ? dateText(number, date1904) : null;
      return date ?? shownAs(numberText(number), codeFormat(code));
    }
    case 'b':
      return v === true ? 'TRUE' : 'FALSE';
    case 'e':
      return ERRORS[Number(v)] ?? '#ERROR!';
    case 's':
      return typeof v === 'string' ? v.replace(/\r\n?/g, '\n') : LOST;
    case 'd':
      return v instanceof Date ? isoDateText(v.toISOString()) : '';
    case 'z':
      return '';
  }
}
