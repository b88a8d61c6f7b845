import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decimalToMinor, minorToDecimal } from '../../core/foundation';
import { ifThere, replaceFile } from '../files';
import type { Attributes } from './dialect';
import type { FeedRow } from './feed-row';
import type { FeedSettings } from './feed-settings';
import { readTable, tableBytes } from './table-file';

const COLUMNS = ['sku', 'name', 'gtin', 'price', 'quantity', 'prior', 'archived'];

/**
 * Our own copy of the whole set in a hidden folder beside the file: for when the file is gone or is to be told otherwise, and
 * for what it has no attribute for.
 */
export async function readCopy(settings: FeedSettings): Promise<Map<string, FeedRow>> {
  return (await readTable(copyPath(settings), 'sku', ',', rowIn)) ?? new Map<string, FeedRow>();
}

export async function writeCopy(rows: Iterable<FeedRow>, settings: FeedSettings): Promise<void> {
  await mkdir(ours(settings), { recursive: true });
  await replaceFile(copyPath(settings), tableBytes(records(rows), COLUMNS, ','));
  await replaceFile(settingsPath(settings), [Buffer.from(JSON.stringify(settings))]);
}

/** Whether the file was written with these settings; with others all of it is to be told anew. */
export async function isWrittenWith(settings: FeedSettings): Promise<boolean> {
  return (await ifThere(readFile(settingsPath(settings), 'utf8'))) === JSON.stringify(settings);
}

function ours({ folder }: FeedSettings): string {
  return join(folder, '.oneshelf');
}

export function copyPath(settings: FeedSettings): string {
  return join(ours(settings), `${settings.file}.copy.csv`);
}

function settingsPath(settings: FeedSettings): string {
  return join(ours(settings), `${settings.file}.settings.json`);
}

function* records(rows: Iterable<FeedRow>): Generator<Record<string, string>> {
  for (const { sku, name, gtin, priceMinor, quantity, priorMinor, archived } of rows) {
    yield {
      sku,
      name,
      gtin,
      price: minorToDecimal(priceMinor),
      quantity: String(quantity),
      prior: priorMinor === null ? '' : minorToDecimal(priorMinor),
      archived: archived ? 'yes' : '',
    };
  }
}

function rowIn({ sku = '', name = '', gtin = '', price = '', quantity = '', prior = '', archived }: Attributes) {
  const priceMinor = decimalToMinor(price);
  if (priceMinor === null || !/^\d{1,15}$/.test(quantity)) return null;
  const priorMinor = decimalToMinor(prior);
  return { sku, name, gtin, priceMinor, quantity: Number(quantity), priorMinor, archived: archived === 'yes' };
}
