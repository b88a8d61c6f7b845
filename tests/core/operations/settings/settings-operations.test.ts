import { expect, test } from 'vitest';
import { createSettingsOperations } from '../../../../src/core/operations/settings';
import type { Services } from '../../../../src/core/services';
import { readMailSettings } from '../../../../src/core/settings';
import { scratchDatabase } from '../../../support/database';
import { testCall, testServices } from '../../../support/services';

async function shop(own: Partial<Services> = {}) {
  const services = testServices(await scratchDatabase(), own);
  const settings = createSettingsOperations(services);
  return {
    services,
    get: () => settings.get({}, testCall()),
    set: (change: Parameters<typeof settings.set>[0]) => settings.set(change, testCall()),
    mail: () => readMailSettings(services),
    stored: () => services.database.read('setting').pluck<string[]>('value'),
  };
}

test('a new shop has settings it can work with', async () => {
  const { get, mail } = await shop();
  expect(await get()).toEqual({
    language: 'pl',
    currency: 'PLN',
    shopName: '',
    taxId: null,
    smtpUrl: null,
    mailFrom: null,
    watchFolder: null,
    backupFolder: null,
    syncEveryMinutes: 5,
    auditEveryHours: 24,
    peoplePerUnit: 3,
    alertWindowHours: 12,
  });
  expect(await mail()).toBeNull();
});

test('until somebody chooses, the language is the one of this PC', async () => {
  const { get, set } = await shop({ defaultLanguage: 'en' });
  expect(await get()).toMatchObject({ language: 'en' });
  await set({ language: 'pl' });
  expect(await get()).toMatchObject({ language: 'pl' });
});

test('a change keeps every other setting and is written into the activity log by name, not by value', async () => {
  const { get, set, services } = await shop();
  await set({ shopName: 'Sklep Ania' });
  expect(await set({ syncEveryMinutes: 5 })).toMatchObject({ ok: true, value: { shopName: 'Sklep Ania' } });
  expect(await get()).toMatchObject({ shopName: 'Sklep Ania', syncEveryMinutes: 5 });
  expect(await services.database.read('activity').pluck('facts')).toEqual([
    '{"fields":"shopName"}',
    '{"fields":"syncEveryMinutes"}',
  ]);
});

test('a password in the SMTP address is sealed, shown nowhere and given back to the mail transport', async () => {
  const { get, set, mail, stored } = await shop();
  await set({ smtpUrl: 'smtps://sklep%40example.com:p%40ss@mail.example.com:465' });
  expect(await get()).toMatchObject({ smtpUrl: 'smtps://sklep%40example.com@mail.example.com:465' });
  expect((await stored()).join()).not.toMatch(/p@ss|p%40ss/);
  expect(await mail()).toEqual({
    url: 'smtps://sklep%40example.com:p%40ss@mail.example.com:465',
    from: 'sklep@example.com',
  });
});

test('a password given on its own is kept when other settings of the same login change', async () => {
  const { set, mail } = await shop();
  await set({ smtpUrl: 'smtp://ania@mail.example.com', smtpPassword: 'tajne', mailFrom: 'Ania <ania@example.com>' });
  await set({ smtpUrl: 'smtp://ania@mail.example.com:587' });
  expect(await mail()).toEqual({
    url: 'smtp://ania:tajne@mail.example.com:587',
    from: 'Ania <ania@example.com>',
  });
});

test('a password is never offered to another server or user than it was given for', async () => {
  for (const other of ['smtp://ania@other.example.com', 'smtp://jan@mail.example.com']) {
    const { set, mail } = await shop();
    await set({ smtpUrl: 'smtp://ania@mail.example.com', smtpPassword: 'tajne', mailFrom: 'ania@example.com' });
    await set({ smtpUrl: other });
    expect(await mail()).toMatchObject({ url: other });
  }
});

test('an empty password forgets the stored one', async () => {
  const { set, mail } = await shop();
  await set({ smtpUrl: 'smtp://ania:tajne@mail.example.com', mailFrom: 'ania@example.com' });
  await set({ smtpPassword: '' });
  expect(await mail()).toMatchObject({ url: 'smtp://ania@mail.example.com' });
});

test('mail settings of the environment win over the stored ones', async () => {
  const { set, mail } = await shop({
    mailFromEnvironment: { url: 'smtp://env.example.com', from: 'env@example.com' },
  });
  await set({ smtpUrl: 'smtp://stored.example.com', mailFrom: 'stored@example.com' });
  expect(await mail()).toEqual({ url: 'smtp://env.example.com', from: 'env@example.com' });
});

test('without a sender, and with a user that is no mail address, there is no mail', async () => {
  const { set, mail } = await shop();
  await set({ smtpUrl: 'smtp://ania:tajne@mail.example.com' });
  expect(await mail()).toBeNull();
});

test.each([
  [{ smtpUrl: 'mail.example.com:25' }, 'smtp_url_invalid'],
  [{ smtpUrl: 'http://mail.example.com' }, 'smtp_url_invalid'],
  [{ smtpUrl: 'smtp://%zz@mail.example.com' }, 'smtp_url_invalid'],
  [{ smtpUrl: 'smtp://mail.example.com', smtpPassword: 'tajne' }, 'smtp_user_missing'],
  [{ mailFrom: 'ania' }, 'mail_from_invalid'],
  [{ mailFrom: 'a@example.com, b@example.com' }, 'mail_from_invalid'],
  [{ mailFrom: 'a@example.com\r\nBcc: b@example.com' }, 'mail_from_invalid'],
  [{ currency: 'złoty' }, 'currency_invalid'],
  [{ watchFolder: 'inbox' }, 'watch_folder_not_absolute'],
])('%j is refused as a whole: %s', async (change, code) => {
  const { get, set } = await shop();
  const before = await get();
  expect(await set({ shopName: 'half', ...change })).toMatchObject({ ok: false, problem: { code } });
  expect(await get()).toEqual(before);
});
