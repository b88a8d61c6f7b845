import type { PushItem } from '../../core/channels';

/**
 * Items under the SKU by which the file names them: a product that was renamed since it was first written there goes on being
 * called as whoever reads the file knows it, because a second row beside the old one would sell its stock twice.
 */
export const namedThere = (items: readonly PushItem[]): PushItem[] =>
  items.map((item) => ({ ...item, sku: item.ref.id }));
