import { expect, test } from 'vitest';
import type { SyncReport } from '../../../src/contract';
import { createSay } from '../../../src/headless/say';
import { syncText } from '../../../src/headless/text/sync-text';

type Listing = SyncReport['channels'][number]['attention'][number];

const listing = (sku: string, state: Listing['state'], problem: Listing['problem']): Listing => ({
  sku,
  state,
  problem,
});

/** A pass over one channel of which these listings need a look; the lines about them. */
function lines(language: 'pl' | 'en', attention: Listing[]): string[] {
  const counts = { pushed: 0, confirmed: 0, refused: 0, drifted: 0, waiting: 0, salesBooked: 0 };
  const channel = { channel: 'google', outcome: 'partly' as const, problem: null, attention, ...counts };
  const text = syncText({ channels: [channel] } as SyncReport, createSay(language));
  return text.split('\n').filter((line) => line.startsWith('  '));
}

const found = [
  listing('HER-017', 'waiting', { code: 'push_held_zeroes', facts: { sku: 'HER-017' } }),
  listing('KUB-1', 'waiting', { code: 'push_held_moves', facts: { sku: 'KUB-1' } }),
  listing('KUB-2', 'ambiguous', null),
  // The price 10 is no mention of product 10.
  listing('10', 'waiting', { code: 'push_held_zeroes', facts: { sku: '1000' } }),
];

test('a line names its listing once, in Polish', () => {
  expect(lines('pl', found).filter((line) => line.startsWith('  !'))).toEqual([
    '  ! google: HER-017 spadłoby do zera razem z niezwykle wieloma innymi, więc czeka na Twoją decyzję.',
    '  ! google: Cena KUB-1 zmieniłaby się mocno razem z niezwykle wieloma innymi, więc czeka na Twoją decyzję.',
    '  ! google · KUB-2: kilka ofert z tym SKU',
    '  ! google · 10: 1000 spadłoby do zera razem z niezwykle wieloma innymi, więc czeka na Twoją decyzję.',
  ]);
});

test('and in English', () => {
  expect(lines('en', found.slice(0, 3)).filter((line) => line.startsWith('  !'))).toEqual([
    '  ! google: HER-017 would sell out together with unusually many others, so it waits for your decision.',
    '  ! google: The price of KUB-1 would move by a lot together with unusually many others, so it waits for your decision.',
    '  ! google · KUB-2: several listings with this SKU',
  ]);
});
