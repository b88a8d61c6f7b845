import { expect, test } from 'vitest';
import { describe } from '../../src/contract';
import { knownCodes } from '../../src/contract/language';
import { COLUMN_FIELDS } from '../../src/contract/views/imports';
import { settingsSchema } from '../../src/contract/views/master';
import { sourceChangeSchema } from '../../src/contract/views/sources';
import { connectorKinds } from '../../src/host/connectors';

const say = (code: string, facts: Record<string, string>, language: 'pl' | 'en') =>
  describe({ code, facts }, language).what;

test('changed settings are told by the names people know, a key that has none as it is', () => {
  const facts = { fields: 'shopName, smtpUrl, later' };
  expect(say('settings_changed', facts, 'pl')).toBe('Zmieniono ustawienia: nazwa sklepu, serwer SMTP, later.');
  expect(say('settings_changed', facts, 'en')).toBe('Settings changed: shop name, SMTP server, later.');
});

test('what was changed of a source is told in words', () => {
  const facts = { source: 'Hurtownia', fields: 'folder, patterns' };
  expect(say('source_changed', facts, 'pl')).toBe('Zmieniono źródło „Hurtownia”: folder, nazwy plików.');
  expect(say('source_changed', facts, 'en')).toBe('Changed the source “Hurtownia”: folder, file names.');
});

test('thousands in what holds a file are grouped as in tables', () => {
  const said = describe({ code: 'brake_prices_jump', facts: { count: 3467, of: 3630 } }, 'pl').what;
  expect(said.replaceAll(/\s/g, ' ')).toContain('3 467 z 3 630');
});

test('a kind of channel is told by its name', () => {
  const facts = { channel: 'kasa', kind: 'store-files' };
  expect(say('channel_added', facts, 'pl')).toBe('Dodano kanał kasa (Pliki kasy).');
  expect(say('channel_added', facts, 'en')).toContain('kasa (Till files)');
});

test('every setting of the shop and of a source, and every kind of channel, has a name', () => {
  const known = new Set(knownCodes('pl'));
  const settings = Object.keys(settingsSchema.shape).map((key) => `setting_${key}`);
  const ofSources = Object.keys(sourceChangeSchema.shape).filter((key) => key !== 'name');
  const kinds = connectorKinds.map(({ kind }) => `kind_${kind}`);
  const named = [...settings, 'setting_smtpPassword', ...ofSources.map((key) => `setting_${key}`), ...kinds];
  expect(named.filter((code) => !known.has(code))).toEqual([]);
});

test('what a column was taken for is told in words', () => {
  const facts = { column: 'Wartość', field: 'price' };
  expect(say('column_guessed', facts, 'pl')).toContain('wygląda na: cena.');
  expect(say('column_guessed', facts, 'en')).toContain('looks like: price.');
  expect(COLUMN_FIELDS.filter((field) => !knownCodes('pl').includes(`column_${field}`))).toEqual([]);
});

test('a promotion without an end runs until it is cancelled', () => {
  const begun = (until: string | null, language: 'pl' | 'en') =>
    describe({ code: 'promotion_started', facts: { name: 'Zima', until } }, language).what;
  expect(begun(null, 'pl')).toBe('Zaczęła się promocja „Zima” (do odwołania).');
  expect(begun(null, 'en')).toBe('The promotion “Zima” has begun (until cancelled).');
  expect(begun('2026-12-24T12:00:00.000Z', 'en')).toMatch(/\(until 24 Dec 2026, \d\d:00\)/);
});

test('the source that nobody has named is told in words', () => {
  const facts = { source: 'hurt', others: 'default, erp', count: '3', of: '3' };
  expect(say('brake_foreign_values', facts, 'pl')).toContain('z tego źródła (hurt)');
  expect(say('brake_foreign_values', facts, 'pl')).toContain('które prowadzi: źródło domyślne, erp.');
  expect(say('brake_foreign_values', facts, 'en')).toContain('kept by: the default source, erp.');
});

test('what the system gives as its reason is told in words, a code nobody knows as it is', () => {
  const lost = (reason: string) => ({ folder: '/srv/erp', source: 'erp', since: '2026-11-24T07:00:00.000Z', reason });
  expect(say('watch_folder_gone', lost('ENOENT'), 'pl')).toContain('(nie ma go pod tą ścieżką)');
  expect(say('watch_folder_gone', lost('ENOENT'), 'en')).toContain('(it is not at this path)');
  expect(say('watch_folder_gone', lost('EWHATEVER'), 'pl')).toContain('(EWHATEVER)');
});
