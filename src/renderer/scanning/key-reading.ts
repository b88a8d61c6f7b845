/** One key, as the browser tells it; the time is the event's own, so that a busy screen does not slow a scanner down. */
export interface KeyPress {
  readonly key: string;
  /** The physical key, named by where it lies on a US keyboard. */
  readonly code: string;
  readonly shift: boolean;
  readonly control: boolean;
  readonly alt: boolean;
  /** Repeated by a key that is held down, which no scanner does. */
  readonly held: boolean;
  /** Milliseconds; only differences count. */
  readonly at: number;
}

/** What a scan said: the text as the keyboard layout made it, and what else the scanner may have meant. */
export interface ScanText {
  readonly text: string;
  /** Other readings, likeliest first: by the position of the keys, with upper and lower case swapped. */
  readonly others: readonly string[];
  /** The key that ended it; null where it was typed in a field, or the scanner ends with none. */
  readonly end: string | null;
}

/** GS1's separator: scanners send it as itself, as Ctrl+] or as F8. */
export const GROUP_SEPARATOR = '\x1d';

/** The character a key stands for, or null for one that types nothing. */
export function characterOf({ key, code, control, alt }: KeyPress): string | null {
  if (key === GROUP_SEPARATOR || key === 'F8' || (control && (key === ']' || code === 'BracketRight')))
    return GROUP_SEPARATOR;
  if (control || (alt && key.length !== 1)) return null;
  return key.length === 1 ? key : null;
}

const US_SYMBOLS: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Backquote: ['`', '~'],
  Space: [' ', ' '],
};
const SHIFTED_DIGITS = ')!@#$%^&*(';

/** What a scanner set to a US keyboard meant by this key, whatever layout this computer has. */
function usCharacter(press: KeyPress): string | null {
  const { code, shift } = press;
  const character = characterOf(press);
  if (character === GROUP_SEPARATOR) return character;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return shift ? letter : letter.toLowerCase();
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return shift && code.startsWith('Digit') ? (SHIFTED_DIGITS[Number(digit)] ?? digit) : digit;
  return US_SYMBOLS[code]?.[shift ? 1 : 0] ?? character;
}

/** The readings of one burst of keys. */
export function readingsOf(presses: readonly KeyPress[]): Omit<ScanText, 'end'> {
  const text = presses.map((press) => characterOf(press) ?? '').join('');
  const byPlace = presses.map((press) => usCharacter(press) ?? '').join('');
  // Caps Lock, or a layout whose digits need Shift, turns a scanned 5 into % and an A into a.
  const unshifted = presses.map((press) => usCharacter({ ...press, shift: false }) ?? '').join('');
  const candidates = [byPlace, hasShiftedDigits(presses) ? unshifted : '', swapped(text), swapped(byPlace)];
  // A barcode that came as symbols is never what was meant: its digits go first.
  const digits = candidates.find((one) => /^\d{6,}$/.test(one));
  const main = digits !== undefined && !/^\d+$/.test(text) ? digits : text;
  const others = [text, ...candidates].filter((one, i, all) => one !== '' && one !== main && all.indexOf(one) === i);
  return { text: main, others };
}

const hasShiftedDigits = (presses: readonly KeyPress[]) =>
  presses.some(({ code, key, shift }) => code.startsWith('Digit') && (shift || !/^\d$/.test(key)));

const swapped = (text: string) =>
  [...text].map((one) => (one === one.toUpperCase() ? one.toLowerCase() : one.toUpperCase())).join('');
