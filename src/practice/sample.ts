import { join } from 'node:path';

/** The sample shop "Pod Lipą": its two ERP exports and the customers who wait. */
export const SAMPLE = {
  shopName: 'Pod Lipą',
  mailFrom: 'Pod Lipą <sklep@pod-lipa.example>',
  source: 'erp',
  firstExport: 'eksport-1.csv',
  secondExport: 'eksport-2.csv',
  /** Sold out in the first export; the first one is back in the second. */
  waiting: [
    { sku: 'MIO-06B', email: 'anna.nowak@example.com', language: 'pl' },
    { sku: 'MIO-06B', email: 'john.smith@example.com', language: 'en' },
    { sku: 'CER-01A', email: 'piotr.zielinski@example.com', language: 'pl' },
  ],
  channels: { eshop: 'sklep-www', marketplace: 'butik', till: 'kasa' },
  /** Sold over the counter only; the practice e-shop does not know them. */
  notInEshop: ['PRE-06A', 'PRE-06B'],
  /** What the practice marketplace has. */
  marketplaceFamilies: ['HER', 'KAW', 'MIO', 'CER', 'SWI', 'CZE'],
} as const;

export function samplePath(resourcesFolder: string, file: string): string {
  return join(resourcesFolder, 'sample', file);
}
