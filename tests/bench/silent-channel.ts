import type { ConnectorKind } from '../../src/core/channels';

/** A channel that is never called: it only has desired offers. */
export const silentKind: ConnectorKind = {
  kind: 'silent',
  title: 'Silent',
  fields: [],
  shopToldBy: 'fields',
  capabilities: {
    pushBatch: 100,
    readBatch: 100,
    findBatch: 100,
    concurrency: 1,
    pullsSales: false,
    createsListings: false,
    readsCatalogue: false,
    priceAndStock: 'together',
    asynchronous: false,
    zero: 'sold_out',
    repeats: 'absolute',
    salesCursor: 'none',
    webhooks: false,
    showsPriorPrice: false,
    limits: [],
  },
  connect: () => ({
    test: () => Promise.resolve({ ok: true, value: { shop: 'silent', currency: null } }),
    find: () => Promise.resolve({ ok: true, value: [] }),
    push: () => Promise.resolve({ ok: true, value: [] }),
    read: () => Promise.resolve({ ok: true, value: [] }),
  }),
};
