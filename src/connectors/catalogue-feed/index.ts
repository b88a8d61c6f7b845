import type { ConnectorField, ConnectorKind } from '../../core/channels';
import { connectFeed } from './connector';
import { type Dialect, GOOGLE, META } from './dialect';
import { CONDITIONS, SOLD_OUT, YES_NO } from './feed-settings';

const field = (key: string, more: Partial<ConnectorField> = {}): ConnectorField => ({
  key,
  type: 'text',
  required: false,
  secret: false,
  ...more,
});
const choice = (key: string, choices: readonly string[], first: string) =>
  field(key, { type: 'choice', choices, default: first });

function feedKind(kind: string, title: string, dialect: Dialect): ConnectorKind {
  return {
    kind,
    title,
    fields: [
      field('folder', { type: 'folder', required: true, identifies: true }),
      choice('feedFormat', dialect.formats, dialect.formats[0] ?? 'csv'),
      field('file', { identifies: true }),
      field('link', { required: true }),
      field('image', { required: true }),
      field('description', { default: '{name}' }),
      field('brand'),
      choice('mpn', YES_NO, 'no'),
      choice('condition', CONDITIONS, 'new'),
      choice('soldOut', SOLD_OUT, 'out_of_stock'),
    ],
    shopToldBy: 'fields',
    capabilities: {
      // Every push writes the whole file, so the fewer the better.
      pushBatch: 20_000,
      readBatch: 20_000,
      findBatch: 20_000,
      concurrency: 1,
      pullsSales: false,
      createsListings: false,
      // The file holds what we wrote into it; what the platform has beside that, it tells nobody.
      readsCatalogue: false,
      priceAndStock: 'together',
      asynchronous: false,
      zero: 'sold_out',
      repeats: 'absolute',
      salesCursor: 'none',
      webhooks: false,
      showsPriorPrice: true,
      limits: [],
    },
    connect: (context) => connectFeed(context, dialect),
  };
}

/** The product file that Google Merchant Center fetches on its schedule. */
export const googleMerchant = feedKind('google-merchant', 'Google Merchant', GOOGLE);

/** The product file that Meta's Commerce Manager (Facebook, Instagram) fetches on its schedule. */
export const metaCatalogue = feedKind('meta-catalogue', 'Meta catalogue', META);
