import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detected, fileOf, inspect, readWith } from './reading';
import { cases } from '../../../support/cases';

const GOOD = Buffer.from(
  'Symbol;EAN;Nazwa;VAT;J.m.;Cena brutto;Stan\r\n' +
    'A-1;5901234123457;"Śruba; ""M8""\nocynk";23;szt;12,50;5\r\n' +
    'A-2;5901234123464;Mąka żytnia;5;kg;3,99;12,5\r\n' +
    'Razem;;;;;;17\r\n',
);

const damage = fc.record({
  at: fc.nat(GOOD.length),
  drop: fc.nat(12),
  insert: fc.oneof(
    fc.uint8Array({ maxLength: 6 }),
    fc.constantFrom(...['"', ';', '\r', '\n', '\0', ',', '\ufeff'].map((text) => Buffer.from(text))),
  ),
});

/** Every outcome but a thrown error is fine: refused, failed, set aside or read. */
test('whatever happened to a file, it is refused or read, and every row is accounted for', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (wounds) => {
      let bytes = GOOD;
      for (const { at, drop, insert } of wounds) {
        bytes = Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + drop)]);
      }
      const outcome = await inspect(bytes);
      if (!outcome.ok) return;
      const { rows, problems, failure } = await readWith(fileOf(bytes, 50), outcome.value.profile);
      if (failure !== null) return;
      const used = new Set(rows.map((row) => row.line));
      const rejected = problems.filter(({ severity }) => severity === 'rejected').map(({ line }) => line);
      expect(new Set(rejected).size).toBe(rejected.length);
      expect(rejected.filter((line) => used.has(line))).toEqual([]);
      for (const { prices, quantities } of rows) {
        for (const number of [...prices, ...quantities])
          expect(number === null || Number.isSafeInteger(number)).toBe(true);
        expect(prices.every((price) => price === null || price > 0)).toBe(true);
      }
    }),
    { numRuns: cases(200) },
  );
});

test('a line of sums in the middle hides neither a row that is cut off at the end nor one that is whole', async () => {
  const lines = ['Symbol;Nazwa;Cena brutto;Stan', 'A-1;Kubek;10,00;5', 'Razem;;;5', 'B-1;Miska;12,00;3'];
  const { profile } = await detected([...lines, ''].join('\n'));
  const end = async (...rows: string[]) => (await readWith(fileOf(rows.join('\n')), profile)).failure?.code ?? null;
  expect(await end(...lines, 'C-1;Tal')).toBe('file_cut_off');
  expect(await end(...lines)).toBeNull();
  expect(await end(...lines.slice(0, 2), 'uwaga', ...lines.slice(2))).toBeNull();
});
