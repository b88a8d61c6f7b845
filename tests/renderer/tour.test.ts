import { describe, expect, it } from 'vitest';
import { practicePrices } from '../../src/renderer/tour/practice-prices';
import { moved, noted, opened, readProgress, START } from '../../src/renderer/tour/tour-progress';
import { isDone, placeOf, stepsFor, type TourFacts } from '../../src/renderer/tour/tour-steps';

const EVERYTHING = ['practice.restock', 'practice.mailbox', 'imports.run', 'ledger.undo'];

const facts = (given: Partial<TourFacts> = {}): TourFacts => ({
  path: '/settings',
  search: '',
  tab: null,
  askedWhy: false,
  restockRun: null,
  heldRun: null,
  mails: 0,
  undone: false,
  ...given,
});

describe('the steps of the tour', () => {
  it('are those a person may do', () => {
    expect(stepsFor(EVERYTHING)).toEqual(['overview', 'products', 'why', 'restock', 'mail', 'held', 'undo']);
    expect(stepsFor(['imports.run'])).toEqual(['overview', 'products', 'why', 'held']);
  });

  it('are done when the screen shows what they speak of, and not before', () => {
    for (const step of stepsFor(EVERYTHING)) expect([step, isDone(step, facts())]).toEqual([step, false]);
    expect(isDone('overview', facts({ path: '/' }))).toBe(true);
    expect(isDone('products', facts({ path: '/products' }))).toBe(false);
    expect(isDone('products', facts({ path: '/products', search: 'miod' }))).toBe(true);
    expect(isDone('why', facts({ path: '/products/MIO-06B' }))).toBe(false);
    expect(isDone('why', facts({ path: '/products/CER-01A', askedWhy: true }))).toBe(true);
    expect(isDone('restock', facts({ path: '/', restockRun: 2 }))).toBe(false);
    expect(isDone('restock', facts({ path: '/imports/2', restockRun: 2 }))).toBe(true);
    expect(isDone('mail', facts({ path: '/waitlist', tab: 'mailbox' }))).toBe(false);
    expect(isDone('mail', facts({ path: '/waitlist', mails: 2 }))).toBe(false);
    expect(isDone('mail', facts({ path: '/waitlist', tab: 'mailbox', mails: 2 }))).toBe(true);
    expect(isDone('held', facts({ path: '/imports/2', heldRun: 3 }))).toBe(false);
    expect(isDone('held', facts({ path: '/imports/3', heldRun: 3 }))).toBe(true);
    expect(isDone('undo', facts({ path: '/changes' }))).toBe(false);
    expect(isDone('undo', facts({ path: '/changes', undone: true }))).toBe(true);
  });

  it('lead on to what came of them', () => {
    expect(placeOf('restock', facts())).toBe('/');
    expect(placeOf('restock', facts({ restockRun: 2 }))).toBe('/imports/2');
    expect(placeOf('held', facts())).toBeNull();
    expect(placeOf('held', facts({ heldRun: 3 }))).toBe('/imports/3');
  });
});

describe('how far somebody came', () => {
  const steps = stepsFor(EVERYTHING);

  it('goes on from where it was left, and begins anew after its end', () => {
    const left = { ...moved(noted(START, 'overview'), steps, 1), standing: 'left' } as const;
    expect(opened(left)).toEqual({ step: 'products', done: ['overview'], standing: 'open' });
    const last = { ...left, step: 'undo', standing: 'open' } as const;
    expect(moved(last, steps, 1)).toEqual({ ...last, standing: 'finished' });
    expect(opened(moved(last, steps, 1))).toEqual({ step: 'overview', done: [], standing: 'open' });
  });

  it('has no step before the first', () => {
    expect(moved(START, steps, -1)).toEqual(START);
  });

  it('survives being written down, and forgets what it cannot read', () => {
    const progress = { step: 'mail', done: ['overview', 'why'], standing: 'left' } as const;
    expect(readProgress(JSON.stringify(progress))).toEqual(progress);
    expect(readProgress(JSON.stringify({ ...progress, done: ['overview', 'gone'] })).done).toEqual(['overview']);
    for (const kept of [undefined, '', 'null', '{"step":"gone","done":[],"standing":"open"}', '{"step":"mail"}']) {
      expect(readProgress(kept)).toEqual(START);
    }
  });
});

it('the practice price list has lost its commas: 14,89 becomes 1489', async () => {
  const file = practicePrices([
    { sku: 'HER-01A', name: 'Herbata "Ceylon"; 50 g', priceMinor: 1489 },
    { sku: 'HER-09', name: 'Bez ceny', priceMinor: null },
  ]);
  expect(await file.text()).toBe('Symbol;Nazwa towaru;Cena brutto\r\nHER-01A;"Herbata ""Ceylon""; 50 g";1489\r\n');
});
