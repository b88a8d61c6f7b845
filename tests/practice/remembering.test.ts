import { expect, test } from 'vitest';
import { ShopState as Marketplace } from '../../src/practice/vendure/state';
import { ownerOf } from '../../src/practice/vendure/owner';
import { testClock } from '../support/clock';
import { mug, practice } from '../support/woocommerce-practice';

const ORDERS = 502;

test('a practice e-shop that stays open for weeks forgets its oldest orders, and nothing of its stock', async () => {
  const { owner } = await practice([{ ...mug, quantity: 1_000 }]);
  const orders = Array.from({ length: ORDERS }, () => owner.order([{ sku: mug.sku, quantity: 1 }]));
  const [first = 0, , third = 0] = orders;
  expect(() => owner.setStatus(first, 'cancelled')).toThrow(`no order ${first}`);
  expect(owner.products()[0]?.quantity).toBe(1_000 - ORDERS);
  owner.setStatus(third, 'cancelled');
  expect(owner.products()[0]?.quantity).toBe(1_000 - ORDERS + 1);
});

test('a practice marketplace does the same', () => {
  const state = new Marketplace(testClock('2026-11-28T08:00:00.000Z'), 'PLN');
  const owner = ownerOf(state, { forgetSessions: () => undefined, requests: () => 0 });
  owner.add([{ sku: 'A-1', name: 'Kubek', priceMinor: 2_500, quantity: 1_000 }]);
  const orders = Array.from({ length: ORDERS }, () => owner.order([{ sku: 'A-1', quantity: 1 }]));
  const [first = '', , third = ''] = orders;
  expect(() => owner.cancel(first)).toThrow(`no order ${first}`);
  expect(owner.variants()[0]?.quantity).toBe(1_000 - ORDERS);
  owner.cancel(third);
  expect(owner.variants()[0]?.quantity).toBe(1_000 - ORDERS + 1);
});
