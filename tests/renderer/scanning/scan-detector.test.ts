import { describe, expect, it } from 'vitest';
import type { KeyPress } from '../../../src/renderer/scanning/key-reading';
import { mayBeTyped } from '../../../src/renderer/scanning/scan-place';
import { createScanDetector, type ScannerHabits, USUAL_HABITS } from '../../../src/renderer/scanning/scan-detector';

const codeOf = (key: string): string => {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  return /^\d$/.test(key) ? `Digit${key}` : key;
};
const press = (key: string, at: number, own: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: codeOf(key),
  shift: false,
  control: false,
  alt: false,
  held: false,
  at,
  ...own,
});

/** Feeds keys with the gaps between them, in milliseconds; answers what the ending key came to. */
function feed(
  keys: readonly (string | KeyPress)[],
  gaps: number | readonly number[],
  habits: ScannerHabits = USUAL_HABITS,
) {
  const detector = createScanDetector(() => habits);
  let at = 1_000;
  return keys.reduce(
    (_, key, i) => {
      at += i === 0 ? 0 : typeof gaps === 'number' ? gaps : (gaps[i - 1] ?? 0);
      return detector.press(typeof key === 'string' ? press(key, at) : { ...key, at });
    },
    detector.press(press('Shift', 0)),
  );
}

const scanOf = (verdict: ReturnType<typeof feed>) => (verdict.is === 'scan' ? verdict.scan.text : verdict.is);
const EAN = [...'5901234123457'];

describe('a scanner and a person', () => {
  it('are told apart by speed: a USB scanner, a stumbling Bluetooth one, a fast typist, and a slow one', () => {
    expect(scanOf(feed([...EAN, 'Enter'], 8))).toBe('5901234123457');
    // As a wireless scanner types: 11–14 ms a key, and one packet that comes 74 ms late.
    const bluetooth = [12, 11, 14, 12, 13, 74, 12, 11, 13, 12, 14, 12, 13];
    expect(scanOf(feed([...EAN, 'Tab'], bluetooth))).toBe('5901234123457');
    // As "lampka" would come from somebody who types a hundred words a minute, rolling over two keys.
    expect(scanOf(feed([...'lampka', 'Enter'], [96, 71, 24, 110, 88, 140]))).toBe('typed');
    expect(scanOf(feed([...'12345678', 'Enter'], 60))).toBe('typed');
  });

  it('a fast code without its ending is no scan, nor is one key and Enter', () => {
    expect(scanOf(feed([...EAN, 'Escape'], 8))).toBe('typed');
    expect(scanOf(feed(['7', 'Enter'], 8))).toBe('typed');
    expect(scanOf(feed(['Enter'], 8))).toBe('other');
    expect(scanOf(feed([...EAN, 'Enter'], [...Array.from({ length: 12 }, () => 8), 500]))).toBe('typed');
  });

  it('a barcode that lacks only its ending is told from what a person types, by speed and check digit', () => {
    const unended = (keys: readonly string[], gap: number) => {
      const detector = createScanDetector(() => USUAL_HABITS);
      keys.forEach((key, i) => detector.press(press(key, 1_000 + i * gap)));
      return detector.unended();
    };
    expect(unended(EAN, 8)).toMatchObject({ text: '5901234123457', end: null });
    expect(unended([...'5901234123456'], 8)).toBeNull();
    expect(unended([...'KUB-12'], 8)).toBeNull();
    expect(unended(EAN, 60)).toBeNull();
  });

  it('the key that ended a scan is told, so that a person sees what their scanner does', () => {
    expect(feed([...EAN, 'Tab'], 8)).toMatchObject({ scan: { end: 'Tab' } });
  });

  it('what was typed a while before a scan is not part of it', () => {
    expect(scanOf(feed(['1', '2', ...EAN, 'Enter'], [200, 400, ...Array.from({ length: 13 }, () => 9)]))).toBe(
      '5901234123457',
    );
  });

  it('a prefix and suffix of this desk are taken off, and other endings can be named', () => {
    const habits = { ...USUAL_HABITS, prefix: '~', suffix: '#', ends: ['Tab'] };
    expect(scanOf(feed(['~', ...EAN, '#', 'Tab'], 8, habits))).toBe('5901234123457');
    expect(scanOf(feed([...EAN, 'Enter'], 8, habits))).toBe('typed');
  });
});

describe('what a person types in a field', () => {
  const patient = { ...USUAL_HABITS, gapMs: 500, averageMs: 250 };
  const taken = (keys: readonly (string | KeyPress)[], gap: number, habits: ScannerHabits = USUAL_HABITS) => {
    const verdict = feed([...keys, 'Enter'], gap, habits);
    return verdict.is === 'scan' && !mayBeTyped(verdict.scan, verdict.pace);
  };

  it('is no scan where it has no digit, however fast it came', () => {
    expect(taken([...'miod wrzosowy'], 1)).toBe(false);
    expect(taken([...'CER-02A'], 8)).toBe(true);
  });

  it('is none on a desk that is patient with a slow scanner, unless its check digit says so', () => {
    expect(taken([...'12345'], 180, patient)).toBe(false);
    expect(taken([...'129,90'], 120, patient)).toBe(false);
    expect(taken(EAN, 180, patient)).toBe(true);
  });

  it('is none where a key was held down', () => {
    const held = press('1', 0, { held: true });
    expect(taken(['1', held, held, held, held], 33)).toBe(false);
  });
});

describe('a layout the scanner does not know', () => {
  it('gives digits back where they came as the symbols above them', () => {
    const shifted = EAN.map((digit) =>
      press(')!@#$%^&*('[Number(digit)] ?? '', 0, { code: `Digit${digit}`, shift: true }),
    );
    expect(scanOf(feed([...shifted, 'Enter'], 8))).toBe('5901234123457');
    // French keyboard: the digit row without Shift.
    const french = EAN.map((digit) => press('à&é"\'(-è_ç'[Number(digit)] ?? '', 0, { code: `Digit${digit}` }));
    expect(scanOf(feed([...french, 'Enter'], 8))).toBe('5901234123457');
  });

  it('offers Y where Z came, and the other case where Caps Lock was on', () => {
    // Polish (214): the key at Y types z.
    const keys = [press('z', 0, { code: 'KeyY' }), 'e', 'l', '1'];
    const verdict = feed([...keys, 'Enter'], 8);
    expect(verdict).toMatchObject({ is: 'scan', scan: { text: 'zel1' } });
    expect(verdict.is === 'scan' && verdict.scan.others).toEqual(expect.arrayContaining(['yel1', 'ZEL1', 'YEL1']));
  });

  it('reads the separator of GS1 as itself, as Ctrl+] and as F8', () => {
    const separators = [
      press(']', 0, { code: 'BracketRight', control: true }),
      press('F8', 0, { code: 'F8' }),
      press('\x1d', 0),
    ];
    for (const separator of separators) {
      expect(scanOf(feed([...'10AB', separator, ...'17', 'Enter'], 8))).toBe('10AB\x1d17');
    }
  });
});
