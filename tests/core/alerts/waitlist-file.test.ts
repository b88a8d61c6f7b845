import { expect, test } from 'vitest';
import { testCall } from '../../support/services';
import { waitingShop } from './waiting-shop';

const csv = (lines: readonly string[], name = 'lista.csv') => new File([`${lines.join('\r\n')}\r\n`], name);

test('a list says first what it would do: new, repeated and unusable rows with their lines; then it does it once', async () => {
  const shop = await waitingShop();
  await shop.wait('anna@poczta.example');
  const file = csv([
    'SKU;E-mail;Język',
    'KUB-1;Anna@poczta.example;pl',
    'KUB-1;jan@poczta.example;en',
    'KUB-1;JAN@poczta.example;pl',
    'BRAK;ewa@poczta.example;',
    'KUB-1;nie adres;',
    'TAL-1;jan@poczta.example;',
  ]);
  const expected = { rows: 6, added: 2, duplicates: 2, unusable: 2 };
  const preview = await shop.waitlist.import({ file, dryRun: true }, testCall());
  if (!preview.ok) throw new Error(preview.problem.code);
  expect(preview.value).toMatchObject({ ...expected, dryRun: true });
  expect(preview.value.problems.map(({ line, problem }) => `${line} ${problem.code}`)).toEqual([
    '2 waitlist_waits_already',
    '4 waitlist_waits_already',
    '5 product_unknown',
    '6 email_invalid',
  ]);
  expect(await shop.entryStates()).toEqual(['anna@poczta.example waiting']);
  expect(await shop.waitlist.import({ file, dryRun: false }, testCall())).toMatchObject({ ok: true, value: expected });
  expect(await shop.entryStates()).toHaveLength(3);
  expect(await shop.waitlist.import({ file, dryRun: false }, testCall())).toMatchObject({
    ok: true,
    value: { added: 0, duplicates: 4 },
  });
});

test('a list in Windows-1250 with commas is read; one without addresses is refused', async () => {
  const shop = await waitingShop();
  // "język" as Windows-1250 writes it.
  const heading = Uint8Array.from(
    [...'sku,email,j'].map((c) => c.charCodeAt(0)).concat(0xea, ...[...'zyk\n'].map((c) => c.charCodeAt(0))),
  );
  const file = new File([heading, 'KUB-1,ola@poczta.example,en\n'], 'a.csv');
  expect(await shop.waitlist.import({ file, dryRun: false }, testCall())).toMatchObject({ value: { added: 1 } });
  const [entry] = (await shop.waitlist.list({ offset: 0, limit: 5 }, testCall())).items;
  expect(entry).toMatchObject({ email: 'ola@poczta.example', language: 'en' });
  expect(await shop.waitlist.import({ file: csv(['sku;nazwa', 'KUB-1;x']), dryRun: false }, testCall())).toMatchObject({
    ok: false,
    problem: { code: 'waitlist_columns_missing' },
  });
});

test('what is imported while in stock is no restock; the exported list is read back as repeated', async () => {
  const shop = await waitingShop();
  await shop.stock(5);
  await shop.waitlist.import({ file: csv(['sku;email', 'KUB-1;jan@poczta.example']), dryRun: false }, testCall());
  await shop.send();
  expect(await shop.alertStates()).toEqual([]);
  const piece = await shop.waitlist.export({ offset: 0, limit: 100 }, testCall());
  expect(piece).toMatchObject({ name: 'lista-oczekujacych-2026-11-24.csv', rows: 1, total: 1 });
  expect(piece.text).toContain('KUB-1;Kubek żółty;jan@poczta.example;pl;czeka;');
  const again = await shop.waitlist.import({ file: new File([piece.text], 'a.csv'), dryRun: false }, testCall());
  expect(again).toMatchObject({ value: { added: 0, duplicates: 1 } });
});

test('products that are waited for say how many wait, since when, and whose turn it is', async () => {
  const shop = await waitingShop();
  await shop.wait('pierwsza@poczta.example');
  await shop.wait('drugi@poczta.example');
  await shop.wait('ktos@poczta.example', 'TAL-1');
  await shop.stock(1, 'TAL-1');
  const { items, total } = await shop.waitlist.products({ search: '', offset: 0, limit: 10 }, testCall());
  expect(total).toBe(2);
  expect(items).toMatchObject([
    { sku: 'TAL-1', waiting: 1, available: 1 },
    { sku: 'KUB-1', waiting: 2, available: 0, since: '2026-11-24T08:00:00.000Z', next: 'pierwsza@poczta.example' },
  ]);
  expect((await shop.waitlist.products({ search: 'żółty', offset: 0, limit: 10 }, testCall())).total).toBe(1);
});
