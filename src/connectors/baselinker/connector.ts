import type { CallResult, CatalogueEntry, Connector, ConnectorContext, ReadResult } from '../../core/channels';
import { done } from '../http';
import { type Api, openApi } from './api';
import { type Place, currencyOf, findPlace } from './catalogue-choice';
import { PAGE, askPage, askShown } from './products';
import { pushOffers } from './push';
import { cancelledStatuses, pullOrders } from './sales';

/**
 * One BaseLinker account. A hundred calls a minute are all there is, so what stays the same is asked for once per open
 * connection: the place, the statuses, and for look-ups the whole catalogue, since a look-up by SKU takes one SKU.
 */
export function connectBaseLinker(context: ConnectorContext): Connector {
  const api = openApi(context);
  const place = once((signal) => findPlace(api, context.settings, signal));
  const statuses = once((signal) => cancelledStatuses(api, context.settings, signal));
  let index = indexOf(api);

  return {
    async test(signal) {
      const where = await findPlace(api, context.settings, signal);
      if (!where.ok) return where;
      const currency = await currencyOf(api, where.value, signal);
      return currency.ok ? done({ shop: where.value.inventoryName, currency: currency.value }) : currency;
    },
    async find(skus, signal) {
      const where = await place(signal);
      if (!where.ok) return where;
      const known = await index(where.value, signal);
      if (!known.ok) return known;
      const found = skus.flatMap((sku) => (known.value.get(sku) ?? []).map(({ ref, shown }) => ({ sku, ref, shown })));
      return done(found);
    },
    async push(items, signal) {
      const where = await place(signal);
      if (!where.ok) return where;
      // What is written makes what was read old.
      index = indexOf(api);
      return pushOffers(api, where.value, items, signal);
    },
    async read(refs, signal) {
      const where = await place(signal);
      if (!where.ok) return where;
      const shown = await askShown(api, where.value, refs, signal);
      if (!shown.ok) return shown;
      const results = refs.map(({ id }): ReadResult => {
        const offer = shown.value.get(id);
        return offer ? { id, status: 'shown', shown: offer } : { id, status: 'gone' };
      });
      if (results.some(({ status }) => status === 'gone')) index = indexOf(api);
      return done(results);
    },
    async pullSales(cursor, signal) {
      const cancelled = await statuses(signal);
      return cancelled.ok ? pullOrders(api, context, cancelled.value, cursor, signal) : cancelled;
    },
    async catalogue(cursor, signal) {
      const where = await place(signal);
      if (!where.ok) return where;
      const page = Number(cursor ?? 1) || 1;
      const entries = await askPage(api, where.value, page, signal);
      if (!entries.ok) return entries;
      return done({ entries: entries.value, next: entries.value.length < PAGE ? null : String(page + 1) });
    },
  };
}

type Index = ReadonlyMap<string, readonly CatalogueEntry[]>;

/**
 * Every entry of the catalogue by its SKU, read at the first question. A large catalogue takes longer than one call may, so
 * a reading that was broken off goes on where it was.
 */
function indexOf(api: Api): (place: Place, signal: AbortSignal) => Promise<CallResult<Index>> {
  const bySku = new Map<string, CatalogueEntry[]>();
  let nextPage: number | null = 1;
  return async (place, signal) => {
    while (nextPage !== null) {
      const page: number = nextPage;
      const entries = await askPage(api, place, page, signal);
      if (!entries.ok) return entries;
      for (const entry of entries.value) {
        if (entry.sku !== null) bySku.set(entry.sku, [...(bySku.get(entry.sku) ?? []), entry]);
      }
      nextPage = entries.value.length < PAGE ? null : page + 1;
    }
    return done(bySku);
  };
}

/** Asks until it is answered, and then no more. */
function once<T>(ask: (signal: AbortSignal) => Promise<CallResult<T>>): typeof ask {
  let known: CallResult<T> | null = null;
  return async (signal) => {
    if (known) return known;
    const answer = await ask(signal);
    if (answer.ok) known = answer;
    return answer;
  };
}
