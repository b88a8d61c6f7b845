import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describe } from '../../src/contract';
import { duplicateCodes, knownCodes } from '../../src/contract/language';

/** Places where a code is written down as such: `problem('x'`, `channelProblem('class', 'x'`, `new Fault('x'`. */
const WRITTEN = [
  /\bproblem\(\s*'([a-z0-9_]+)'/g,
  /\bchannelProblem\(\s*'[a-z]+',\s*'([a-z0-9_]+_[a-z0-9_]+)'/g,
  /\bchannelProblem\(\s*'([a-z0-9]+_[a-z0-9_]+)'/g,
  /\bcode: '([a-z0-9]+_[a-z0-9_]+)'/g,
];

test('Polish and English know the same codes, and the same parts of each', () => {
  expect(knownCodes('pl')).toEqual(knownCodes('en'));
  for (const code of new Set(knownCodes('pl'))) {
    const [pl, en] = [describe({ code, facts: {} }, 'pl'), describe({ code, facts: {} }, 'en')];
    expect([code, pl.kept !== null, pl.next !== null]).toEqual([code, en.kept !== null, en.next !== null]);
  }
});

test('no code has words in two places', () => {
  expect(duplicateCodes()).toEqual([]);
});

test('every code written in the sources has words', () => {
  const known = new Set(knownCodes('en'));
  const wordless: string[] = [];
  for (const file of sources()) {
    const text = readFileSync(file, 'utf8');
    for (const pattern of WRITTEN) {
      for (const [, code] of text.matchAll(pattern)) if (code && !known.has(code)) wordless.push(`${file}: ${code}`);
    }
  }
  expect(wordless).toEqual([]);
});

function sources(): string[] {
  return ['core', 'connectors', 'host', 'headless', 'practice', 'main'].flatMap((folder) =>
    readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' })
      // The practice servers speak their shops' own codes.
      .filter((name) => name.endsWith('.ts') && !/^(woocommerce|vendure)\/answers/.test(name))
      .map((name) => `src/${folder}/${name}`),
  );
}

test('an unknown line of a paper says how much of it there is, where that is known', () => {
  const facts = { position: 2, name: 'Ser', code: 'S-1' };
  const what = (more: Record<string, string | number | null>, language: 'pl' | 'en') =>
    describe({ code: 'delivery_line_unknown', facts: { ...facts, ...more } }, language).what;
  expect(what({ quantity: 12.65, unit: 'kg' }, 'pl')).toContain('(kod S-1, ilość: 12,65 kg)');
  expect(what({ quantity: 40, unit: null }, 'en')).toContain('(code S-1, quantity: 40)');
  expect(what({}, 'pl')).toContain('(kod S-1)');
});

test('a scanned line that is no product says its code once, for the code is all there is of it', () => {
  const scanned = { position: 1, name: '5901234123488', code: '5901234123488', quantity: 2, unit: null };
  const what = (code: string, facts: Record<string, string | number | null>, language: 'pl' | 'en') =>
    describe({ code, facts }, language).what;
  expect(what('delivery_line_unknown', scanned, 'pl')).toBe(
    'Pozycja 1 (kod 5901234123488, ilość: 2): nie znamy tego towaru.',
  );
  expect(what('delivery_line_ambiguous', scanned, 'en')).toBe(
    'Line 1 of the document (code 5901234123488, quantity: 2): several products have this barcode.',
  );
  expect(what('delivery_line_unknown', { ...scanned, name: 'Ser' }, 'pl')).toBe(
    'Pozycja 1, „Ser” (kod 5901234123488, ilość: 2): nie znamy tego towaru.',
  );
  expect(what('delivery_line_bundle', { code: 'PRE-1', name: 'PRE-1' }, 'pl')).toContain('PRE-1 to zestaw;');
  expect(what('delivery_line_bundle', { code: 'PRE-1', name: 'Kosz' }, 'en')).toContain('PRE-1 (“Kosz”) is a bundle;');
});

test.each([
  ...['brake_older_file', 'brake_run_ahead', 'brake_moment_ahead', 'as_of_in_future'],
  ...['count_in_future', 'lines_counted_later'],
])('%s tells a moment as people write it', (code) => {
  const at = '2030-01-05T09:59:07.250Z';
  const facts = {
    file: 'stany.csv',
    other: 'a.csv',
    id: 1,
    written: at,
    newest: at,
    asOf: at,
    now: at,
    count: 1,
    names: 'A-1',
  };
  for (const language of ['pl', 'en'] as const) {
    const { what } = describe({ code, facts }, language);
    expect(what).toContain('2030');
    expect(what).not.toMatch(/T09:59|07\.250/);
  }
});
