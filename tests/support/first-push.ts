import type { PushItem } from '../../src/core/channels';

/** What the engine adds to an item it has never read back and that is not reduced. */
export const firstPush: Pick<PushItem, 'confirmed' | 'priorMinor' | 'vatCode' | 'archived' | 'key'> = {
  confirmed: { priceMinor: null, quantity: null },
  priorMinor: null,
  vatCode: null,
  archived: false,
  key: 'first',
};
