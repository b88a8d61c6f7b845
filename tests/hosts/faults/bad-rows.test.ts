import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportReport } from '../../../src/contract';
import { reportText } from '../../../src/host/background/report';
import { scratchFolder } from '../../support/database';
import { expectSound } from './bad-shop';
import { oneshelf } from '../cli/cli-io';

const EACH = 2_500;
/** Of every four bad rows one without a code, one without a price, one without a stock, one with a negative price. */
const BAD = [
  (n: number) => `;Bez kodu ${n};9,99;1`,
  (n: number) => `C-${n};Cena ${n};dużo;1`,
  (n: number) => `S-${n};Stan ${n};9,99;kilka`,
  (n: number) => `U-${n};Ujemna ${n};-5,00;1`,
];

test('10,000 bad rows among good ones: 10,000 reasons, the file held, then the good ones applied; all of it readable, exportable, correctable', async () => {
  const folder = await scratchFolder();
  const rows = Array.from({ length: EACH }, (_, n) => [...BAD.map((row) => row(n)), `G-${n};Towar ${n};12,50;7`]);
  const file = join(folder, 'stany.csv');
  await mkdir(folder, { recursive: true });
  await writeFile(file, ['SKU;Nazwa;Cena brutto;Stan', ...rows.flat(), ''].join('\n'));

  const imported = await oneshelf(folder, ['import', file, '--source', 'erp', '--json']);
  expect(imported.exit).toBe(3);
  const report = imported.json as ImportReport;
  // So many hold the whole file until a person has looked.
  expect(report.run.state).toBe('held');
  expect(report.run.counts).toMatchObject({ rows: 5 * EACH, new: EACH, rejected: 4 * EACH, warnings: 0 });
  expect(report.reasons).toMatchObject([
    { count: EACH, severity: 'rejected' },
    { count: EACH, severity: 'rejected' },
    { count: EACH, severity: 'rejected' },
    { count: EACH, severity: 'rejected' },
  ]);
  expect(report.reasons.map(({ line }) => line).sort()).toEqual([2, 3, 4, 5]);

  const shown = await oneshelf(folder, ['imports', 'problems', '1']);
  expect(shown.stdout).toMatch(/^Odłożono 10\s000 pozycji/);
  expect(shown.stdout).toMatch(/✗ 2\s500 × wiersz 3: „dużo” nie jest ceną\./);
  expect(shown.stdout).toMatch(/… i jeszcze 9\s980/);
  expect(shown.stdout.split('\n').length).toBeLessThan(40);

  // Beside a file that a watched folder took in stands the same, by reasons first.
  const text = reportText('stany.csv', { ok: true, value: report }, new Date('2026-11-26T05:00:00Z'), 'pl');
  expect(text).toMatch(/- 2\s500 × wiersz 3: „dużo” nie jest ceną\./);
  expect(text.split('\n').length).toBeLessThan(80);

  const out = join(folder, 'odłożone.csv');
  expect((await oneshelf(folder, ['imports', 'problems', '1', '--export', out])).exit).toBe(0);
  const exported = (await readFile(out, 'utf8')).trimEnd().split('\r\n');
  expect(exported).toHaveLength(1 + 4 * EACH);
  expect(exported[2]).toMatch(/^C-0;Cena 0;dużo;1;3;„dużo” nie jest ceną\./);

  expect((await oneshelf(folder, ['imports', 'apply', '1'])).exit).toBe(3);
  expect((await oneshelf(folder, ['product', 'G-7', '--json'])).json).toMatchObject({ levels: [{ onHand: 7 }] });
  expect((await oneshelf(folder, ['imports', 'correct', '1', '3', 'Cena brutto=9,99'])).exit).toBe(0);
  expect((await oneshelf(folder, ['product', 'C-0', '--json'])).json).toMatchObject({ prices: [{ grossMinor: 999 }] });
  await expectSound(folder);
});
