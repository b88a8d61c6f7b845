import { expect, test } from 'vitest';
import { testCall } from '../../../support/services';
import { testShop } from '../../../support/core';

const FILE = 'Symbol;Nazwa;Cena brutto;Stan\r\nA-1;Młynek;129,90;4\r\nA-2;Kubek;19,90;12\r\n';
const all = { search: '', offset: 0, limit: 50 };

async function shop() {
  const opened = await testShop();
  const { master, settings } = opened.core.operations;
  await opened.importText(FILE, { name: 'cennik.csv', confirmProfile: true });
  opened.clock.advance(3_600_000);
  await settings.set({ shopName: '=Sklep' }, testCall({ actor: 'anna' }));
  const codes = async (which: Partial<Parameters<typeof master.activity>[0]>) =>
    (await master.activity({ ...all, ...which }, testCall())).items.map(({ code, actor }) => `${actor}: ${code}`);
  return { ...opened, master, codes };
}

test('every entry says who did it: whoever called the operation that logged it', async () => {
  const { codes, master } = await shop();
  expect(await codes({})).toEqual(['anna: settings_changed', 'cli: import_applied']);
  expect(await master.actors({}, testCall())).toEqual(['anna', 'cli']);
});

test('entries are found by who, what, when, and by words in either language or of the facts', async () => {
  const { codes } = await shop();
  expect(await codes({ actor: 'anna' })).toEqual(['anna: settings_changed']);
  expect(await codes({ about: 'imports' })).toEqual(['cli: import_applied']);
  expect(await codes({ about: 'channels' })).toEqual([]);
  expect(await codes({ until: '2026-11-24T08:30:00.000Z' })).toEqual(['cli: import_applied']);
  expect(await codes({ from: '2026-11-24T08:30:00.000Z' })).toEqual(['anna: settings_changed']);
  expect(await codes({ search: 'CENNIK.csv' })).toEqual(['cli: import_applied']);
  expect(await codes({ search: 'zmieniono ustawienia' })).toEqual(['anna: settings_changed']);
  expect(await codes({ search: 'settings changed' })).toEqual(['anna: settings_changed']);
  expect(await codes({ severity: 'error' })).toEqual([]);
});

test('the log is handed out as a table in words', async () => {
  const { master } = await shop();
  const piece = await master.exportActivity({ search: '', offset: 0, limit: 10, language: 'en' }, testCall());
  const [heading, first] = piece.text.replace('\ufeff', '').split('\r\n');
  expect(heading).toBe('When;Who;Severity;What happened;Code');
  expect(first).toMatch(/^2026-11-24T09:00:00.000Z;anna;information;Settings changed: .*;settings_changed$/);
  expect(piece).toMatchObject({ name: 'activity.csv', rows: 2, total: 2 });
});
