import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Connector, ConnectorContext } from '../../core/channels';
import { inFolder, namedThere } from '../files';
import { done, failed } from '../http';
import { OffersShelf } from './offers-shelf';
import { readPluList } from './plu-list';
import { SalesFolder } from './sales-folder';
import { tillSettings } from './till-settings';

/** One till, reached through a folder. A SKU is its own remote id: a file lists whatever is written into it. */
export function connectStoreFiles(context: ConnectorContext): Connector {
  const settings = tillSettings(context);
  if (!('folder' in settings)) {
    const refuse = () => Promise.resolve(failed(settings));
    return { test: refuse, find: refuse, push: refuse, read: refuse, pullSales: refuse };
  }
  const { folder, offers: layout } = settings;
  const offers = new OffersShelf(settings, context.clock);
  const sales = new SalesFolder(settings, context.clock, () => offers.articles());
  return {
    test: (signal) =>
      inFolder(folder, signal, async () => {
        await access(folder, constants.R_OK | constants.W_OK);
        return { shop: basename(folder), currency: null };
      }),
    find: (skus, signal) =>
      inFolder(folder, signal, async () => {
        const shown = await offers.shown(skus);
        const numbers = layout.plu === 'list' ? await readPluList(folder, layout.format) : new Map<string, string>();
        return [...shown].map(([sku, offer]) => {
          const plu = numbers.get(sku);
          return { sku, ref: { id: sku, data: plu === undefined ? {} : { plu } }, shown: offer };
        });
      }),
    push: (items, signal) => inFolder(folder, signal, () => offers.push(namedThere(items))),
    read: async (refs, signal) => {
      const shown = await inFolder(folder, signal, () => offers.shown(refs.map((ref) => ref.id)));
      if (!shown.ok) return shown;
      return done([...shown.value].map(([id, offer]) => ({ id, status: 'shown' as const, shown: offer })));
    },
    pullSales: (cursor, signal) => inFolder(folder, signal, () => sales.pull(cursor)),
  };
}
