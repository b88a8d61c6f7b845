import type { ConnectorKind, ShownOffer } from '../../src/core/channels';
import { silentKind } from './silent-channel';

const BATCH = 100;

export interface CountedChannel {
  readonly kind: ConnectorKind;
  readonly requests: { find: number; push: number; read: number };
  /** When the last push left, in monotonic milliseconds. */
  readonly pushedAt: number;
  countAnew(): void;
}

/** A channel in this process that has every SKU, takes 100 at once, shows what it was told, and counts what it is asked. */
export function countedChannel(): CountedChannel {
  const shelves = new Map<string, Map<string, ShownOffer>>();
  const requests = { find: 0, push: 0, read: 0 };
  let pushedAt = 0;
  const capabilities = {
    ...silentKind.capabilities,
    pushBatch: BATCH,
    readBatch: BATCH,
    findBatch: BATCH,
    concurrency: 2,
  };
  const kind: ConnectorKind = {
    ...silentKind,
    kind: 'counted',
    title: 'Counted',
    capabilities,
    connect({ channelName }) {
      const shelf = shelves.get(channelName) ?? new Map<string, ShownOffer>();
      shelves.set(channelName, shelf);
      const shown = (id: string) => shelf.get(id) ?? { priceMinor: 100, quantity: 0 };
      return {
        test: () => Promise.resolve({ ok: true, value: { shop: channelName, currency: null } }),
        find: (skus) => {
          requests.find++;
          return Promise.resolve({
            ok: true,
            value: skus.map((sku) => ({ sku, ref: { id: sku, data: {} }, shown: shown(sku) })),
          });
        },
        push: (items) => {
          requests.push++;
          pushedAt = performance.now();
          for (const { ref, offer } of items) shelf.set(ref.id, offer);
          return Promise.resolve({ ok: true, value: items.map(({ ref }) => ({ id: ref.id, status: 'accepted' })) });
        },
        read: (refs) => {
          requests.read++;
          return Promise.resolve({
            ok: true,
            value: refs.map(({ id }) => ({ id, status: 'shown', shown: shown(id) })),
          });
        },
      };
    },
  };
  return {
    kind,
    requests,
    get pushedAt() {
      return pushedAt;
    },
    countAnew: () => void Object.assign(requests, { find: 0, push: 0, read: 0 }),
  };
}
