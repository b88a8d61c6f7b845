import { hasCheckDigit, isGtin } from './check-digit';
import { characterOf, type KeyPress, readingsOf, type ScanText } from './key-reading';

/** How this shop's scanner types. */
export interface ScannerHabits {
  /** Longest gap between two keys of one scan, in ms. Bluetooth scanners stumble; people seldom keep this up. */
  readonly gapMs: number;
  /** Longest average gap; two keys that a person rolls over are fast, six are not. */
  readonly averageMs: number;
  readonly shortest: number;
  readonly ends: readonly string[];
  /** It ends a code with no key at all: then only what reads as a barcode is one, by its check digit. */
  readonly endless: boolean;
  /** Characters the scanner puts before and after a code. */
  readonly prefix: string;
  readonly suffix: string;
}

export const USUAL_HABITS: ScannerHabits = {
  gapMs: 80,
  averageMs: 35,
  shortest: 4,
  ends: ['Enter', 'Tab'],
  endless: false,
  prefix: '',
  suffix: '',
};

/** `any`: only this desk's patience with a slow scanner makes it one; a person may have typed it. */
export type Pace = 'scanner' | 'any';

export type KeyVerdict =
  /** Nothing to do with a scan. */
  | { readonly is: 'other' }
  /** May be the first or a further character of one. */
  | { readonly is: 'part' }
  /** Ended a scan; the ending must not do what the key does otherwise. */
  | { readonly is: 'scan'; readonly scan: ScanText; readonly pace: Pace }
  /** Ended what was typed: `presses` were no scan. */
  | { readonly is: 'typed'; readonly presses: readonly KeyPress[] };

export interface ScanDetector {
  readonly press: (press: KeyPress) => KeyVerdict;
  /** What has come so far, where it reads as a barcode that lacks only its ending. */
  readonly unended: () => ScanText | null;
  /** Gives up what has come so far, when no further key came in time. */
  readonly giveUp: () => readonly KeyPress[];
  /** How many characters of what may become a scan have come. */
  readonly pending: () => number;
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'CapsLock', 'NumLock', 'Meta', 'Dead']);

/** Tells a scanner from a person by speed and ending alone, so that nothing needs the focus. */
export function createScanDetector(habits: () => ScannerHabits): ScanDetector {
  let burst: KeyPress[] = [];
  const giveUp = () => {
    const given = burst;
    burst = [];
    return given;
  };
  return {
    giveUp,
    unended() {
      const scan = scanIn(burst, habits(), null);
      if (scan === null) return null;
      const barcode = [scan.text, ...scan.others].find((one) => isGtin(one) && hasCheckDigit(one));
      return barcode === undefined ? null : { ...scan, text: barcode };
    },
    pending: () => burst.length,
    press(press) {
      const { gapMs, ends } = habits();
      if (MODIFIERS.has(press.key)) return { is: burst.length > 0 ? 'part' : 'other' };
      const last = burst.at(-1);
      const inTime = last !== undefined && press.at - last.at <= gapMs;
      if (ends.includes(press.key)) {
        const scan = inTime ? scanIn(burst, habits(), press.key) : null;
        const presses = giveUp();
        if (scan !== null) return { is: 'scan', scan, pace: paceOf(presses) };
        return presses.length > 0 ? { is: 'typed', presses } : { is: 'other' };
      }
      if (characterOf(press) === null) {
        const presses = giveUp();
        return presses.length > 0 ? { is: 'typed', presses } : { is: 'other' };
      }
      if (!inTime) burst = [];
      burst.push(press);
      return { is: 'part' };
    },
  };
}

function scanIn(burst: readonly KeyPress[], habits: ScannerHabits, end: string | null): ScanText | null {
  if (burst.length < habits.shortest || burst.some(({ held }) => held)) return null;
  if (averageGap(burst) > habits.averageMs) return null;
  const { text, others } = readingsOf(burst);
  const bare = bareOf(text, habits);
  if (bare === '') return null;
  return { text: bare, others: others.map((other) => bareOf(other, habits)).filter((other) => other !== ''), end };
}

function averageGap(burst: readonly KeyPress[]): number {
  const [first, last] = [burst[0], burst.at(-1)];
  return first && last && burst.length > 1 ? (last.at - first.at) / (burst.length - 1) : 0;
}

const paceOf = (burst: readonly KeyPress[]): Pace => (averageGap(burst) <= USUAL_HABITS.averageMs ? 'scanner' : 'any');

function bareOf(text: string, { prefix, suffix }: ScannerHabits): string {
  const start = prefix !== '' && text.startsWith(prefix) ? prefix.length : 0;
  const end = suffix !== '' && text.endsWith(suffix) ? text.length - suffix.length : text.length;
  return text.slice(start, end).trim();
}
