import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeOnScreen, knownCodes } from '../../src/contract/language';
import { advicePieces, PLACES } from '../../src/renderer/advice/places';
import { adviceHere } from '../../src/renderer/channels/adding/advice-here';

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

const WORDS = {
  pl: { above: 'powyżej', tryAgain: 'Spróbuj jeszcze raz za chwilę.' },
  en: { above: 'above', tryAgain: 'Try again in a moment.' },
};

test('where a channel is being added, its settings are the fields above, and it is the person who tries again', () => {
  const here = (code: string, language: 'pl' | 'en') => {
    const problem = { code, facts: {} };
    return adviceHere(describeOnScreen(problem, language).next ?? '', { problem, language, ...WORDS[language] });
  };
  expect(here('channel_auth_refused', 'pl')).toBe(
    'Wygeneruj w sklepie nowy klucz z prawem odczytu i zapisu i wpisz go powyżej.',
  );
  expect(here('channel_unreachable', 'en')).toBe(
    "Check the internet connection and the channel's address. Try again in a moment.",
  );
  expect(here('channel_timeout', 'pl')).toBe('Spróbuj jeszcze raz za chwilę.');
});

test.each(LANGUAGES)('no advice of a channel in %s promises there that OneShelf tries again', (language) => {
  const words = WORDS[language];
  for (const { code, next } of advices(language).filter(({ code }) => !/^(sync|import|mail|smtp|alert)/.test(code))) {
    const said = adviceHere(next, { problem: { code, facts: {} }, language, ...words });
    expect(said, code).not.toMatch(/OneShelf (spróbuje ponownie sam|tries again by itself)/);
  }
});
