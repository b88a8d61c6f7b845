import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import type { Connector, ConnectorContext } from '../../core/channels';
import { inFolder, namedThere } from '../files';
import { done, failed } from '../http';
import type { Dialect } from './dialect';
import { FeedShelf } from './feed-shelf';
import { feedSettings } from './feed-settings';

/** One product file, which a platform fetches by itself. A SKU is its own remote id: a file lists whatever is written into it. */
export function connectFeed(context: ConnectorContext, dialect: Dialect): Connector {
  const settings = feedSettings(context, dialect);
  if (!('folder' in settings)) {
    const refuse = () => Promise.resolve(failed(settings));
    return { test: refuse, find: refuse, push: refuse, read: refuse };
  }
  const { folder, link, currency } = settings;
  const shelf = new FeedShelf(settings, dialect);
  return {
    test: (signal) =>
      inFolder(folder, signal, async () => {
        await access(folder, constants.R_OK | constants.W_OK);
        return { shop: new URL(link).host, currency };
      }),
    find: (skus, signal) =>
      inFolder(folder, signal, async () =>
        [...(await shelf.shown(skus))].map(([sku, shown]) => ({ sku, ref: { id: sku, data: {} }, shown })),
      ),
    push: (items, signal) => inFolder(folder, signal, () => shelf.push(namedThere(items))),
    read: async (refs, signal) => {
      const shown = await inFolder(folder, signal, () => shelf.shown(refs.map((ref) => ref.id)));
      if (!shown.ok) return shown;
      return done([...shown.value].map(([id, offer]) => ({ id, status: 'shown' as const, shown: offer })));
    },
  };
}
