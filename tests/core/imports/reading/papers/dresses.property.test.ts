import fc from 'fast-check';
import { test } from 'vitest';
import { html, ods, ODS, PAGE, PRINT, printed, WORKBOOK, xlsx } from './dresses';
import { expectRead, PAPER, shown } from './paper';
import { cases } from '../../../../support/cases';

const RUNS = 60;
const paperIn = <T>(dress: fc.Arbitrary<T>) => fc.record({ paper: PAPER, dress });

test('a paper as a workbook says the same', async () => {
  await fc.assert(
    fc.asyncProperty(paperIn(WORKBOOK), async ({ paper, dress }) => {
      await expectRead(paper, await xlsx(shown(paper), dress), 'faktura.xlsx');
    }),
    { numRuns: cases(RUNS) },
  );
}, 60_000);

test('a paper as an OpenDocument sheet says the same', async () => {
  await fc.assert(
    fc.asyncProperty(paperIn(ODS), async ({ paper, dress }) => {
      await expectRead(paper, ods(shown(paper), dress), 'faktura.ods');
    }),
    { numRuns: cases(RUNS) },
  );
}, 60_000);

test('a paper as a page or an e-mail says the same', async () => {
  await fc.assert(
    fc.asyncProperty(paperIn(PAGE), async ({ paper, dress }) => {
      await expectRead(paper, html(shown(paper), dress), 'faktura.xls');
    }),
    { numRuns: cases(RUNS) },
  );
}, 60_000);

test('a paper as a printed list says the same, with lines or only blanks between its columns', async () => {
  await fc.assert(
    fc.asyncProperty(paperIn(PRINT), async ({ paper, dress }) => {
      await expectRead(paper, printed(shown(paper), dress), 'faktura.txt');
    }),
    { numRuns: cases(RUNS) },
  );
}, 60_000);
