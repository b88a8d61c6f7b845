import type { CallResult, Connector, ConnectorContext, ConnectorKind } from '../../core/channels';
import { done, failed } from '../http';
import { readCatalogue } from './catalogue';
import { problemFromError } from './problems';
import { publishListings } from './publish';
import { pushOffers } from './push';
import { findListings, readOffers } from './read';
import { pullOrders } from './sales';
import { type Session, openSession } from './session';
import { SHOP_FIELDS, checkShop, shopShape } from './shop';

/**
 * Vendure 3 through its Admin API (GraphQL), as observed on 3.7.3. Our quantity is what can still be sold; Vendure keeps
 * what is on hand and, apart, what orders have claimed, so the claimed pieces are added on writing and taken off on
 * reading. Prices are gross, so the shop's channel must be set to prices that include tax. One stock location is read and
 * written (the shop's oldest, or the one in the settings); what stands at others, and the shop's own out-of-stock
 * threshold, are its owner's decisions and are left alone.
 */
export const vendureConnector: ConnectorKind = {
  kind: 'vendure',
  title: 'Vendure',
  fields: [
    { key: 'url', type: 'url', required: true, secret: false, identifies: true },
    { key: 'adminApiPath', type: 'text', required: false, secret: false, default: 'admin-api' },
    { key: 'stockLocation', type: 'text', required: false, secret: false, identifies: true },
    { key: 'channelToken', type: 'text', required: false, secret: false, identifies: true },
    { key: 'username', type: 'text', required: false, secret: true },
    { key: 'password', type: 'text', required: false, secret: true },
    { key: 'apiKey', type: 'text', required: false, secret: true },
  ],
  shopToldBy: 'fields',
  capabilities: {
    pushBatch: 50,
    readBatch: 100,
    findBatch: 100,
    concurrency: 1,
    pullsSales: true,
    createsListings: true,
    readsCatalogue: true,
    priceAndStock: 'together',
    asynchronous: false,
    zero: 'sold_out',
    repeats: 'absolute',
    salesCursor: 'time',
    webhooks: false,
    showsPriorPrice: false,
    limits: [],
  },
  connect(context: ConnectorContext): Connector {
    const session = openSession(context);
    return {
      test: (signal) => testShop(session, context, signal),
      find: (skus, signal) => findListings(session, context, skus, signal),
      push: (items, signal) => pushOffers(session, context, items, signal),
      read: (refs, signal) => readOffers(session, context, refs, signal),
      publish: (items, signal) => publishListings(session, context, items, signal),
      catalogue: (cursor, signal) => readCatalogue(session, context, cursor, signal),
      pullSales: (cursor, signal) => pullOrders(session, cursor, signal),
    };
  },
};

async function testShop(
  session: Session,
  context: ConnectorContext,
  signal: AbortSignal,
): Promise<CallResult<{ shop: string; currency: string | null }>> {
  const answer = await session.call(`query OneShelfTest {${SHOP_FIELDS}}`, {}, shopShape, signal);
  if (answer.kind === 'problem') return failed(answer.problem);
  if (answer.kind === 'error') return failed(problemFromError(answer.error, null));
  const check = checkShop(answer.data, context, session.host);
  return check.ok ? done({ shop: check.shop.name, currency: check.shop.currency }) : failed(check.problem);
}
