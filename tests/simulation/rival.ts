import type { ShownOffer } from '../../src/core/channels';
import type { Contestant } from './contestant';
import { troubleAt, type World } from './world';

const EVERY_MINUTES = 15;

/**
 * The usual rival: one counter per product, a full sync every quarter of an hour that fetches orders and writes every
 * listing, no reservations, and an ERP export that replaces the counter whatever was sold since it was taken.
 */
export function createRival(world: World): Contestant {
  const shelves = Array.from({ length: world.channels }, () => new Map<string, ShownOffer>());
  const counter = new Map<string, { quantity: number; priceMinor: number }>();
  const orders = Array.from({ length: world.channels }, () => [] as string[]);
  let writes = 0;

  function fetchOrders(channel: number): void {
    for (const sku of orders[channel]!.splice(0)) {
      const row = counter.get(sku);
      if (row) row.quantity = Math.max(0, row.quantity - 1);
    }
  }

  function push(channel: number, answersLost: boolean): void {
    for (const [sku, offer] of counter) {
      shelves[channel]!.set(sku, { ...offer });
      writes += answersLost ? 2 : 1;
    }
  }

  return {
    name: 'full sync every 15 minutes',
    shows: (channel, sku) => shelves[channel]!.get(sku) ?? null,
    sell(channel, sku) {
      orders[channel]!.push(sku);
      const shown = shelves[channel]!.get(sku);
      if (shown) shelves[channel]!.set(sku, { ...shown, quantity: Math.max(0, (shown.quantity ?? 0) - 1) });
    },
    edit(channel, sku, priceMinor) {
      const shown = shelves[channel]!.get(sku);
      if (shown) shelves[channel]!.set(sku, { ...shown, priceMinor });
    },
    erpExport(rows) {
      for (const { sku, quantity, priceMinor } of rows) counter.set(sku, { quantity, priceMinor });
      return Promise.resolve();
    },
    tick(minute) {
      if (minute % EVERY_MINUTES !== 0) return Promise.resolve();
      for (let channel = 0; channel < world.channels; channel++) {
        const trouble = troubleAt(world, channel, minute)?.kind;
        if (trouble === 'down' || trouble === 'throttled') continue;
        fetchOrders(channel);
        push(channel, trouble === 'loses_answers');
      }
      return Promise.resolve();
    },
    writes: () => writes,
  };
}
