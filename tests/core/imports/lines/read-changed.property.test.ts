import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Profile } from '../../../../src/core/imports';
import { accept, HEADER, PROFILE, readChanges, readWhole } from './accepting';
import { cases } from '../../../support/cases';

const SKUS = ['A', 'B', 'C', 'D', 'E', 'F'];

const plain = fc
  .record({
    sku: fc.constantFrom(...SKUS),
    name: fc.constantFrom('Kubek', 'Łyżka', '"Kubek; duży"', '"Kubek ""XL"""', 'Rura 5"', '"stary" kubek', ''),
    price: fc.constantFrom('10,00', '12,50', '"1 234,50"', ''),
    stock: fc.constantFrom('1', '2', '0', ''),
  })
  .map(({ sku, name, price, stock }) => [sku, name, price, stock].join(';'));

/** Whatever else is found in files: nothing, sums, notes, headings again, damage, cells that go on in the next line. */
const odd = fc.constantFrom(
  '',
  '   ',
  ';;;',
  'Razem;;;12',
  'uwaga',
  'Wydruk',
  HEADER,
  'sep=;',
  'A;Kubek',
  'B;Kubek;10,00',
  'C;Kubek;zapytaj;1',
  'D;Kubek;10,00;1;x',
  ';bez symbolu;1,00;1',
  'E;"Kubek',
  'duży";10,00;1',
  '"F;Kubek',
  'F;Ku\rbek;10,00;1',
  'A;Kubek;10,00;1\u0000',
  'B;Kub\ufffdek;10,00;1',
  'C;Kubek;10,00;\ufffd',
);
const line = fc.oneof({ weight: 6, arbitrary: plain }, { weight: 1, arbitrary: odd });

const head = fc.constantFrom(
  [HEADER],
  [HEADER],
  [HEADER],
  ['Wydruk', HEADER],
  ['sep=;', HEADER],
  ['', HEADER],
  ['sep=;'],
  [] as string[],
);
const last = fc.constantFrom(true, true, true, true, false);

/** A file and the one after it, most lines of which are those of the first. */
const pair = fc
  .record({
    head,
    lines: fc.uniqueArray(line, { minLength: 1, maxLength: 8, selector: (text) => text.split(';')[0] }),
    edits: fc.array(
      fc.record({ at: fc.nat(20), what: fc.constantFrom('insert', 'remove', 'replace', 'move', 'repeat'), line }),
      { maxLength: 3 },
    ),
    headAgain: fc.option(head, { freq: 12, nil: null }),
    ends: fc.tuple(fc.constantFrom('\n', '\r\n'), last, last),
    bom: fc.constantFrom([false, false], [false, false], [true, true], [false, true], [true, false]),
    dirty: fc.subarray(SKUS, { maxLength: 2 }),
    scope: fc.constantFrom('partial' as const, 'partial' as const, 'full' as const),
  })
  .map(({ head: first, lines, edits, headAgain, ends: [eol, end, endAgain], bom, dirty, scope }) => {
    const next = [...lines];
    for (const { at, what, line: text } of edits) {
      const i = at % (next.length + 1);
      const taken = next[i];
      if (what === 'insert') {
        next.splice(i, 0, text);
      } else if (what === 'repeat' && taken !== undefined) next.push(taken);
      else {
        next.splice(i, 1, ...(what === 'replace' ? [text] : []));
        if (what === 'move' && taken !== undefined) next.push(taken);
      }
    }
    const text = (top: readonly string[], rows: readonly string[], final: boolean, mark: boolean) =>
      `${mark ? '\ufeff' : ''}${[...top, ...rows].join(eol)}${final ? eol : ''}`;
    const profile: Profile = { ...PROFILE, scope, headerLine: first.includes(HEADER) ? first.length : null };
    const named: Profile = first.includes(HEADER) ? profile : { ...profile, columns: unnamed(profile.columns) };
    return {
      profile: named,
      accepted: text(first, lines, end, bom[0] === true),
      next: text(headAgain ?? first, next, endAgain, bom[1] === true),
      dirty,
    };
  });

const unnamed = (columns: Profile['columns']) => columns.map((column) => ({ ...column, header: null }));

const RUNS = { numRuns: cases(2000), endOnFailure: false } as const;

test('what is read of the changes of a file is what reading all of it says, or the reader is in doubt', async () => {
  let [compared, sure] = [0, 0];
  await fc.assert(
    fc.asyncProperty(pair, async ({ profile, accepted, next, dirty }) => {
      const lines = await accept(accepted, profile);
      if (lines === null) return;
      compared++;
      const before = await readWhole(accepted, profile);
      const whole = await readWhole(next, profile);
      const { reader, rows, problems } = await readChanges(lines, next, profile, dirty);
      const beside = await readChanges(lines, next, profile, dirty, { bytes: accepted, size: 23 });
      expect([beside.rows, beside.problems, beside.reader.inDoubt]).toEqual([rows, problems, reader.inDoubt]);
      if (reader.inDoubt !== null) return;
      sure++;
      expect(whole.failure).toBeNull();
      expect(problems).toEqual(whole.problems);
      const readAgain = new Set(rows.map((row) => row.line));
      expect(rows).toEqual(whole.rows.filter((row) => readAgain.has(row.line)));
      const passedOver = whole.rows.filter((row) => !readAgain.has(row.line));
      expect([reader.unchangedRows, beside.reader.unchangedRows]).toEqual([passedOver.length, passedOver.length]);
      expect(Buffer.from(beside.reader.next.encode())).toEqual(Buffer.from(reader.next.encode()));
      const said = new Map(before.rows.map((row) => [row.sku, { ...row, line: 0 }]));
      for (const row of passedOver) {
        expect(dirty).not.toContain(row.sku);
        expect({ ...row, line: 0 }).toEqual(said.get(row.sku));
        expect(whole.rows.filter(({ sku }) => sku === row.sku)).toHaveLength(1);
      }
      const whoIsNamed = ({ rows: some, problems: bad }: typeof whole) =>
        new Set([...some.map(({ sku }) => sku), ...bad.flatMap(({ sku }) => sku ?? [])]);
      if (profile.scope === 'full') {
        for (const sku of whoIsNamed(before)) expect(whoIsNamed(whole)).toContain(sku);
      }
      const remembered = await accept(next, profile);
      if (remembered) expect(Buffer.from(reader.next.encode())).toEqual(Buffer.from(remembered.encode()));
    }),
    RUNS,
  );
  // About one in ten is; less would mean that the pairs no longer try what this is about.
  expect(sure).toBeGreaterThan(compared / 20);
}, 120_000);
