import type { ConnectorField, ConnectorKind } from '../../core/channels';
import { connectStoreFiles } from './connector';
import { PLU_RULES, QUOTES } from './layout';
import { PRESETS } from './presets';
import { DECIMALS, DELIMITERS, ENCODINGS, LINE_ENDS, YES_NO } from './till-settings';

/** Settings that are left empty come from the preset, so none but the preset has a default of its own. */
const text = (key: string): ConnectorField => ({ key, type: 'text', required: false, secret: false });
const choice = (key: string, choices: readonly string[]): ConnectorField => ({ ...text(key), type: 'choice', choices });

/** A till system that reads a price-and-stock file from a folder and drops its sales there. */
export const storeFiles: ConnectorKind = {
  kind: 'store-files',
  title: 'Store files',
  fields: [
    { key: 'folder', type: 'folder', required: true, secret: false, identifies: true },
    { ...choice('preset', Object.keys(PRESETS)), default: 'csv' },
    { ...text('file'), identifies: true },
    text('columns'),
    choice('heading', YES_NO),
    choice('delimiter', Object.keys(DELIMITERS)),
    choice('encoding', ENCODINGS),
    choice('decimal', Object.keys(DECIMALS)),
    choice('lineEnd', Object.keys(LINE_ENDS)),
    choice('quotes', QUOTES),
    text('nameLength'),
    choice('plu', PLU_RULES),
    text('vatLetters'),
    text('salesPattern'),
    text('salesColumns'),
    choice('salesHeading', YES_NO),
  ],
  shopToldBy: 'fields',
  capabilities: {
    // Every push writes the whole file, so the fewer the better.
    pushBatch: 20_000,
    readBatch: 20_000,
    findBatch: 20_000,
    concurrency: 1,
    pullsSales: true,
    createsListings: false,
    // A folder holds what we wrote into it and nothing the till has beside that.
    readsCatalogue: false,
    priceAndStock: 'together',
    asynchronous: false,
    zero: 'sold_out',
    repeats: 'absolute',
    salesCursor: 'files',
    webhooks: false,
    // Where its columns have a place for the prior price, a till's file carries it.
    showsPriorPrice: true,
    limits: [],
  },
  connect: connectStoreFiles,
};
