import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describe as put } from '../../../src/contract';
import { alertsWords } from '../../../src/contract/language/alerts';
import { hostsWords } from '../../../src/contract/language/hosts';
import { masterWords } from '../../../src/contract/language/master';
import { waitlistWords } from '../../../src/contract/language/waitlist';

const SOURCES = ['src/core/alerts', 'src/core/operations/alerts', 'src/core/operations/waitlist', 'src/host/mail'];

/** Every literal that is used as a problem's code in these sources. */
function codesInSources(): string[] {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  const codes = files.flatMap((text) => [
    ...[...text.matchAll(/(?:problem|blocked|withdraw)\(\s*'([a-z_]+)'/g)].map(([, code]) => code),
    ...[...text.matchAll(/'(alert_[a-z_]+)'/g)].map(([, code]) => code),
  ]);
  return [...new Set(codes)].filter((code) => code !== undefined).sort();
}

test.each(codesInSources())('%s has words in Polish and English', (code) => {
  for (const language of ['pl', 'en'] as const) {
    expect({
      ...masterWords[language],
      ...alertsWords[language],
      ...waitlistWords[language],
      ...hostsWords[language],
    }).toHaveProperty(code);
    expect(put({ code, facts: {} }, language).what).not.toBe(code);
  }
});

test('no words stand for a code that nothing returns, and both languages know the same', () => {
  expect(Object.keys(alertsWords.pl).sort()).toEqual(Object.keys(alertsWords.en).sort());
  expect(Object.keys(alertsWords.pl).filter((code) => !codesInSources().includes(code))).toEqual([]);
});

test('the number of mails takes its Polish form', () => {
  const said = (count: number) => put({ code: 'alerts_sent', facts: { count } }, 'pl').what;
  expect([said(1), said(3), said(12)]).toEqual([
    'Wysłano 1 powiadomienie o dostępności.',
    'Wysłano 3 powiadomienia o dostępności.',
    'Wysłano 12 powiadomień o dostępności.',
  ]);
});

test('the log says why a mail will not go out', () => {
  const facts = { sku: 'KUB-1', name: 'Kubek', cause: 'mail_address_dead', reply: '550 5.1.1 nie ma' };
  expect(put({ code: 'alert_refused', facts }, 'pl').what).toBe(
    'Powiadomienie o produkcie „Kubek” (KUB-1) nie wyjdzie. Skrzynka klienta nie istnieje: 550 5.1.1 nie ma',
  );
});
