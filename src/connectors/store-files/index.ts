import type { ConnectorKind } from '../../core/channels';
import { connectStoreFiles } from './connector';
import { DEFAULTS, DELIMITERS, ENCODINGS } from './till-settings';

const plain = { required: false, secret: false } as const;

/** A till system that reads a price-and-stock file from a folder and drops its sales there. */
export const storeFiles: ConnectorKind = {
  kind: 'store-files',
  title: 'Store files',
  fields: [
    { key: 'folder', type: 'folder', required: true, secret: false },
    { key: 'file', type: 'text', default: DEFAULTS.file, ...plain },
    { key: 'delimiter', type: 'choice', choices: Object.keys(DELIMITERS), default: DEFAULTS.delimiter, ...plain },
    { key: 'encoding', type: 'choice', choices: ENCODINGS, default: DEFAULTS.encoding, ...plain },
    { key: 'decimal', type: 'choice', choices: [',', '.'], default: DEFAULTS.decimal, ...plain },
    { key: 'salesPattern', type: 'text', default: DEFAULTS.salesPattern, ...plain },
  ],
  capabilities: {
    pushBatch: 5000,
    readBatch: 5000,
    findBatch: 5000,
    concurrency: 1,
    pullsSales: true,
    createsListings: false,
    readsCatalogue: false,
    priceAndStock: 'together',
    asynchronous: false,
    zero: 'sold_out',
    repeats: 'absolute',
    salesCursor: 'files',
    webhooks: false,
    showsPriorPrice: false,
    limits: [],
  },
  connect: connectStoreFiles,
};
