import type { RequestLimit } from '../../core/channels';

/** Calls of the Inventory API a day for the whole application; spread over the day, with a burst for a morning's work. */
const INVENTORY_A_DAY = 1_990_000;
const BURST = 10_000;

export const LIMITS: readonly RequestLimit[] = [
  {
    name: 'inventory-quota',
    kind: 'bucket',
    requests: INVENTORY_A_DAY,
    perMs: 86_400_000,
    burst: BURST,
    of: ({ url }) => url.pathname.startsWith('/sell/inventory/'),
  },
];
