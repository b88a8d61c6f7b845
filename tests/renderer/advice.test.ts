import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeOnScreen, knownCodes } from '../../src/contract/language';
import { advicePieces, PLACES } from '../../src/renderer/advice/places';

const LANGUAGES = ['pl', 'en'] as const;

/** Every advice a screen can show, as somebody at the page of the channel `butik` reads it. */
const advices = (language: 'pl' | 'en') =>
  knownCodes(language).flatMap((code) => {
    const { next } = describeOnScreen({ code, facts: { id: 7, channel: 'butik' } }, language);
    return next === null ? [] : [{ code, next }];
  });

const links = (code: string, language: 'pl' | 'en', facts = {}, channel: string | null = null) => {
  const problem = { code, facts };
  return advicePieces(describeOnScreen(problem, language).next ?? '', language, { ...problem, channel })
    .filter(({ route }) => route !== null)
    .map(({ text, route }) => [text, route]);
};

test.each(LANGUAGES)('the pieces of every advice in %s are its words, letter for letter', (language) => {
  for (const { code, next } of advices(language)) {
    const pieces = advicePieces(next, language, { code, facts: {}, channel: null });
    expect(pieces.map(({ text }) => text).join('')).toBe(next);
  }
});

test.each(LANGUAGES)('every way through the screens that an advice in %s quotes can be clicked', (language) => {
  for (const { code, next } of advices(language).filter(({ next }) => /[„“][^”]* → [^”]*”/.test(next))) {
    const pieces = advicePieces(next, language, { code, facts: {}, channel: null });
    expect(
      pieces.some(({ text, route }) => route !== null && text.includes(' → ')),
      `${code}: ${next}`,
    ).toBe(true);
  }
});

test('every phrase names a place in some advice, in both languages, and leads to a screen there is', () => {
  const screens = [...readFileSync('src/renderer/app/router.tsx', 'utf8').matchAll(/path: '([^']+)'/g)].map(
    ([, path = '']) => new RegExp(`^${path.replace(/\$\w+/g, '[^/]+')}$`),
  );
  const said = { pl: advices('pl'), en: advices('en') };
  for (const place of PLACES) {
    for (const language of LANGUAGES) {
      const named = said[language].filter(({ next }) => place[language].test(next));
      expect(named.length, String(place[language])).toBeGreaterThan(0);
    }
    const route = place.route({ code: 'any', facts: {}, channel: 'butik' }, '7').split('?', 1)[0] ?? '';
    expect(
      screens.filter((screen) => screen.test(route)),
      route,
    ).not.toEqual([]);
  }
});

test('a place of a channel is on the page of the channel that is meant', () => {
  expect(links('channel_settings_invalid', 'pl', {}, 'mój sklep')).toEqual([
    ['w ustawieniach kanału', '/channels/m%C3%B3j%20sklep?tab=settings'],
  ]);
  // What the advice says itself goes before the page it stands on.
  expect(links('push_braked', 'en', { channel: 'kasa' }, 'butik')).toEqual([
    ['the last import', '/imports'],
    ['on the page of the channel', '/channels/kasa'],
  ]);
  expect(links('entry_gone', 'pl')).toEqual([['w zakładce „Dopasowanie”', '/channels']]);
});

test('the settings open at what the advice is about', () => {
  expect(links('smtp_auth_refused', 'pl')).toEqual([['w ustawieniach', '/settings?group=mail']]);
  expect(links('backup_old', 'en')).toEqual([['in the settings', '/settings?group=backup']]);
  expect(links('lan_needs_owner', 'pl')).toEqual([['„Ustawienia → Osoby i dostęp”', '/settings?group=access']]);
});

test('the settings of a shop’s own panel are not ours', () => {
  for (const code of ['vendure_prices_exclude_tax', 'shopify_prices_exclude_tax', 'medusa_no_stock_location']) {
    for (const language of LANGUAGES) expect(links(code, language)).toEqual([]);
  }
});
