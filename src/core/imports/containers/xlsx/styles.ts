import { type CodeFormat, codeFormat } from './code-format';
import type { PartHandler } from './xml-part';

/** Which of a workbook's cell styles show a number as a date or a time, or as a code. */
export class Styles implements PartHandler {
  readonly #formats = new Map<number, string>();
  readonly #styles: number[] = [];
  #inCellStyles = false;
  #dates: readonly boolean[] | null = null;
  #codes: readonly (CodeFormat | null)[] | null = null;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'numFmt') this.#formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
    else if (name === 'cellXfs') this.#inCellStyles = true;
    else if (name === 'xf' && this.#inCellStyles) this.#styles.push(Number(attributes.numFmtId ?? '0'));
  }

  close(name: string): void {
    if (name === 'cellXfs') this.#inCellStyles = false;
  }

  /** `style` is the `s` of a cell; an unknown style shows a plain number. */
  isDate(style: string | undefined): boolean {
    if (style === undefined) return false;
    this.#dates ??= this.#styles.map((id) => isDateFormat(id, this.#formats.get(id)));
    return this.#dates[Number(style)] ?? false;
  }

  /** How the style shows a whole number as a code; null where it shows a number. */
  codeOf(style: string | undefined): CodeFormat | null {
    if (style === undefined) return null;
    this.#codes ??= this.#styles.map((id) => codeFormat(this.#formats.get(id)));
    return this.#codes[Number(style)] ?? null;
  }
}

/** Formats without a code of their own: dates and times, and those of East Asian calendars. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58);
}

const isDateFormat = (id: number, code: string | undefined): boolean =>
  code === undefined ? isBuiltInDate(id) : isDateCode(code);

/**
 * A code with day, month, year, hour or second in it, once everything that is only shown is taken out: quoted text,
 * escaped letters, colours and currencies in brackets, padding. A length of time (`[h]:mm`) is a number to us.
 */
export function isDateCode(code: string): boolean {
  const first = code.split(';')[0] ?? '';
  if (/\[(h+|m+|s+)\]/i.test(first) || /general|standard/i.test(first)) return false;
  const tokens = first.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '').replace(/s[.,]0+/gi, 's');
  return /[ymdhs]/i.test(tokens) && !/[0#?]/.test(tokens);
}
