import { expect, test } from 'vitest';
import { describe, LISTING_STATES } from '../../../src/contract';
import { channelsWords } from '../../../src/contract/language/channels/channels';

test('Polish and English know the same codes, with the same parts', () => {
  const parts = (language: 'pl' | 'en') =>
    Object.entries(channelsWords[language]).map(([code, entry]) => [code, 'kept' in entry, 'next' in entry]);
  expect(parts('pl')).toEqual(parts('en'));
});

test('both languages speak of the same facts', () => {
  const facts = (language: 'pl' | 'en') =>
    Object.entries(channelsWords[language]).map(([code, entry]) => {
      const names = JSON.stringify(entry).match(/\{\{\w+/g) ?? [];
      return [code, [...new Set(names)].sort()];
    });
  expect(facts('pl')).toEqual(facts('en'));
});

test('every state of a listing has words', () => {
  for (const state of LISTING_STATES)
    expect(describe({ code: `state_${state}`, facts: {} }, 'pl').what).not.toContain('_');
});

test('money and moments among the facts are written the way the language writes them', () => {
  const facts = {
    sku: 'X',
    sentMinor: 123_450,
    sentQuantity: 7,
    shownMinor: null,
    shownQuantity: '–',
    currency: 'PLN',
  };
  expect(describe({ code: 'not_applied', facts }, 'pl').what.replaceAll('\u00a0', ' ')).toContain(
    '1 234,50 zł × 7, widać – × –',
  );
  const why = describe({ code: 'why_retry', facts: { at: '2026-11-24T08:00:00.000Z' } }, 'en').what;
  expect(why).toContain('24 Nov 2026');
});

test('drifts are counted as Polish counts', () => {
  const said = (count: number) => describe({ code: 'drift_found', facts: { count, channel: 'Sklep' } }, 'pl').what;
  expect([said(1), said(3), said(7)].map((text) => text.split(' ')[3])).toEqual(['ofertę', 'oferty', 'ofert']);
});
