import fc from 'fast-check';
import iconv from 'iconv-lite';
import { test } from 'vitest';
import { expectRead, PAPER, shown } from './paper';
import { cases } from '../../../../support/cases';

const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values);

const TEXT = fc.record({
  paper: PAPER,
  pads: fc.boolean(),
  delimiter: oneOf(';', '\t', ','),
  encoding: oneOf('utf-8', 'win1250'),
});

function render({
  paper,
  pads,
  delimiter,
  encoding,
}: typeof TEXT extends fc.Arbitrary<infer T> ? T : never): Uint8Array {
  const { head, heading, body, foot } = shown(paper);
  const quote = (cell: string) => (cell.includes(delimiter) ? `"${cell}"` : cell);
  const text = [...head, heading, ...body, ...foot]
    .map((row) => (pads ? heading.map((_, i) => row[i] ?? '').concat(row.slice(heading.length)) : row))
    .map((row) => row.map(quote).join(delimiter))
    .join('\r\n');
  return iconv.encode(`${text}\r\n`, encoding);
}

test('a paper as text is never booked unseen as a stock or a price, and brings its goods and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(TEXT, async (text) => {
      await expectRead(text.paper, render(text));
    }),
    { numRuns: cases(250) },
  );
});
