import type { PartHandler } from './xml-part';

/** Which of a workbook's cell styles show a number as a date or a time, or with zeros before it. */
export class Styles implements PartHandler {
  readonly #formats = new Map<number, string>();
  readonly #styles: number[] = [];
  #inCellStyles = false;
  #dates: readonly boolean[] | null = null;
  #widths: readonly number[] | null = null;

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

  /** How many digits the style shows at least, with zeros in front: `00000` of a code is five; 0 where it adds none. */
  widthOf(style: string | undefined): number {
    if (style === undefined) return 0;
    this.#widths ??= this.#styles.map((id) => zerosOf(this.#formats.get(id)));
    return this.#widths[Number(style)] ?? 0;
  }
}

/** How many digits such a code shows at least; 0 where it adds no zeros. */
export const zerosOf = (code: string | undefined): number =>
  code !== undefined && /^0{2,}$/.test(code) ? code.length : 0;

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
