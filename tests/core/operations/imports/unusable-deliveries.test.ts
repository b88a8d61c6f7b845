import { expect, test } from 'vitest';
import { testShop } from '../../../support/core';

/** 1234567891234 and its like have no right check digit: 12345678912 with weights 1 and 3 does not come to 4. */
const despatch = (...codes: readonly string[]) => {
  const items = codes.flatMap((code, i) => [`LIN+${i + 1}++${code}:EN`, 'QTY+12:30']);
  const segments = ['UNH+1+DESADV:D:96A:UN:EAN005', 'BGM+351+D-1+9', 'CPS+1', ...items];
  return [
    'UNB+UNOC:3+5900000000008:14+5900000000015:14+140407:1000+100',
    ...segments,
    `UNT+${segments.length + 1}+1`,
    'UNZ+1+100',
    '',
  ].join("'");
};

test('a delivery none of whose lines can be used fails, with each of them counted though they share one line', async () => {
  const shop = await testShop();
  const { run, problems } = await shop.importText(despatch('1234567891234', '1234567891235', '1234567891236'), {
    name: 'desadv.edi',
  });
  expect(run).toMatchObject({
    state: 'failed',
    counts: { rows: 3, rejected: 3 },
    problem: { code: 'file_no_usable_rows', facts: { file: 'desadv.edi', count: 3 } },
  });
  // What is wrong is the code that is there, not that there is none.
  expect(problems.map(({ line, code, column, value }) => [line, code, column, value])).toEqual([
    [1, 'gtin_invalid', 'LIN', '1234567891234'],
    [1, 'gtin_invalid', 'LIN', '1234567891235'],
    [1, 'gtin_invalid', 'LIN', '1234567891236'],
  ]);
});

test('a document says itself why it is none for the master', async () => {
  const shop = await testShop();
  const text =
    'TypPolskichLiter:LA\r\nTypDok:RM\r\nNrDok:REM/1\r\nIloscLinii:1\r\nLinia:Nazwa{Chleb}Kod{5901234123457}Ilosc{4}\r\n';
  await expect(shop.importText(text, { name: 'remanent.txt' })).rejects.toThrow('pcm_document_no_delivery');
});
