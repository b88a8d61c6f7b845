import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { storeFiles } from '../../src/connectors/store-files';
import type { Connector, ItemResult, Offer, PushItem, RemoteSale } from '../../src/core/channels';
import { testClock } from '../support/clock';
import { scratchFolder } from '../support/database';
import { firstPush } from '../support/first-push';
import { memorySecrets } from '../support/memory-secrets';
import { seededRandom } from '../support/random';
import { patience, value } from './conformance-shop';

/** A folder, a connector on it with these settings, and a hand that drops sales files. */
export async function tillScene(settings: Record<string, string> = {}, folderOf?: string) {
  const folder = folderOf ?? (await scratchFolder());
  const clock = testClock();
  const connector = storeFiles.connect({
    channelName: 'till',
    currency: 'PLN',
    settings: { folder, ...settings },
    secrets: {},
    fetch,
    clock,
    random: seededRandom(),
    secretStore: memorySecrets({}),
    rest: () => {},
  });
  const at = (name: string) => join(folder, name);
  const drop = async (name: string, content: string | Buffer) => {
    await writeFile(at(name), content);
    await utimes(at(name), clock.now(), clock.now());
    clock.advance(5000);
  };
  return { folder, clock, connector, at, drop };
}

export function item(sku: string, offer: Offer, rest: Partial<PushItem> = {}): PushItem {
  return { sku, name: sku, gtins: [], ...firstPush, vatCode: '23', ref: { id: sku, data: {} }, offer, ...rest };
}

export async function push(connector: Connector, ...items: PushItem[]): Promise<readonly ItemResult[]> {
  return value(await connector.push(items, patience()));
}

/** What each SKU shows. */
export async function read(connector: Connector, ...skus: string[]) {
  const refs = skus.map((sku) => ({ id: sku, data: {} }));
  const results = value(await connector.read(refs, patience()));
  return Object.fromEntries(results.map((r) => [r.id, r.status === 'shown' ? r.shown : null]));
}

export async function pull(connector: Connector, cursor: string | null = null): Promise<readonly RemoteSale[]> {
  return value(await connector.pullSales!(cursor, patience())).sales;
}
