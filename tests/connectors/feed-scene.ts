import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import type { Connector, ConnectorKind, ItemResult, Offer, PushItem } from '../../src/core/channels';
import { testClock } from '../support/clock';
import { scratchFolder } from '../support/database';
import { firstPush } from '../support/first-push';
import { memorySecrets } from '../support/memory-secrets';
import { seededRandom } from '../support/random';
import { patience, value } from './conformance-shop';

export const ADDRESSES = {
  link: 'https://sklep.example/p/{{sku}}',
  image: 'https://sklep.example/img/{{sku}}.jpg',
};

/** A folder with a product file of this kind in it. */
export async function feedScene(kind: ConnectorKind, settings: Record<string, string> = {}, folderOf?: string) {
  const folder = folderOf ?? (await scratchFolder());
  const connector = kind.connect({
    channelName: 'Sklep & Spółka',
    currency: 'PLN',
    settings: { folder, ...ADDRESSES, ...settings },
    secrets: {},
    fetch,
    clock: testClock(),
    random: seededRandom(),
    secretStore: memorySecrets({}),
    rest: () => {},
  });
  const at = (name: string) => join(folder, name);
  return { folder, connector, at, text: (name: string) => readFile(at(name), 'utf8') };
}

export function item(sku: string, offer: Offer, rest: Partial<PushItem> = {}): PushItem {
  return { sku, name: `Produkt ${sku}`, gtins: [], ...firstPush, ref: { id: sku, data: {} }, offer, ...rest };
}

export async function push(connector: Connector, ...items: PushItem[]): Promise<readonly ItemResult[]> {
  return value(await connector.push(items, patience()));
}

export async function read(connector: Connector, ...skus: string[]) {
  const refs = skus.map((sku) => ({ id: sku, data: {} }));
  const results = value(await connector.read(refs, patience()));
  return Object.fromEntries(results.map((r) => [r.id, r.status === 'shown' ? r.shown : null]));
}

/** The products of an RSS file as any reader of RSS sees them. */
export function itemsOf(xml: string): Record<string, string>[] {
  const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'item', trimValues: false });
  const feed = parser.parse(xml) as { rss: { channel: { item?: Record<string, string>[] } } };
  return feed.rss.channel.item ?? [];
}

export function recordsOf(table: string, delimiter: string): Record<string, string>[] {
  return parse(table, { columns: true, delimiter });
}
